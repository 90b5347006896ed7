using System.Globalization;
using OnRecord.Answering.Composition;
using OnRecord.Answering.Questions;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Browsing;

/// <summary>The sentences above lists. They quote nothing.</summary>
internal static class ListText
{
    private const int MostNames = 3;
    private const int MostOutlets = 10;

    /// <summary>"statements by … about …"</summary>
    public static string Of(AskedSpeaker speaker, ListedTopic? topic) =>
        $"statements by {(speaker.IsKnown ? Who(speaker) : Asked(speaker.Asked))}{About(topic)}";

    /// <summary>" about …", or nothing.</summary>
    public static string About(ListedTopic? topic) => topic is null ? string.Empty : $" about {topic.Words}";

    /// <summary>The name that a known speaker has in the coverage; several joined.</summary>
    public static string Name(AskedSpeaker speaker)
    {
        var names = speaker.Speakers.Select(one => SpeakerName.OneLine(one.Name)).Distinct().ToList();
        return names.Count switch
        {
            0 => $"those who speak for {Leads.Echo(speaker.Asked)}",
            <= MostNames => string.Join(" or ", names),
            _ => $"{string.Join(", ", names.Take(MostNames))} or {names.Count - MostNames} others",
        };
    }

    /// <summary>The same, with those who speak for an organisation or country: their statements are listed with its own.</summary>
    public static string Who(AskedSpeaker speaker) =>
        speaker is { Speakers.Count: > 0, SpeakingFor.Count: > 0 } ? $"{Name(speaker)} and those who speak for it" : Name(speaker);

    /// <summary>A name as it was typed.</summary>
    public static string Asked(string typed) => Leads.Asked(new AskedSpeaker(typed, [], []));

    /// <summary>" since …, in …", or nothing.</summary>
    public static string Scope(CoverageFilter filter, AskedOutlet? outlet)
    {
        var days = (filter.Since, filter.Until) switch
        {
            ({ } since, { } until) when since == until => $" on {Day(since)}",
            ({ } since, { } until) => $" from {Day(since)} to {Day(until)}",
            ({ } since, null) => $" since {Day(since)}",
            (null, { } until) => $" until {Day(until)}",
            _ => string.Empty,
        };
        return outlet is null ? days : $"{days} in {SpeakerName.OneLine(outlet.Name ?? Leads.Echo(outlet.Typed))}";
    }

    /// <summary>Why nothing can be found, whatever the coverage has; else null.</summary>
    public static string? Refusal(CoverageFilter filter, AskedOutlet? outlet, IReadOnlyList<OutletSummary> outlets)
    {
        if (filter.Since > filter.Until)
        {
            return $"{Day(filter.Since.Value)} is later than {Day(filter.Until.Value)}: no day lies between them.";
        }

        if (outlet is not { Name: null })
        {
            return null;
        }

        var names = string.Join("; ", outlets.Take(MostOutlets).Select(known => SpeakerName.OneLine(known.Name)));
        var more = outlets.Count > MostOutlets ? $"; and {outlets.Count - MostOutlets} more" : string.Empty;
        return outlets.Count == 0
            ? $"The coverage has no outlet {Leads.Echo(outlet.Typed)}; none of its articles names its outlet."
            : $"The coverage has no outlet {Leads.Echo(outlet.Typed)}. There are: {names}{more}.";
    }

    /// <summary>That nobody of the name is there, and who has one like it.</summary>
    public static string Unknown(AskedSpeaker speaker, ICoverageSnapshot snapshot)
    {
        var lead = $"Nothing by {Asked(speaker.Asked)} is in the coverage.";
        var names = snapshot.FindSpeakers(QuestionText.Clean(speaker.Asked), MostNames)
            .Where(match => match.Speaker.Kind is not (SpeakerKind.Unnamed or SpeakerKind.Group))
            .Select(match => SpeakerName.OneLine(match.Speaker.Name)).Distinct().ToList();
        return names.Count == 0 ? lead : $"{lead} Perhaps {string.Join(" or ", names)} is meant.";
    }

