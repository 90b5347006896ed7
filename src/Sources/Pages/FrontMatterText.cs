using System.Text;
using OnRecord.Reading;
using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Pages;

/// <summary>Facts that a page claims, written as front matter that says them and nothing else.</summary>
internal static class FrontMatterText
{
    private const int LongestTitle = 300;
    private const int LongestName = 200;
    private const int LongestUrl = 480;

    // Facts with hundreds of brackets are refused when they are read; none has a dozen.
    private const int MostBrackets = 40;

    /// <summary>The facts as they can be written and read back the same: one line each, without characters that show nothing, not too long.</summary>
    public static ArticleFacts Presentable(ArticleFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            Title = Line(facts.Title, LongestTitle),
            Outlet = Line(facts.Outlet, LongestName),
            Author = Line(facts.Author, LongestName),
            Published = facts.Published,
            Url = Line(facts.Url, LongestUrl) is { } url && url == facts.Url && FactsYaml.Address(url) is { } address && FactsYaml.Address(address) == address ? address : null,
        };
    }

    /// <summary>The front matter of presentable facts, with both lines of dashes; empty where nothing is known.</summary>
    public static string Of(ArticleFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var yaml = new StringBuilder();
        Add(yaml, "title", facts.Title);
        Add(yaml, "outlet", facts.Outlet);
        Add(yaml, "author", facts.Author);
        if (facts.Published is { } day)
        {
            yaml.Append("published: ").Append(day.ToString("yyyy-MM-dd")).Append('\n');
        }

        Add(yaml, "url", facts.Url);
        return yaml.Length == 0 ? string.Empty : $"---\n{yaml}---\n";
    }

    private static void Add(StringBuilder yaml, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        // In double quotes nothing but these two has a meaning to YAML, and nothing has one to what looks for the dashes: it is one line.
        yaml.Append(key).Append(": \"").Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
    }

    private static string? Line(string? value, int longest)
    {
        if (value is null)
        {
            return null;
        }

        var line = new StringBuilder(Math.Min(value.Length, longest));
        var brackets = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (line.Length >= longest)
            {
                break;
            }

            brackets += rune.Value is '[' or '{' ? 1 : 0;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (IsShown(rune))
            {
                line.Append(rune.ToString());
            }
        }

        var text = line.ToString().Trim();
        return text.Length == 0 || brackets > MostBrackets ? null : text;
    }

    // What YAML calls printable, less what shows nothing; a broken surrogate came in as U+FFFD.
    private static bool IsShown(Rune rune) =>
        rune.Value is not (0xFFFD or 0xFEFF or 0xFFFE or 0xFFFF or 0x200B or 0x2060 or 0x00AD)
        && rune.Value is (>= 0x20 and <= 0x7E) or (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
}
