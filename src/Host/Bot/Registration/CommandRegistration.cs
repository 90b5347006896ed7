using Microsoft.Extensions.Options;
using OnRecord.Discord;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot.Registration;

/// <summary>
/// Registers the commands with Discord, everywhere or for one server: once a run of the bot, and only where what Discord has is not what we
/// have (a server's moderators lose the permissions that they set where a command is registered anew under another name).
/// </summary>
internal sealed partial class CommandRegistration : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly IApplicationCommands registry;
    private readonly InteractionRoutes routes;
    private readonly Snowflake? guild;
    private readonly TimeProvider time;
    private readonly ILogger<CommandRegistration> log;
    private readonly SemaphoreSlim one = new(1);
    private Snowflake? application;
    private bool isDone;

    /// <summary>Makes one.</summary>
    public CommandRegistration(
        IApplicationCommands registry,
        InteractionRoutes routes,
        IOptions<DiscordOptions> options,
        TimeProvider time,
        ILogger<CommandRegistration> log)
    {
        this.registry = registry;
        this.routes = routes;
        this.time = time;
        this.log = log;
        guild = Snowflake.TryParse(options.Value.GuildId, out var id) ? id : null;
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    /// <summary>
    /// Registers the commands, unless that is done. Where Discord cannot be reached it is tried again, until it succeeds or is stopped;
    /// where Discord refuses, the log says what to do, and the bot goes on.
    /// </summary>
    public async Task RegisterAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        application = applicationId;
        if (!await one.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return;
        }

        try
        {
            var pause = FirstPause;
            while (!isDone && !await TryAsync(applicationId, cancellationToken))
            {
                await Task.Delay(pause, time, cancellationToken);
                pause = Longer(pause);
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The bot was invited to a server: where that is the one that the commands are for, now is the time.</summary>
    public Task OnInvitedAsync(Snowflake invitedTo, CancellationToken cancellationToken) =>
        invitedTo == guild && application is { } id ? RegisterAsync(id, cancellationToken) : Task.CompletedTask;

    // Servers and direct messages with the bot; installed in servers: what Discord takes for left out depends on the application.
    private static ApplicationCommandProperties SaidOutright(ApplicationCommandProperties command) => command with
    {
        Contexts = command.Contexts ?? [0, 1],
        IntegrationTypes = command.IntegrationTypes ?? [0],
    };

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // Whether there is nothing more to try.
    private async Task<bool> TryAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        try
        {
            var wanted = routes.Definitions.Select(SaidOutright).ToArray();
            var registered = await registry.GetCommandsAsync(applicationId, guild, cancellationToken);
            var changes = CommandComparer.Compare(registered, wanted, inOneGuild: guild is not null);
            if (changes.None)
            {
                LogSame(wanted.Length, Where);
            }
            else
            {
                await registry.BulkOverwriteCommandsAsync(applicationId, guild, wanted, cancellationToken);
                LogRegistered(wanted.Length, Where, changes.Added.Count, changes.Changed.Count, changes.Removed.Count);
            }

            isDone = true;
            return true;
        }
        catch (DiscordException problem) when (problem.Code == DiscordErrorCode.MissingAccess)
        {
            LogNoScope(Where, InviteLink.For(applicationId, guild));
            return true;
        }
        catch (DiscordException problem) when (problem.Status is >= 400 and < 500 and not 429)
        {
            LogRefused(Where, problem.Message, string.Join("; ", problem.Errors));
            return true;
        }
        catch (DiscordException problem)
        {
            LogNotReached(problem.Message);
            return false;
        }
    }

    private string Where => guild is { } id ? $"in the server {id}" : "everywhere";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} commands are registered {Where}; nothing has changed.")]
    private partial void LogSame(int count, string where);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} commands were registered {Where}: {Added} new, {Changed} changed, {Removed} gone.")]
    private partial void LogRegistered(int count, string where, int added, int changed, int removed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered {Where}: the bot is not there, or was invited without the scope applications.commands. Invite it again with {Link}; until then mentions and direct messages are answered.")]
    private partial void LogNoScope(string where, Uri link);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered {Where}: {Reason} {Details}")]
    private partial void LogRefused(string where, string reason, string details);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands could not be registered yet, and it is tried again: {Reason}")]
    private partial void LogNotReached(string reason);
}
