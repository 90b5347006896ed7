using Microsoft.Extensions.Options;

namespace OnRecord.Host.Bot;

/// <summary>The Discord door. This version has none yet: it says so, and whether one was asked for.</summary>
internal sealed partial class DiscordDoor(IOptions<DiscordOptions> options, ILogger<DiscordDoor> log) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Token))
        {
            LogOff();
        }
        else
        {
            LogNotBuilt();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The Discord bot is off; the setting Discord:Token (environment: Discord__Token) turns it on.")]
    private partial void LogOff();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord:Token is set, but this version has no Discord bot yet; the other doors are open.")]
    private partial void LogNotBuilt();
}
