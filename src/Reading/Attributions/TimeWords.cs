using System.Collections.Frozen;

namespace OnRecord.Reading.Attributions;

/// <summary>Words that tell when, which stand between a verb and what it governs ("said on Friday that").</summary>
internal static class TimeWords
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "sep.", "oct.",
        "nov.", "dec.", "mon.", "tue.", "wed.", "thu.", "fri.", "sat.", "sun.", "today", "yesterday", "tomorrow", "tonight", "morning",
        "afternoon", "evening", "night", "noon", "midnight", "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years",
        "hour", "hours", "minute", "minutes", "moment", "time",
    ]);

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
    [
        "also", "later", "earlier", "recently", "again", "then", "now", "once", "already", "still", "ago", "subsequently", "meanwhile",
        "previously", "further", "repeatedly", "publicly", "privately", "bluntly", "simply", "openly", "reportedly", "afterwards", "afterward",
        "even", "never", "since", "ever", "soon", "quickly", "far", "apparently", "always", "often", "just", "only", "first", "today", "yesterday", "tonight", "however", "too", "flatly",
    ]);

    /// <summary>Whether a lower-case word names a day, month or other time.</summary>
    public static bool IsTime(string lower) => Nouns.Contains(lower);

    /// <summary>Whether a lower-case word is an adverb that may stand between subject, verb and content.</summary>
    public static bool IsAdverb(string lower) => Adverbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal));
}
