using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>
/// Two hundred people in forty channels, so that neither the bot's limit for a person nor Discord's for a channel is in the way. They use
/// commands, type, press buttons and write.
/// </summary>
internal sealed class Crowd(FakeDiscordServer discord, FakeGuild guild, Subjects about, Random random)
{
    private const int Recent = 200;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Typed = ["", "lin", "ber", "m", "zz"];

    private readonly FakeUser[] people = [.. Enumerable.Range(1, 200).Select(number => guild.AddMember($"Person {number}"))];
    private readonly FakeChannel[] channels = [.. Enumerable.Range(1, 40).Select(number => guild.AddChannel($"room-{number}"))];
    private readonly Queue<FakeUse> recent = new();

    /// <summary>Whether they write messages to the bot, too, of which Discord lets it answer no more than fifty a second.</summary>
    public bool Mentions { get; init; } = true;

    /// <summary>Everything that was asked so far. Not to be read while something is asked.</summary>
    public List<Question> Asked { get; } = [];

    /// <summary>Somebody asks something.</summary>
    public async Task AskAsync()
    {
        var (user, channel) = (One(people), One(channels));
        var question = random.Next(100) switch
        {
            < 26 => Of("/ask", await discord.UseAsync(user, channel, "ask", ("question", One(about.Questions)), ("private", random.Next(4) == 0))),
            < 40 => Of("/who-said", await discord.UseAsync(user, channel, "who-said", ("words", One(about.Words)))),
            < 54 => Of("/quotes", await discord.UseAsync(user, channel, "quotes", ("speaker", One(about.Speakers)))),
            < 58 => Of("/timeline", await discord.UseAsync(user, channel, "timeline", ("subject", One(about.Speakers)))),
            < 60 => Of("/sources", await discord.UseAsync(user, channel, "sources")),
            < 74 => Of("autocomplete", discord.Type(user, channel, "quotes", "speaker", One(Typed))),
            < 86 when Mentions => await MentionAsync(user, channel),
            _ => await PressAsync() ?? Of("/help", await discord.UseAsync(user, channel, "help")),
        };
        Asked.Add(question);
        if (question.Use is { } use)
        {
            recent.Enqueue(use);
            if (recent.Count > Recent)
            {
                recent.Dequeue();
            }
        }
    }

    /// <summary>Somebody asks what the coverage holds until they are shown it; none of this counts as asked.</summary>
    /// <returns>The first of these questions.</returns>
    public async Task<FakeUse> AskUntilThereIsCoverageAsync()
    {
        using var pace = new Pace(BetweenTries);
        FakeUse? first = null;
        while (true)
        {
            var use = await discord.UseAsync(One(people), One(channels), "sources");
            first ??= use;
            if ((await use.ReplyAsync()).Embeds.Count > 0)
            {
                return first;
            }

            await pace.NextAsync();
        }
    }

    /// <summary>Waits until every question of some has its reply, or for so long.</summary>
    public async Task AnsweredAsync(Func<Question, bool> of, TimeSpan patience)
    {
        var owed = Asked.Where(of).ToList();
        try
        {
            await discord.Rest.UntilAsync(() => owed.RemoveAll(question => question.Replies > 0) >= 0 && owed.Count == 0, patience);
        }
        catch (TimeoutException)
        {
            // Whoever counts finds them.
        }
    }

    private static Question Of(string kind, FakeUse use) => new(kind, use.CreatedAt, use, null);

    private async Task<Question> MentionAsync(FakeUser user, FakeChannel channel)
    {
        var at = TimeProvider.System.GetUtcNow();
        return new("mention", at, null, await discord.WriteAsync(user, channel, $"<@bot> {One(about.Questions)}"));
    }

    private async Task<Question?> PressAsync()
    {
        var replies = recent.Select(use => use.Original).OfType<FakeMessage>().Where(message => Buttons(message).Length > 0).ToArray();
        if (replies.Length == 0)
        {
            return null;
        }

        var message = One(replies);
        var button = One(Buttons(message));
        try
        {
            return Of("button", await discord.PressAsync(message.VisibleOnlyTo ?? One(people), message, button.CustomId!));
        }
        catch (FakeDiscordException)
        {
            // It went while they reached for it.
            return null;
        }
    }

    private static FakeButton[] Buttons(FakeMessage message) =>
        message.IsDeleted ? [] : [.. message.Buttons.Where(button => button is { Type: 2, CustomId: not null, Disabled: false })];

    private T One<T>(IReadOnlyList<T> several) => several[random.Next(several.Count)];
}
