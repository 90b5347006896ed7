using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.EndToEnd.Tests.Discord.Replies;

/// <summary>
/// Writes the address of an article's words in the place of the words, so that a reply over real articles can be kept whole without
/// keeping a word of theirs. A quotation that stands in no article has no address, and is an error.
/// </summary>
internal sealed partial class ArticleWords
{
    // Fewer words in a row are anybody's.
    private const int FewestWords = 5;
    private const string Bold = "**";

    private readonly List<(string Name, string Text, int[] Offsets)> articles;

    public ArticleWords(string folder) =>
        articles = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>What was drawn, with addresses.</summary>
    public string Addressed(string drawn) => string.Join('\n', drawn.Split('\n').Select(AddressedLine));

    private static (string Name, string Text, int[] Offsets) Load(string path)
    {
        var text = File.ReadAllText(path);
        var (plain, offsets) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            var space = char.IsWhiteSpace(text[at]);
            if (!space || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(space ? ' ' : text[at]);
                offsets.Add(at);
            }
        }

        return (Path.GetFileName(path)[..3], plain.ToString(), [.. offsets]);
    }

    private string AddressedLine(string line)
    {
        var plain = Escape().Replace(line, "$1");
        var quotation = Quotation().Match(plain);
        return quotation.Success
            ? quotation.Groups[1].Value + string.Join(" […] ", Unmarked(quotation.Groups[2].Value).Split(" […] ").Select(Quoted))
            : string.Join(Bold, plain.Split(Bold).Select(WithAddresses));
    }

    // The marks are the reply's, unless they stand inside.
    private static string Unmarked(string quotation) => quotation is ['“', .. var inner, '”'] ? inner : quotation;

    private string Quoted(string words) =>
        Find(words) ?? throw new Xunit.Sdk.XunitException($"“{words}” is shown as a quotation and stands in no article.");

    private string WithAddresses(string line)
    {
        var words = line.Split(' ');
        var written = new List<string>();
        for (var first = 0; first < words.Length;)
        {
            var (last, address) = Longest(words, first);
            written.Add(address ?? words[first]);
            first = address is null ? first + 1 : last;
        }

        return string.Join(' ', written);
    }

    private (int Last, string? Address) Longest(string[] words, int first)
    {
        for (var last = words.Length; last - first >= FewestWords; last--)
        {
            if (Find(string.Join(' ', words[first..last])) is { } address)
            {
                return (last, address);
            }
        }

        return (first, null);
    }

    private string? Find(string words)
    {
        foreach (var (name, text, offsets) in articles)
        {
            var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                return $"⟦{name} {offsets[at]}–{offsets[at + words.Length - 1] + 1}⟧";
            }
        }

        return null;
    }

    [GeneratedRegex(@"\\([^\w\s])")]
    private static partial Regex Escape();

    [GeneratedRegex("^(│ > )(.*)$")]
    private static partial Regex Quotation();
}
