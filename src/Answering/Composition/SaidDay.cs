using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Composition;

/// <summary>On which day something was said, where its article tells: "said on Friday" in an article of Saturday the 22nd is the 21st.</summary>
internal static class SaidDay
{
    // Where an article has no date, its days are only words; any day does to find them.
    private static readonly DateOnly AnyDay = new(2000, 12, 31);

    /// <summary>
    /// The day that the statement's sentence names beside what was said, written out where its article's date tells which it is, else as the
    /// article has it ("April 17"); null where it names none, or several.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="text">The stored text of its article.</param>
    public static string? Of(Statement statement, string text)
    {
        var (context, content) = (statement.Attribution.Context, statement.Attribution.Content);
        var published = statement.Article.Facts.Published ?? AnyDay;
        if (context.End > text.Length)
        {
            return null;
        }

        var words = WordSplitter.Split(text, context.Start, context.End)
            .FindAll(word => !content.Any(run => run.Span.Overlaps(new TextSpan(word.Start, word.End))));
        var calendar = new Calendar(published, IsOfCoverage: true);
        var days = new Dictionary<DateOnly, string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (DayPhrase.At(text, words, at, calendar) is { NeedsPreposition: false } day && day.First == day.Last && day.First <= published
                && !(at > 0 && words[at - 1].Folded is "next" or "since" or "until" or "before" or "after"))
            {
                days[day.First] = text[words[at].Start..words[at + day.Words - 1].End];
                at += day.Words - 1;
            }
        }

        return days.Count != 1 ? null
            : statement.Article.Facts.Published is null ? SpeakerName.OneLine(days.Values.Single())
            : days.Keys.Single() is var said ? $"{said.DayOfWeek} {Calendar.Write(said)}" : null;
    }
}
