using Microsoft.Extensions.Options;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Rest;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// Sees to it that every interaction ends in a reply: the command's; or why there is none, in plain words.
/// </summary>
internal sealed partial class InteractionRouter : IDisposable
{
    /// <summary>How long a reply may take before Discord is told that it is coming. The acknowledgement has 100 ms, and a way to go.</summary>
    public static readonly TimeSpan ReadyAtOnce = TimeSpan.FromMilliseconds(40);

    /// <summary>How long a reply may take at all. Fetching an article from a slow server is what takes longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private const int MostChoices = 25;

    private readonly InteractionRoutes routes;
    private readonly AllowLists allowed;
    private readonly TimeProvider time;
    private readonly ILogger<InteractionRouter> log;
    private readonly PersonLimit questions;
    private readonly PersonLimit presses;
    private readonly SemaphoreSlim places;

    /// <summary>Makes one.</summary>
    public InteractionRouter(
        InteractionRoutes routes,
        AllowLists allowed,
        QuestionLimit questions,
        IOptions<DiscordOptions> options,
        TimeProvider time,
        ILogger<InteractionRouter> log)
    {
        this.routes = routes;
        this.allowed = allowed;
        this.time = time;
        this.log = log;
        this.questions = questions.Persons;

        // Buttons have a count of their own: whoever has asked too much can still cancel what they began.
        presses = new(options.Value.QuestionsPerMinute, time);
        places = new(options.Value.QuestionsAtOnce);
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    /// <summary>Replies. Throws only where the token ends it.</summary>
    public Task HandleAsync(IInteraction interaction, CancellationToken cancellationToken) => interaction.Type switch
    {
        InteractionType.ApplicationCommandAutocomplete => CompleteAsync(interaction, cancellationToken),
        InteractionType.ApplicationCommand or InteractionType.MessageComponent or InteractionType.ModalSubmit =>
            ReplyAsync(interaction, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var id = FailureId.Of(interaction.Id);
        var acknowledgement = new Acknowledgement(interaction, isPrivate: true, replaces: false);
        try
        {
            if (Refuse(interaction) is { } refusal)
            {
                await acknowledgement.RefuseAsync(refusal, cancellationToken);
                return;
            }

            if (routes.Find(interaction) is not { } route)
            {
                LogUnknown(NameOf(interaction), id);
                await acknowledgement.RefuseAsync(
                    "I do not know that any more; I have changed since it was put there. `/help` shows what I can do.", cancellationToken);
                return;
            }

            acknowledgement = new(interaction, route.IsPrivate, route.Replaces);
            await ReplyAsync(interaction, route, acknowledgement, cancellationToken);
        }
        catch (BotReplyException refusal)
        {
            await TellAsync(interaction, acknowledgement, refusal.Message, id);
        }
        catch (DiscordException over) when (Acknowledgement.IsOver(over))
        {
            LogOver(NameOf(interaction), id, over.Message);
        }
#pragma warning disable CA1031 // Whatever happens, the person is told, and the log.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(problem, id, NameOf(interaction), interaction.User.Id.Value, DetailsOf(problem));
            await TellAsync(interaction, acknowledgement, Sentences.Failed(problem, id), id);
        }
    }

    private async Task ReplyAsync(IInteraction interaction, InteractionRoute route, Acknowledgement acknowledgement, CancellationToken cancellationToken)
    {
        // Answering takes a core until it is done; the clock must be looked at beside it.
        var answering = Task.Run(() => AnswerAsync(interaction, route, cancellationToken), cancellationToken);
        if (!await IsReadyAsync(answering))
        {
            await acknowledgement.DeferAsync(cancellationToken);
        }

        var reply = await answering;
        await acknowledgement.ReplyAsync(reply.Message, cancellationToken);
        if (reply.Then is { } then)
        {
            await then(interaction, cancellationToken);
        }
    }

    private async Task<BotReply> AnswerAsync(IInteraction interaction, InteractionRoute route, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        using var patience = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await route.ReplyAsync(interaction, either.Token);
        }
        catch (OperationCanceledException stopped) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No reply within {Longest.TotalSeconds} seconds.", stopped);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<bool> IsReadyAsync(Task answering)
    {
        using var ready = new CancellationTokenSource();
        await Task.WhenAny(answering, Task.Delay(ReadyAtOnce, time, ready.Token));
        await ready.CancelAsync();
        return answering.IsCompleted;
    }

    private string? Refuse(IInteraction interaction)
    {
        if (allowed.Refuse(interaction) is { } refusal)
        {
            return refusal;
        }

        var limit = interaction.Type == InteractionType.MessageComponent ? presses : questions;
        if (limit.Refuse(interaction.User.Id) is not { } then)
        {
            return null;
        }

        LogTooMuch(interaction.User.Id.Value, then);
        return Sentences.ComeBack(then);
    }

    // The last words to a person: they are tried even where the work was ended, and what becomes of them only the log is told.
    private async Task TellAsync(IInteraction interaction, Acknowledgement acknowledgement, string sentence, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), time);
        try
        {
            await acknowledgement.RefuseAsync(sentence, patience.Token);
        }
        catch (DiscordException problem)
        {
            LogNotTold(NameOf(interaction), id, problem.Message, DetailsOf(problem));
        }
        catch (OperationCanceledException)
        {
            LogNotTold(NameOf(interaction), id, "Discord did not reply in time.", string.Empty);
        }
    }

    private async Task CompleteAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var choices = Choices(interaction, cancellationToken);
        try
        {
            await interaction.RespondWithChoicesAsync(choices, cancellationToken);
        }
        catch (DiscordException problem)
        {
            // Who types on is not waiting for it any more.
            var name = NameOf(interaction);
            LogNotOffered(name, problem.Message);
        }
    }

    private IReadOnlyList<ApplicationCommandOptionChoice> Choices(IInteraction interaction, CancellationToken cancellationToken)
    {
        if (interaction.Command is not { } command
            || routes.CommandOf(command) is not IAutocomplete offering
            || allowed.Refuse(interaction) is not null)
        {
            return [];
        }

        try
        {
            return [.. offering.Complete(interaction, cancellationToken).Take(MostChoices)];
        }
#pragma warning disable CA1031 // Nothing to choose from is better than a red line under what is typed.
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoChoices(problem, NameOf(interaction));
            return [];
        }
    }

    // Names come from Discord, and from whoever speaks for it: no line ends of theirs in the log.
    private static string NameOf(IInteraction interaction) => SafeText.Line(
        interaction.Command is { } command ? (command.Type == ApplicationCommandType.Slash ? $"/{command.Name}" : $"“{command.Name}”")
        : interaction.Component is { } component ? $"the button {component.CustomId}"
        : interaction.Modal is { } modal ? $"the form {modal.CustomId}"
        : $"an interaction of type {(int)interaction.Type}");

    private static string DetailsOf(Exception problem) =>
        problem is DiscordException { Errors.Count: > 0 } refused ? $" ({string.Join("; ", refused.Errors)})" : string.Empty;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id}: {Name} by {User} failed{Details}.")]
    private partial void LogFailed(Exception problem, string id, string name, ulong user, string details);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id}: {Name} was not answered in time, or is gone: {Reason}")]
    private partial void LogOver(string name, string id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id}: whoever used {Name} could not be told: {Reason}{Details}")]
    private partial void LogNotTold(string name, string id, string reason, string details);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id}: {Name} is nothing of ours.")]
    private partial void LogUnknown(string name, string id);

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} asks more than Discord:QuestionsPerMinute; they are told to come back at {Then:HH:mm:ss} UTC.")]
    private partial void LogTooMuch(ulong user, DateTimeOffset then);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Choices for {Name} were not taken: {Reason}")]
    private partial void LogNotOffered(string name, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No choices could be offered for {Name}.")]
    private partial void LogNoChoices(Exception problem, string name);
}
