using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot;

namespace OnRecord.Host.Tests.Bot.Door;

/// <summary>A handler of buttons that replies what a test wants.</summary>
internal sealed class TestHandler(string prefix, bool replaces, Func<string, Task<BotReply>> reply) : IComponentHandler
{
    public string Prefix => prefix;

    public bool IsPrivate => true;

    public bool Replaces(IInteraction interaction) => replaces;

    public Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken) => reply(argument);
}
