using System.Collections.Frozen;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>Whether an article says of a statement to whom it was said: "told Zelensky that …", "in a call with Zelensky".</summary>
internal static class AddresseeScore
{
    private const double Enough = 0.5;

    // "I told him": who that is stands a few lines before.
    private const int LinesBefore = 3;

    private static readonly FrozenSet<string> Tells =
        "tell inform assure remind warn ask urge promise".Split(' ').Select(Stemmer.Stem).Append("told").ToFrozenSet();

    /// <summary>
    /// Whether whom was asked for is named in the statement's sentence, outside of what was said and who said it; or just before, where the
    /// speaker says "I told him".
    /// </summary>
    public static bool IsTo(IReadOnlyList<AskedWord> addressee, StatementWords statement)
    {
        if (addressee.Count == 0)
        {
            return false;
        }

        return IsNamed(addressee, statement.Beside)
            || ((TellsSomebody(statement.Content) || TellsSomebody(statement.Beside))
                && Enumerable.Range(1, LinesBefore).Select(statement.Before).Append(statement.Paragraph).Any(words => IsNamed(addressee, words)));
    }

    private static bool IsNamed(IReadOnlyList<AskedWord> addressee, WordBag words) =>
        addressee.Sum(word => word.Weight * word.Meets(words)) >= Enough * addressee.Sum(word => word.Weight);

    private static bool TellsSomebody(WordBag words) =>
        words.Words.Zip(words.Words.Skip(1)).Any(static pair => Tells.Contains(pair.First.Stem) && pair.Second.Folded is ("him" or "her" or "them"));
}
