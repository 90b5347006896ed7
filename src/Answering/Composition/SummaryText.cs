namespace OnRecord.Answering.Composition;

/// <summary>Puts a summary into an answer.</summary>
internal static class SummaryText
{
    /// <summary>The answer with the summary above its statements, in its text as well.</summary>
    public static Answer Above(Answer answer, Summary summary) => answer with
    {
        Summary = summary,
        Text = $"{answer.Lead}\n\n{Summary.Label}\n{summary.Text}{answer.Text[answer.Lead.Length..]}",
    };
}
