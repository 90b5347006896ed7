namespace OnRecord.Host.Bot.Replies;

/// <summary>A command whose reply can be drawn again from what was asked: the next page, the page before, for everybody to see.</summary>
internal interface IPagedCommand
{
    /// <summary>Its name, as <see cref="Asked.Command"/> has it.</summary>
    string Name { get; }

    /// <summary>Draws a page from the coverage alone.</summary>
    /// <exception cref="BotReplyException">There is none to draw.</exception>
    Page Draw(Asked asked, CancellationToken cancellationToken);

    /// <summary>Draws a page for somebody who asked; where a language model is configured, with its help.</summary>
    /// <exception cref="BotReplyException">There is none to draw.</exception>
    Task<Page> DrawAsync(Asked asked, CancellationToken cancellationToken);
}
