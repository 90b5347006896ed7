using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Discord.Tests;

/// <summary>The whole client against a Discord on the loopback address: real sockets, bodies checked, faults on the way.</summary>
public sealed class OverSocketsTests : IAsyncLifetime, IDisposable
{
    private readonly LoopbackClient client = new();

    public Task InitializeAsync() => client.StartAsync();

    public Task DisposeAsync() => client.StopAsync();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_command_is_deferred_answered_changed_and_followed()
    {
        client.Answer = async interaction =>
        {
            await interaction.DeferAsync(ephemeral: true);
            await interaction.ModifyOriginalResponseAsync(Reply(interaction.Command!.Name + " " + interaction.Command.String("link")));
            await interaction.FollowupAsync(Reply("more") with { Files = [new FileAttachment("ä b.txt", new byte[] { 65 }, "a file")] });
        };

        var use = await client.Discord.UseAsync(client.Person, client.Channel, "coverage add", ("link", "https://a.example/1"));

        Assert.Equal("coverage add https://a.example/1", (await use.ReplyAsync()).Content);
        Assert.Equal("more", (await use.FollowUpAsync()).Content);
        Assert.True(use.IsEphemeral);
        await client.DoneAsync();
    }

    [Fact]
    public async Task A_button_changes_its_message_and_opens_a_form_that_is_answered()
    {
        client.Answer = interaction => interaction switch
        {
            { Command: not null } => interaction.RespondAsync(Reply("first")),
            { Component.CustomId: "change" } => interaction.UpdateAsync(Reply("second")),
            { Component: not null } => interaction.RespondWithModalAsync(new Modal
            {
                CustomId = "form",
                Title = "Form",
                Components = [new Label { Caption = "Name", Component = new TextInput { CustomId = "name" } }],
            }),
            _ => interaction.RespondAsync(Reply(interaction.Modal!.Values["name"])),
        };

        var reply = await (await client.Discord.UseAsync(client.Person, client.Channel, "coverage add")).ReplyAsync();
        Assert.Equal("second", (await (await client.Discord.PressAsync(client.Person, reply, "change")).ReplyAsync()).Content);
        var form = await (await client.Discord.PressAsync(client.Person, reply, "form")).ModalAsync();
        Assert.Equal("Ada", (await (await client.Discord.SubmitAsync(client.Person, form, ("name", "Ada"))).ReplyAsync()).Content);
        await client.DoneAsync();
    }

    [Fact]
    public async Task What_is_typed_is_completed_and_a_messages_menu_brings_its_message()
    {
        client.Answer = interaction => interaction.Type is InteractionType.ApplicationCommandAutocomplete
            ? interaction.RespondWithChoicesAsync([new ApplicationCommandOptionChoice("Choice", interaction.Command!.String("link")!)])
            : interaction.RespondAsync(Reply(interaction.Command!.TargetMessage!.Content));
        var written = await client.Discord.WriteAsync(client.Person, client.Channel, "words");

        Assert.Equal("ty", Assert.Single(await client.Discord.CompleteAsync(client.Person, client.Channel, "coverage add", "link", "ty")).Value.GetString());
        Assert.Equal("words", (await (await client.Discord.UseOnMessageAsync(client.Person, written, "Who said this?")).ReplyAsync()).Content);
        await client.DoneAsync();
    }

    public static TheoryData<string> Faults => [.. FaultsByName.Keys];

    private static Dictionary<string, FakeFault> FaultsByName { get; } = new(StringComparer.Ordinal)
    {
        ["response lost"] = FakeFault.LoseResponse,
        ["connection cut"] = FakeFault.Reset,
        ["502"] = FakeFault.BadGateway,
        ["500"] = FakeFault.ServerError,
        ["503"] = FakeFault.Unavailable,
        ["no answer"] = FakeFault.Hang,
        ["429"] = FakeFault.RateLimit(TimeSpan.FromSeconds(0.2)),
        ["429 shared"] = FakeFault.SharedRateLimit(TimeSpan.FromSeconds(0.2)),
        ["429 global"] = FakeFault.GlobalRateLimit(TimeSpan.FromSeconds(0.2)),
        ["429 without headers"] = FakeFault.RateLimitWithoutHeaders(TimeSpan.FromSeconds(0.2)),
        ["429 in HTML"] = FakeFault.HtmlRateLimit(TimeSpan.FromSeconds(1)),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_once_an_interaction_is_answered_once_and_a_message_sent_once(string fault)
    {
        client.Answer = async interaction =>
        {
            await interaction.DeferAsync();
            await interaction.ModifyOriginalResponseAsync(Reply("answered"));
            await client.Rest.SendMessageAsync(interaction.ChannelId!.Value, Reply("sent"));
        };
        foreach (var route in new[]
        {
            "POST /interactions/{interaction_id}/{interaction_token}/callback",
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original",
            "POST /channels/{channel_id}/messages",
        })
        {
            client.Discord.Rest.Fail(route, FaultsByName[fault]);
        }

        var use = await client.Discord.UseAsync(client.Person, client.Channel, "coverage add");

        Assert.Equal("answered", (await use.ReplyAsync(TimeSpan.FromSeconds(30))).Content);
        await client.DoneAsync();
        Assert.Equal(0, client.Discord.Rest.FaultsLeft);
        Assert.Single(use.Callbacks, callback => callback.Status < 300);
        Assert.Single(client.Channel.Messages, message => message.Content == "sent");
    }

    [Fact]
    public async Task Limits_are_kept_through_changes_of_their_names()
    {
        client.Discord.Rest.Limit("POST /channels/{channel_id}/messages", 5, TimeSpan.FromSeconds(0.5));
        Assert.True(Snowflake.TryParse(client.Channel.Id, out var id));
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => client.Rest.SendMessageAsync(id, Reply($"{i}"))));
            client.Discord.Rest.RenameBuckets();
        }

        Assert.Equal(24, client.Channel.Messages.Count);
        Assert.InRange(client.Discord.Rest.RateLimited, 0, 2);
    }

    private static MessageProperties Reply(string text) => new()
    {
        Content = text,
        Components =
        [
            new ActionRow(
                new Button { Style = ButtonStyle.Primary, Label = "Change", CustomId = "change" },
                new Button { Style = ButtonStyle.Link, Label = "Open", Url = "https://a.example" },
                new Button { Style = ButtonStyle.Secondary, Label = "Form", CustomId = "form" }),
        ],
    };
}
