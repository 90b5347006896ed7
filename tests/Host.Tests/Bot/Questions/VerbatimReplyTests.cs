using OnRecord.Discord.Components;
using OnRecord.Discord.Messages;
using OnRecord.Host.Tests.Bot.Replies;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Bot.Questions;

/// <summary>Every article of a coverage leafed through to its end: what a person reads as said stands in the article, character by character.</summary>
public sealed class VerbatimReplyTests
{
    [Fact]
    public async Task What_a_reply_shows_as_said_stands_in_the_sample_articles()
    {
        using var folder = IndexedFolder.WithSample();

        Assert.InRange(await LeafThrough(folder), 80, 200);
    }

    [SharedFact]
    public async Task What_a_reply_shows_as_said_stands_in_real_articles()
    {
        using var folder = IndexedFolder.Empty();
        foreach (var file in Directory.GetFiles(SharedFolder.Of("articles")))
        {
            folder.WriteArticle(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        Assert.True(await LeafThrough(folder) > 20);
    }

    /// <summary>How many quotations there were.</summary>
    private static async Task<int> LeafThrough(IndexedFolder folder)
    {
        await using var bot = await QuestionBot.Over(folder);
        var read = 0;
        foreach (var file in folder.ArticleFiles())
        {
            var article = OneLine(await File.ReadAllTextAsync(Path.Combine(folder.Path, "articles", file)));
            MessageProperties? reply = await bot.Use("source", ("article", file));
            while (reply is not null)
            {
                MessageLimits.AssertHeld(reply);
                foreach (var quotation in DiscordMarkup.Read(reply.Embeds!.Single().Description!).Of("quote"))
                {
                    read++;
                    Assert.All(Parts(quotation), part => Assert.Contains(part, article, StringComparison.Ordinal));
                }

                var more = reply.Components!.SelectMany(row => row.Components).OfType<Button>().Any(button => button.Label == "More");
                reply = more ? (await bot.Press(reply, "More", isPrivate: true)).Message : null;
            }
        }

        return read;
    }

    /// <summary>The runs of a quotation, without the marks around a direct one and what shows that something is left out.</summary>
    private static IEnumerable<string> Parts(string quotation)
    {
        var words = quotation is ['“', .., '”'] ? quotation[1..^1] : quotation;
        return words.Split("[…]", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
