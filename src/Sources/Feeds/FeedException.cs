namespace OnRecord.Sources.Feeds;

/// <summary>What came is no feed. The message is a sentence that says why.</summary>
public sealed class FeedException : Exception
{
    /// <summary>Makes one.</summary>
    public FeedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public FeedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
