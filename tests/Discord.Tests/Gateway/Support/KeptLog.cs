using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OnRecord.Discord.Gateway;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>Keeps every line, at every level, with the exceptions whole.</summary>
internal sealed class KeptLog : ILogger<DiscordSocketClient>
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
