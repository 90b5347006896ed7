using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Coverage.Removing;

/// <summary><c>/coverage remove</c>: asks whether the article is to be removed; <see cref="RemoveButton"/> does it.</summary>
internal sealed class RemoveAction(ArticleRemoval removal) : ICoverageAction
{
    /// <summary>The option that names the article.</summary>
    public const string Article = "article";

    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "remove",
        Description = "Takes an article out of every answer, and its file away",
        Options =
        [
            new()
            {
                Type = ApplicationCommandOptionType.String,
                Name = Article,
                Description = "The article: its title, file name or id",
                Required = true,
                Autocomplete = true,
                MaxLength = 300,
            },
        ],
    };

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var (article, statements) = removal.Find(interaction.Command!.String(Article) ?? string.Empty, cancellationToken);
        return Task.FromResult(new BotReply(new MessageProperties
        {
            Embeds =
            [
                new()
                {
                    Title = "Remove this article?",
                    Description = $"{ArticleRemoval.Drawn(article)}\n"
                        + $"{(statements == 1 ? "Its statement" : $"Its {statements:N0} statements")} will be in no answer any more, and its file is deleted.",
                    Color = Colours.Bad,
                },
            ],
            Components =
            [
                new(
                    new Button { Style = ButtonStyle.Danger, Label = "Remove", CustomId = $"{RemoveButton.Name}:{article.Id}" },
                    new Button { Style = ButtonStyle.Secondary, Label = "Keep", CustomId = $"{KeepButton.Name}:{article.Id}" }),
            ],
        }));
    }
}
