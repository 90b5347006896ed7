using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>A part of a sentence, with the statements that are cited for it: everything up to the citation, and behind the last one.</summary>
/// <param name="Text">The words, without citations.</param>
/// <param name="Numbers">The numbers that it cites, each once.</param>
internal sealed partial record CitedPart(string Text, IReadOnlyList<int> Numbers)
{
    /// <summary>
    /// The parts of a sentence. Each has words and cites something: words that cite nothing make a part without numbers, a citation that
    /// stands for no words a part without text.
    /// </summary>
    public static List<CitedPart> Of(string sentence)
    {
        var parts = new List<CitedPart>();
        var at = 0;
        foreach (Match group in Groups().Matches(sentence))
        {
            parts.Add(new CitedPart(sentence[at..group.Index], [.. Number().Matches(group.Value).Select(Read).Distinct()]));
            at = group.Index + group.Length;
        }

        var behind = sentence[at..];
        if (parts.Count == 0)
        {
            return [new CitedPart(behind, [])];
        }

        parts[^1] = parts[^1] with { Text = $"{parts[^1].Text} {behind}" };
        return parts;
    }

    /// <summary>The sentence with its citations written as they are at every door: "[1, 3]".</summary>
    public static string Tidy(string sentence) =>
        Citation().Replace(sentence, citation => $"[{string.Join(", ", Number().Matches(citation.Value).Select(Read).Distinct())}]");

    // A number that is too long to be one is none that a statement has.
    private static int Read(Match digits) => int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\[ ?[0-9]+(?: ?, ?[0-9]+)* ?\](?: ?\[ ?[0-9]+(?: ?, ?[0-9]+)* ?\])*")]
    private static partial Regex Groups();

    [GeneratedRegex(@"\[ ?[0-9]+(?: ?, ?[0-9]+)* ?\]")]
    private static partial Regex Citation();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
