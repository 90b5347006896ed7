namespace OnRecord.Host.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>It is done.</summary>
    public const int Done = 0;

    /// <summary>The coverage has no answer, or there was nothing to answer.</summary>
    public const int NotFound = 1;

    /// <summary>The command line or a question is wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>It failed; a sentence on the error stream says why.</summary>
    public const int Failed = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
