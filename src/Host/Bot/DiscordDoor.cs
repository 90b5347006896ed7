using Microsoft.Extensions.Options;
using OnRecord.Discord.Gateway;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot;

/// <summary>
/// The Discord door: open as long as the host runs, where a token is configured. When the host stops, the session is closed first, then
/// what is being answered is finished.
/// </summary>
internal sealed partial class DiscordDoor(
    IOptions<DiscordOptions> options,
    Lazy<IDiscordGateway> gateway,
    Lazy<BotEvents> events,
    Lazy<WarmUp> warmUp,
    RunningWork running,
    IHostApplicationLifetime lifetime,
    ILogger<DiscordDoor> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task session = Task.CompletedTask;

    /// <summary>Why the host was stopped, in a sentence that says what to change; null where it was not by this door.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether a token is configured.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.Token);

    /// <summary>Whether the bot is on Discord, on every shard.</summary>
    public bool IsConnected => gateway.IsValueCreated && gateway.Value.IsConnected;

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsConfigured)
        {
            LogOff();
            return Task.CompletedTask;
        }

        session = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        try
        {
            await session.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogNotClosed();
        }

        if (await running.FinishAsync(cancellationToken) is > 0 and var left)
        {
            LogUnfinished(left);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await warmUp.Value.RunAsync(stopping.Token);
            await gateway.Value.RunAsync(events.Value, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // That is how it ends.
        }
        catch (GatewayException refused)
        {
            // The sentence is for whoever started the host; here stands when.
            LogRefused((int)refused.Code, refused.Code);
            Stop(refused.Message);
        }
#pragma warning disable CA1031 // A door that is shut for good, and a host that runs on as if it were open, is the worst of all.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(problem);
            Stop($"The Discord door failed: {problem.Message}");
        }
    }

    private void Stop(string sentence)
    {
        Failure = sentence;
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The Discord bot is off; the setting Discord:Token (environment: Discord__Token) turns it on.")]
    private partial void LogOff();

    [LoggerMessage(Level = LogLevel.Critical, Message = "Discord will not have the bot back ({Number} {Code}); the host stops.")]
    private partial void LogRefused(int number, GatewayCloseCode code);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The Discord door failed; the host stops.")]
    private partial void LogFailed(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The session with Discord was not closed in time.")]
    private partial void LogNotClosed();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Left} replies were not finished when the host stopped.")]
    private partial void LogUnfinished(int left);
}
