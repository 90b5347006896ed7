namespace OnRecord.Host.Web;

/// <summary>Why a request has no reply: a sentence that says what to do, and the status that says the same to programs.</summary>
internal sealed class WebProblem : Exception
{
    /// <summary>Makes one.</summary>
    public WebProblem(int status, string sentence)
        : base(sentence) => Status = status;

    /// <summary>The HTTP status.</summary>
    public int Status { get; }
}
