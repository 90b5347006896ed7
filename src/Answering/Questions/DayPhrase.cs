using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Words of a question that tell a day, a week, a month or a year: "21 January", "Jan 21st, 2022", "2022-01-21", "Thursday", "last week",
/// "three days ago", "late January", "2022". A date without its year is the latest that is not to come.
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Words">How many words tell it.</param>
/// <param name="IsRelative">Whether it is told from today.</param>
/// <param name="NeedsPreposition">Whether the words alone may mean something else ("May", "March", a number).</param>
internal sealed record DayPhrase(DateOnly First, DateOnly Last, int Words, bool IsRelative, bool NeedsPreposition = false)
{
    /// <summary>The day or days that the words from a place on tell; null where they tell none.</summary>
    /// <param name="text">The question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">The place.</param>
    /// <param name="calendar">What is today.</param>
    public static DayPhrase? At(string text, IReadOnlyList<Word> words, int at, Calendar calendar) => new DayPhraseReader(text, words, at, calendar).Read();
}