    /// <summary>That a known speaker is not quoted on it or then.</summary>
    public static string Silent(
        AskedSpeaker speaker, ListedTopic? topic, CoverageFilter filter, AskedOutlet? outlet, IReadOnlyList<StatementDay> elsewhere)
    {
        var lead = topic is null
            ? $"Nothing by {Who(speaker)}{Scope(filter, outlet)} is in the coverage."
            : $"Nothing by {Who(speaker)}{Scope(filter, outlet)} in the coverage is about {topic.Words}.";
        return elsewhere.Count == 0 ? lead : $"{lead} {Elsewhere(elsewhere)}";
    }

    /// <summary>That nobody is quoted on it then.</summary>
    public static string Nobody(ListedTopic topic, CoverageFilter filter, IReadOnlyList<StatementDay> elsewhere)
    {
        var lead = $"Nobody is reported to have said anything about {topic.Words}{Scope(filter, null)} in the coverage.";
        return elsewhere.Count == 0 ? lead : $"{lead} {Elsewhere(elsewhere)}";
    }

    /// <summary>"3 statements, newest first:", "6 to 10 of 23 statements, …"</summary>
    public static string Count(StatementPage page, string order) => page switch
    {
        { Total: > 0 } when page.Skipped >= page.Total => $"{Statements(page.Total)}: there are no more.",
        { Statements.Count: 0 } => "nothing that stands in the stored articles as it was read, so nothing is shown.",
        { MayBeMore: true } => $"{page.Skipped + 1} to {page.Next ?? page.Total} of the {Statements(page.Total)} that fit best, {order}:",
        { Total: 1 } => "1 statement:",
        { Skipped: 0, Next: null } => $"{Statements(page.Total)}, {order}:",
        _ => $"{page.Skipped + 1} to {page.Next ?? page.Total} of {Statements(page.Total)}, {order}:",
    };

    /// <summary>How many articles there are.</summary>
    public static string Articles(
        int total, int skip, int shown, CoverageFilter filter, AskedOutlet? outlet, int outlets, DateOnly? newest) => (total, shown) switch
    {
        (0, _) when filter == CoverageFilter.None => "The coverage holds no articles yet.",
        (0, _) => $"The coverage has no articles{Scope(filter, outlet)}{(newest is { } day ? $"; its newest is of {Day(day)}" : string.Empty)}.",
        (_, 0) => $"{Number(total, "article")}{Scope(filter, outlet)}: there are no more.",
        _ when filter == CoverageFilter.None && skip == 0 && outlets > 0 => $"{Number(total, "article")} of {Number(outlets, "outlet")}, newest first:",
        _ when shown < total => $"{skip + 1} to {skip + shown} of {Number(total, "article")}{Scope(filter, outlet)}, newest first:",
        _ => $"{Number(total, "article")}{Scope(filter, outlet)}, newest first:",
    };

    /// <summary>How many statements an article has.</summary>
    public static string InArticle(int total, int skip, int shown) => total switch
    {
        0 => "The index has no statements of this article.",
        _ when shown == 0 => $"{Statements(total)}: there are no more.",
        _ when shown < total => $"{skip + 1} to {skip + shown} of {Statements(total)}, in the order of the article:",
        1 => "1 statement:",
        _ => $"{Statements(total)}, in the order of the article:",
    };

    private static string Elsewhere(IReadOnlyList<StatementDay> elsewhere)
    {
        var days = elsewhere.Select(one => one.Day).OfType<DateOnly>().ToList();
        var when = days.Count == 0 ? string.Empty
            : days.Min() == days.Max() ? $"{(days.Count < elsewhere.Count ? $", {days.Count} of them" : ",")} of {Day(days[0])}"
            : $"{(days.Count < elsewhere.Count ? $", {days.Count} of them" : ",")} from {Day(days.Min())} to {Day(days.Max())}";
        return elsewhere.Count == 1 ? $"There is 1 statement otherwise{when}." : $"There are {Statements(elsewhere.Count)} otherwise{when}.";
    }

    private static string Statements(int count) => Number(count, "statement");

    private static string Number(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {thing}s";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
