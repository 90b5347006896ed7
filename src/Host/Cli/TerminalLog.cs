namespace OnRecord.Host.Cli;

/// <summary>A log that tells warnings on the error stream, a line each, and nothing else.</summary>
internal sealed class TerminalLog<T>(Terminal terminal) : ILogger<T>
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            terminal.Complain(formatter(state, exception));
        }
    }
}
