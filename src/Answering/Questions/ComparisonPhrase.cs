using System.Collections.Frozen;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Where a question names two to be compared: "compare X and Y on Z", "X vs Y on Z", "difference between X and Y on Z", "how do X and Y
/// differ on Z", "do X and Y agree on Z".
/// </summary>
/// <param name="First">The words that name the one: from, and to before.</param>
/// <param name="Second">The words that name the other.</param>
/// <param name="Topic">Where what they are compared on begins.</param>
internal readonly record struct ComparisonPhrase((int From, int To) First, (int From, int To) Second, int Topic)
{
    private const int LongestName = 6;

    private static readonly FrozenSet<string> Commands = "compare comparison contrast comparing difference differences between".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Joins = "and with to against vs versus or".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Differs = "differ disagree agree clash contradict align".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Ends = "on about regarding concerning over re in".Split(' ').ToFrozenSet();

    /// <summary>The phrase; null where the question compares nobody.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="start">Where it begins.</param>
    public static ComparisonPhrase? Find(QuestionWords words, int start)
    {
        var versus = words.Find(start + 1, i => words.At(i) is "vs" or "versus");
        if (versus > start && versus - start <= LongestName + 2)
        {
            return Between(words, AfterCommands(words, start), versus);
        }

        var at = AfterCommands(words, start);
        if (at > start && words.Find(at, Math.Min(words.Count, at + LongestName + 1), i => Joins.Contains(words.At(i))) is var join and > 0)
        {
            return Between(words, at, join);
        }

        // "how do X and Y differ on Z", "do X and Y agree"
        at = words.At(start) is "how" or "where" or "what" ? start + 1 : start;
        var verb = words.Find(at, i => Differs.Contains(words.At(i)));
        var and = words.Find(at, i => words.At(i) is "and" or "with");
        return words.At(at) is "do" or "does" or "did" && verb > at && and > at && and < verb && verb - at <= 2 * LongestName
            ? Of((at + 1, and), (and + 1, verb), words.Count > verb + 1 && Ends.Contains(words.At(verb + 1)) ? verb + 1 : words.Count)
            : null;
    }

    private static int AfterCommands(QuestionWords words, int start)
    {
        var at = start;
        at += words.At(at) is "what" or "whats" ? 1 : 0;
        at += words.At(at) is "is" or "are" or "s" ? 1 : 0;
        at += words.At(at) == "the" ? 1 : 0;
        var commands = at;
        while (Commands.Contains(words.At(commands)) || (commands > at && words.At(commands) is "the" or "of" or "what" or "positions" or "views" or "statements" or "in"))
        {
            commands++;
        }

        return commands > at ? commands : start;
    }

    private static ComparisonPhrase? Between(QuestionWords words, int from, int join)
    {
        var end = words.Find(join + 1, i => Ends.Contains(words.At(i)) || SpeechVerbs.IsClearVerb(words[i]) || words[i].IsPossessive);
        end = end < 0 ? words.Count : words[end].IsPossessive ? end + 1 : end;
        return Of((from, join), (join + 1, end), end);
    }

    private static ComparisonPhrase? Of((int From, int To) first, (int From, int To) second, int topic) =>
        first.To > first.From && second.To > second.From && first.To - first.From <= LongestName && second.To - second.From <= LongestName
            ? new ComparisonPhrase(first, second, topic)
            : null;
}
