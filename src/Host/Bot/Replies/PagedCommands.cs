namespace OnRecord.Host.Bot.Replies;

/// <summary>Finds the command that draws what was asked.</summary>
internal sealed class PagedCommands(IEnumerable<IPagedCommand> commands)
{
    private readonly Dictionary<string, IPagedCommand> byName = commands.ToDictionary(static command => command.Name, StringComparer.Ordinal);

    /// <summary>Draws a page, off the thread that events come in on.</summary>
    /// <exception cref="BotReplyException">The command is gone, or has no page to draw.</exception>
    public Task<Page> DrawAsync(Asked asked, CancellationToken cancellationToken)
    {
        var command = Find(asked);
        return Task.Run(() => command.DrawAsync(asked, cancellationToken), cancellationToken);
    }

    /// <summary>Draws a page from the coverage alone, off the thread that events come in on.</summary>
    /// <exception cref="BotReplyException">The command is gone, or has no page to draw.</exception>
    public Task<Page> DrawPlainAsync(Asked asked, CancellationToken cancellationToken)
    {
        var command = Find(asked);
        return Task.Run(() => command.Draw(asked, cancellationToken), cancellationToken);
    }

    private IPagedCommand Find(Asked asked) => byName.TryGetValue(asked.Command, out var command)
        ? command
        : throw new BotReplyException("This reply was made by another version of OnRecord; ask again with `/ask`.");
}
