namespace OnRecord.Answering.Questions;

/// <summary>The days that a question keeps to.</summary>
/// <param name="Since">The first of them; null where it begins whenever.</param>
/// <param name="Until">The last of them; null where it goes on.</param>
/// <param name="IsRelative">Whether it was told from today ("last week", "since Thursday"), so that the answer has to say from which day.</param>
internal sealed record Period(DateOnly? Since, DateOnly? Until, bool IsRelative)
{
    /// <summary>The words that name it, folded ("january", "2014"); none where it is told from today ("last week").</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => Since is not null && Since == Until;

    /// <summary>
    /// The last day of articles that report from it: what is said on one day stands in the next day's papers.
    /// </summary>
    public DateOnly? LastReported => IsDay ? Until!.Value.AddDays(1) : Until;

    /// <summary>The period in words, to stand behind a noun: "since 20 January 2022".</summary>
    public override string ToString() => (Since, Until) switch
    {
        ({ } day, { } last) when day == last => $"on {Calendar.Write(day)}",
        ({ } first, { } last) when IsMonth(first, last) => $"in {first.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}",
        ({ } first, { } last) when IsYear(first, last) => $"in {first.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture)}",
        ({ } first, { } last) => $"from {Calendar.Write(first)} to {Calendar.Write(last)}",
        ({ } first, null) => $"since {Calendar.Write(first)}",
        (null, { } last) => $"until {Calendar.Write(last)}",
        _ => "at any time",
    };

    private static bool IsMonth(DateOnly first, DateOnly last) =>
        first.Day == 1 && first.Month == last.Month && first.Year == last.Year && last.Day == DateTime.DaysInMonth(last.Year, last.Month);

    private static bool IsYear(DateOnly first, DateOnly last) => first.Year == last.Year && first.DayOfYear == 1 && last is { Month: 12, Day: 31 };
}
