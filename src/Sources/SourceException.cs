namespace OnRecord.Sources;

/// <summary>A file cannot be taken in. The message is a sentence that names it and says why.</summary>
public sealed class SourceException : Exception
{
    /// <summary>Makes one.</summary>
    public SourceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public SourceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
