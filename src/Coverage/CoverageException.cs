namespace OnRecord.Coverage;

/// <summary>The index cannot do what was asked. The message is a sentence that says what happened and what to do.</summary>
public sealed class CoverageException : Exception
{
    /// <summary>Makes one.</summary>
    public CoverageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public CoverageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
