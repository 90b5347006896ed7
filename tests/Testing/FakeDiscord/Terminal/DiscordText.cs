using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Discord's markdown as far as a terminal can show it. What is no markdown of Discord's is shown as it is.</summary>
internal static partial class DiscordText
{
    /// <summary>Text as Spectre's markup: bold, slanted, links, quotation bars; nothing in it can break out.</summary>
    public static string ToMarkup(string text)
    {
        var lines = new List<string>();
        var quotes = false;
        var code = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || code)
            {
                code ^= line.StartsWith("```", StringComparison.Ordinal);
                lines.Add($"[grey]{Plain(line)}[/]");
                continue;
            }

            quotes |= line.StartsWith(">>> ", StringComparison.Ordinal);
            var isQuoted = quotes || line.StartsWith("> ", StringComparison.Ordinal) || line == ">";
            var words = line.StartsWith(">>> ", StringComparison.Ordinal) ? line[4..] : line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line == ">" ? string.Empty : line;
            lines.Add(isQuoted ? $"[aqua]┃[/] {Inline(words)}" : Line(line));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Text without markdown, harmless on a terminal.</summary>
    public static string Plain(string text) => Markup.Escape(Harmless(text));

    // Whoever wrote the text must not steer the terminal.
    private static string Harmless(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isControl = Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format;
            shown.Append(isControl && rune.Value != '\n' ? "·" : rune.ToString());
        }

        return shown.ToString();
    }

    private static string Line(string line)
    {
        var heading = Heading().Match(line);
        return heading.Success
            ? $"[bold underline]{Inline(heading.Groups[1].Value)}[/]"
            : line.StartsWith("-# ", StringComparison.Ordinal) ? $"[grey]{Inline(line[3..])}[/]" : Inline(line);
    }

    private static string Inline(string text)
    {
        var markup = new StringBuilder();
        var at = 0;
        foreach (Match match in Marks().Matches(text))
        {
            markup.Append(Plain(text[at..match.Index]));
            at = match.Index + match.Length;
            markup.Append(match switch
            {
                { Groups: var groups } when groups["escaped"].Success => Plain(groups["escaped"].Value),
                { Groups: var groups } when groups["bold"].Success => $"[bold]{Inline(groups["bold"].Value)}[/]",
                { Groups: var groups } when groups["slanted"].Success => $"[italic]{Inline(groups["slanted"].Value)}[/]",
                { Groups: var groups } when groups["code"].Success => $"[grey]{Plain(groups["code"].Value)}[/]",
                { Groups: var groups } => $"[underline]{Inline(groups["label"].Value)}[/] [grey]({Plain(groups["address"].Value)})[/]",
            });
        }

        return markup.Append(Plain(text[at..])).ToString();
    }

    [GeneratedRegex(@"\\(?<escaped>[^\w\s])|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|(?<![\w*])[*_](?<slanted>(?:\\.|[^*_\\])+)[*_](?!\w)|`(?<code>[^`]+)`|\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<address>https?://[^\s)>]+)>?\)")]
    private static partial Regex Marks();

    [GeneratedRegex("^#{1,3} (.+)$")]
    private static partial Regex Heading();
}
