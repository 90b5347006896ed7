namespace OnRecord.Answering.Composition;

/// <summary>What has to be said with a statement: that whose words they are is not sure, and who else reported it.</summary>
internal static class Notes
{
    private const int MostReports = 4;

    /// <summary>The notes, each in a line.</summary>
    public static IEnumerable<string> Of(CitedStatement cited)
    {
        if (cited.Doubtful is { } sentence)
        {
            yield return $"Not sure whose words these are. The sentence: {sentence}";
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
}
