namespace OnRecord.Sources.Links;

/// <summary>A link was not fetched. The message is a sentence that says why, and what to do.</summary>
public sealed class LinkException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="failure">Why, for programs.</param>
    /// <param name="message">Why, for people.</param>
    /// <param name="retryAfter">How long the server asks to be left alone, where it does.</param>
    public LinkException(LinkFailure failure, string message, TimeSpan? retryAfter = null)
        : base(message) => (Failure, RetryAfter) = (failure, retryAfter);

    /// <summary>Why.</summary>
    public LinkFailure Failure { get; }

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether it may go better another time, without anybody doing anything.</summary>
    public bool MayPass => Failure is LinkFailure.Unavailable or LinkFailure.Busy;

    /// <summary>The same failure, thrown anew from where it is noticed.</summary>
    internal LinkException Again() => new(Failure, Message, RetryAfter);
}
