using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Host.Tests.Bot.Replies;

/// <summary>
/// A reader of Discord's markup, written for these tests from the rules of the library that Discord's client builds on (simple-markdown)
/// and Discord's own additions, and on purpose easier to fool than the client: whatever any of its rules could take for markup, is.
/// It gives the text as it is drawn, and all that is not plain text.
/// </summary>
internal sealed class DiscordMarkup
{
    private static readonly (string Kind, Regex Rule)[] BlockRules =
    [
        ("code block", Compiled(@"\G```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```")),
        ("heading", Compiled(@"\G *(#{1,3})[ \t]+((?:\\[\s\S]|[^\n\\])+?)#*[ \t]*(?:\n|$)")),
        ("small print", Compiled(@"\G *(-#)[ \t]+((?:\\[\s\S]|[^\n\\])+?)[ \t]*(?:\n|$)")),
        ("list", Compiled(@"\G( *)(?:[*+-]|\d+\.) +([^\n]+)(?:\n|$)")),
    ];

    private static readonly (string Kind, Regex Rule)[] InlineRules =
    [
        ("code block", Compiled(@"\G```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```")),
        ("escape", Compiled(@"\G\\([^0-9A-Za-z\s])")),
        ("autolink", Compiled(@"\G<([^: >]+:/[^ >]+)>")),
        ("mention", Compiled(@"\G(?:<(?:@[!&]?|#)\d+>|<id:\w+>|</[^>]+:\d+>|@everyone|@here|@silent)")),
        ("time", Compiled(@"\G<t:-?\d+(?::[a-zA-Z])?>")),
        ("emoji", Compiled(@"\G(?:<a?:\w+:\d+>|:[^\s:]+?(?:::skin-tone-\d)?:)")),
        ("address", Compiled(@"\G((?:https?|steam|discord|mailto|tel)://[^\s<]+[^<.,:;""'\]\s])")),
        ("link", Compiled(@"\G\[((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['""]([\s\S]*?)['""])?\s*\)")),
        ("bold", Compiled(@"\G\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")),
        ("underline", Compiled(@"\G__((?:\\[\s\S]|[^\\])+?)__(?!_)")),
        ("italic", Compiled(@"\G_((?:__|\\[\s\S]|[^\\_])+?)_|\G\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)")),
        ("strike", Compiled(@"\G~~([\s\S]+?)~~(?!_)")),
        ("spoiler", Compiled(@"\G\|\|([\s\S]+?)\|\|")),
        ("code", Compiled(@"\G(`+)([\s\S]*?[^`])\1(?!`)")),
    ];

    private readonly StringBuilder text = new();
    private readonly List<(string Kind, string Text)> spans = [];
    private readonly List<(string Label, string Target)> links = [];

    private DiscordMarkup()
    {
    }

    /// <summary>The text as it is drawn.</summary>
    public string Text => text.ToString();

    /// <summary>All that is not plain text ("bold", "mention" …) but links, with what it holds, in order.</summary>
    public IReadOnlyList<(string Kind, string Text)> Spans => spans;

    /// <summary>The links, in order.</summary>
    public IReadOnlyList<(string Label, string Target)> Links => links;

    /// <summary>Reads markup.</summary>
    public static DiscordMarkup Read(string markup)
    {
        var read = new DiscordMarkup();
        read.Blocks(markup, quoted: false);
        return read;
    }

    /// <summary>What spans of a kind hold.</summary>
    public string[] Of(string kind) => [.. spans.Where(span => span.Kind == kind).Select(span => span.Text)];

    private static Regex Compiled(string rule) => new(rule, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(20));

    // At the beginning of each line what begins there; else what is in the line. Spans may run over lines.
    private void Blocks(string markup, bool quoted)
    {
        var at = 0;
        while (at < markup.Length)
        {
            var rest = markup[at..];
            if (!quoted && Quote(rest) is var (taken, inside) && taken > 0)
            {
                var start = text.Length;
                Blocks(inside, quoted: true);
                spans.Add(("quote", text.ToString(start, text.Length - start).TrimEnd('\n')));
                text.Append('\n');
                at += taken;
                continue;
            }

            var block = BlockRules.Select(rule => (rule.Kind, Match: rule.Rule.Match(rest))).FirstOrDefault(found => found.Match.Success);
            if (block.Match is { } match)
            {
                var start = text.Length;
                if (block.Kind is "code block")
                {
                    text.Append(match.Groups[1].Value);
                }
                else
                {
                    Inline(match.Groups[2].Value);
                }

                spans.Add((block.Kind, text.ToString(start, text.Length - start)));
                text.Append('\n');
                at += match.Length;
                continue;
            }

            // A span that begins in this line may end in a later one: the longest that a rule takes goes with the line.
            at += Line(rest);
        }
    }

    private static (int Taken, string Inside) Quote(string rest)
    {
        if (Regex.Match(rest, @"^ *>>> +([\s\S]*)") is { Success: true } all)
        {
            return (all.Length, all.Groups[1].Value);
        }

        var lines = Regex.Match(rest, @"^(?: *> +[^\n]*(?:\n|$))+");
        return lines.Success && lines.Length > 0 ? (lines.Length, Regex.Replace(lines.Value, @"^ *> +", string.Empty, RegexOptions.Multiline)) : (0, string.Empty);
    }

    private int Line(string rest)
    {
        var at = 0;
        while (at < rest.Length)
        {
            at += One(rest, at);
            if (rest[at - 1] == '\n')
            {
                break;
            }
        }

        return at;
    }

    private void Inline(string markup)
    {
        for (var at = 0; at < markup.Length;)
        {
            at += One(markup, at);
        }
    }

    private int One(string markup, int at)
    {
        // No rule begins with anything else.
        if (!@"`\<@:[*_~|hsdmt".Contains(markup[at], StringComparison.Ordinal))
        {
            text.Append(markup[at]);
            return 1;
        }

        foreach (var (kind, rule) in InlineRules)
        {
            var match = rule.Match(markup, at);
            if (!match.Success)
            {
                continue;
            }

            if (kind is "escape")
            {
                text.Append(match.Groups[1].Value);
                return match.Length;
            }

            var start = text.Length;
            if (kind is "bold" or "underline" or "strike" or "spoiler" or "link")
            {
                Inline(match.Groups[1].Value);
            }
            else if (kind is "italic")
            {
                Inline(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);
            }
            else
            {
                text.Append(match.Value);
            }

            var drawn = text.ToString(start, text.Length - start);
            if (kind is "link")
            {
                links.Add((drawn, match.Groups[2].Value));
            }
            else
            {
                spans.Add((kind, drawn));
            }

            return match.Length;
        }

        text.Append(markup[at]);
        return 1;
    }
}
