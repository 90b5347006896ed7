namespace OnRecord.Host.Web;

/// <summary>Why a request has no reply: a sentence that says what to do, and the status that says the same to programs.</summary>
internal sealed class WebProblemException : Exception
{
    /// <summary>Makes one.</summary>
    public WebProblemException(int status, string sentence)
        : base(sentence) => Status = status;

    /// <summary>The HTTP status.</summary>
    public int Status { get; }
}
