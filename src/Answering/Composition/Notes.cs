namespace OnRecord.Answering.Composition;

/// <summary>What has to be said with a statement: that whose words they are is not sure, that it was changed, and who else reported it.</summary>
internal static class Notes
{
    private const int MostReports = 4;
    private const int MostOutlets = 6;

    /// <summary>The notes, each in a line.</summary>
    public static IEnumerable<string> Of(CitedStatement cited)
    {
        if (cited.Doubtful is { } sentence)
        {
            yield return $"Not sure whose words these are. The sentence: {sentence}";
        }

        foreach (var line in Changes(cited))
        {
            yield return line;
        }

        if (Carriers(cited) is { } carriers)
        {
            yield return carriers;
        }

        foreach (var report in cited.Reports.Take(MostReports))
        {
            var place = string.Join(" · ", StatementText.Place(report.Statement.Article, report.Citation));
            yield return report.IsSameWording ? $"Also: {place}" : $"Also, in other words: {report.Words} · {place}";
        }

        if (cited.Reports.Count > MostReports)
        {
            yield return $"And {cited.Reports.Count - MostReports} more.";
        }
    }

    /// <summary>That the article was changed, and how it read; that the statement was taken out of it.</summary>
    public static IEnumerable<string> Changes(CitedStatement cited)
    {
        if (cited.TakenOut is { } gone)
        {
            yield return $"Taken out of the article on {Day(gone)}; an earlier version had it.";
        }

        foreach (var earlier in cited.Earlier)
        {
            var name = earlier.Name is { } speaker ? $", as the words of {speaker}" : string.Empty;
            yield return $"The article was changed on {Day(earlier.Changed)}; it read: {earlier.Words}{name}";
        }
    }

    /// <summary>Who carries the one report that several articles have; null where it is one article's.</summary>
    public static string? Carriers(CitedStatement cited)
    {
        if (!cited.Reports.Any(static report => report.IsCopy))
        {
            return null;
        }

        var outlets = cited.Reports.Where(static report => report.IsCopy).Select(static report => report.Statement.Article).Prepend(cited.Statement.Article)
            .Select(static article => article.Facts.Outlet ?? article.File).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var named = outlets.Count > MostOutlets ? [.. outlets.Take(MostOutlets), $"{outlets.Count - MostOutlets} more"] : outlets;
        return named.Count == 1 ? null : $"One report, carried by {string.Join(", ", named.SkipLast(1))} and {named[^1]}.";
    }

    /// <summary>A day in universal time, as people write it.</summary>
    public static string Day(DateTimeOffset moment) => Questions.Calendar.Write(DateOnly.FromDateTime(moment.UtcDateTime));
}
