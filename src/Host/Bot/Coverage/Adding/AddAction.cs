using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Coverage.Reindexing;
using OnRecord.Host.Building;
using OnRecord.Host.Intake;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary><c>/coverage add</c>: takes in an article, as a file or from a link.</summary>
internal sealed class AddAction(
    AttachmentDownload attachments, FetchedFiles files, PageIntake pages, ArticleIntake intake, Reindexer reindexer)
    : ICoverageAction
{
    private const string File = "file";
    private const string Link = "link";

    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "add",
        Description = "Takes in an article: a .txt, .md or .html file, a .zip of them, or a link to its page",
        Options =
        [
            new() { Type = ApplicationCommandOptionType.Attachment, Name = File, Description = "The article as a .txt, .md or .html file, or several in a .zip archive" },
            new() { Type = ApplicationCommandOptionType.String, Name = Link, Description = "Where the article is: a web page or plain text (http or https)", MaxLength = 2_000 },
        ],
    };

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        reindexer.RefuseWhileRunning();
        var by = Moderator.Of(interaction);
        var command = interaction.Command!;
        var told = (command.Attachment(File), command.String(Link)?.Trim()) switch
        {
            ({ } file, null or "") => await intake.TakeAsync(by, file.Filename, token => TakeFileAsync(file, token), cancellationToken),
            (null, { Length: > 0 } link) => await intake.TakeAsync(by, link, async token => [await pages.TakeAsync(link, token)], cancellationToken),
            (null, _) => throw new BotReplyException("Give me a file or a link: `/coverage add file:` or `/coverage add link:`."),
            _ => throw new BotReplyException("Give me a file or a link, not both at once."),
        };
        return new(told);
    }

    private async Task<IReadOnlyList<AddedFile>> TakeFileAsync(Attachment file, CancellationToken cancellationToken)
    {
        var downloaded = await attachments.DownloadAsync(file, cancellationToken);
        return await files.TakeAllAsync(downloaded.Name, downloaded.Bytes, cancellationToken);
    }
}
