using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Testing;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>The client, with a Discord, a clock and a log that are the test's.</summary>
internal sealed class RestBench : IDisposable
{
    public const string Token = "bench-secret-token";

    public static readonly Snowflake Channel = new(5);
    public static readonly Snowflake Application = new(900);

    public RestBench(Func<DiscordRestConfig, DiscordRestConfig>? configure = null)
    {
        var config = (configure ?? (same => same))(Config);
        Client = new DiscordRestClient(config, Discord, Time, new Random(1), Log);
        Interactions = new InteractionReader(Client, Time);
    }

    public static DiscordRestConfig Config { get; } = new() { Token = Token, UserAgentUrl = "https://example.org/bot", UserAgentVersion = "1.2" };

    public ManualTime Time { get; } = new();

    public ScriptedTransport Discord { get; } = new();

    public BenchLog Log { get; } = new();

    public DiscordRestClient Client { get; }

    public InteractionReader Interactions { get; }

    /// <summary>Sends a message to a channel.</summary>
    public Task<Message> Say(string text, ulong channel = 5) => Client.SendMessageAsync(new Snowflake(channel), new MessageProperties { Content = text });

    /// <summary>Answers the next request with a message that was made, and waits until the client has taken note.</summary>
    public async Task AnswerNextAsync(Task<Message> sending, params string[] headers)
    {
        (await Discord.NextAsync()).AnswerWithMessage(headers);
        await sending;
    }

    /// <summary>The exception that a request ends in.</summary>
    public static Task<DiscordException> Refused(Task sending) => Assert.ThrowsAsync<DiscordException>(() => sending.WaitAsync(TimeSpan.FromSeconds(20)));

    public void Dispose() => Client.Dispose();
}

/// <summary>A log that keeps everything, at every level.</summary>
internal sealed class BenchLog : ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception) + exception));
}
