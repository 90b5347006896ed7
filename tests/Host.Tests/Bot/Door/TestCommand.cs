using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot;

namespace OnRecord.Host.Tests.Bot.Door;

/// <summary>A command that replies what a test wants.</summary>
internal sealed class TestCommand(string name, Func<IInteraction, CancellationToken, Task<BotReply>> reply) : IBotCommand, IAutocomplete
{
    public TestCommand(string name, string text)
        : this(name, (_, _) => Task.FromResult(new BotReply(new() { Content = text })))
    {
    }

    public ApplicationCommandProperties Definition { get; init; } = new() { Name = name, Description = $"Does {name}." };

    public bool Private { get; init; }

    public Func<IReadOnlyList<ApplicationCommandOptionChoice>> Offered { get; init; } = () => [];

    public bool IsPrivate(CommandData command) => Private;

    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken) => reply(interaction, cancellationToken);

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) => Offered();
}
