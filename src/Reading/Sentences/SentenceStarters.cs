using System.Collections.Frozen;

namespace OnRecord.Reading.Sentences;

/// <summary>Words that tell whether a new sentence begins behind an abbreviation or a quotation.</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Set(
        StringComparer.OrdinalIgnoreCase,
        "the a an this that these those he she it they we you i his her its their our my your but and or so yet in on at by from with for as if when while "
        + "after before since because although though until unless under over between among during despite however meanwhile moreover instead also still "
        + "there here what who why how where which not no some many most all both each every several few more another other such even only now then today "
        + "yesterday earlier later last next according one two three asked speaking to");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs = Set(
        StringComparer.Ordinal,
        "said says say saying asked asks told tells added adds wrote writes tweeted tweets warned warns shouted shouts cried exclaimed replied replies responded "
        + "responds declared declares insisted insists continued recalled argued argues quipped joked noted notes wondered demanded demands posted announced "
        + "concluded explained explains yelled screamed whispered snapped fumed thundered remarked commented stated states answered claimed claims went");

    /// <summary>Whether the word, capitalised, is more likely to begin a sentence than to be a name.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    /// <summary>Whether the word, in lower case, is a verb that attributes speech.</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbs.Contains(word);

    /// <summary>Whether a sentence is likely to begin at <paramref name="i"/>, behind an abbreviation: a starter with a capital, a quotation that opens, a handle.</summary>
    public static bool Begins(string text, IReadOnlyList<TextSpan> tokens, int i)
    {
        var first = text[tokens[i].Start];
        if (Tokens.QuotationMarks.IsOpening(first) || first == '"')
        {
            return i + 1 < tokens.Count && char.IsUpper(text[tokens[i + 1].Start]) && tokens[i].End == tokens[i + 1].Start;
        }

        return char.IsUpper(first) && IsStarter(tokens[i].Slice(text));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(StringComparer comparer, string words) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
