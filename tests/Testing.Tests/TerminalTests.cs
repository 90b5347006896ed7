using System.Text.Json;
using OnRecord.Testing.FakeDiscord;
using Spectre.Console;

namespace OnRecord.Testing.Tests;

public sealed class TerminalTests : NewsroomTest
{
    public static TheoryData<string, string> Markdown => new()
    {
        { "plain", "plain" },
        { "**bold** and *slanted*", "[bold]bold[/] and [italic]slanted[/]" },
        { "> words", "[aqua]┃[/] words" },
        { @"\*not bold\*", "*not bold*" },
        { "[label](https://example.org/a)", "[underline]label[/] [grey](https://example.org/a)[/]" },
        { "[red]no markup[/]", "[[red]]no markup[[/]]" },
        { "an escape \u001b[31m and a turn \u202e", "an escape ·[[31m and a turn ·" },
        { "snake_case_name", "snake_case_name" },
        { "```\n> a **b**\n```\n**c**", "[grey]```[/]\n[grey]> a **b**[/]\n[grey]```[/]\n[bold]c[/]" },
    };

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_is_drawn_and_cannot_break_out(string text, string markup) => Assert.Equal(markup, DiscordText.ToMarkup(text));

    [Fact]
    public void A_command_is_read_as_a_person_types_it()
    {
        var registered = JsonDocument.Parse(
            """
            [{"name":"quotes","options":[{"type":3,"name":"speaker"},{"type":3,"name":"topic"},{"type":5,"name":"private"}]},
             {"name":"coverage","options":[{"type":1,"name":"add","options":[{"type":3,"name":"link"}]}]}]
            """).RootElement.EnumerateArray().ToArray();

        var (name, options) = TypedCommand.Read("quotes speaker: Jens Stoltenberg topic: the door: open private: true", registered);
        Assert.Equal("quotes", name);
        Assert.Equal([("speaker", "Jens Stoltenberg"), ("topic", "the door: open"), ("private", true)], options);

        (name, options) = TypedCommand.Read("coverage add https://example.org/a", registered);
        Assert.Equal("coverage add", name);
        Assert.Equal([("link", (object)"https://example.org/a")], options);
        Assert.Throws<FakeDiscordException>(() => TypedCommand.Read("other", registered));
    }

    [Fact]
    public async Task A_person_asks_at_a_terminal_and_sees_the_reply()
    {
        await BeginWithCommandsAsync();
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 100;
        var typing = new TerminalSession(Discord, console).RunAsync(new StringReader("/ask Who said it?\n/nothing\npress More\nquit"), CancellationToken.None);
        var interaction = await Bot.EventAsync("INTERACTION_CREATE");
        await Bot.CallbackAsync(interaction, new
        {
            type = 4,
            data = new
            {
                embeds = new[] { new { title = "Who said it", description = "> There is no doubt.\n— **Ada**", footer = new { text = "Understood as: it" } } },
                components = new[] { new { type = 1, components = new[] { new { type = 2, style = 2, label = "More", custom_id = "more" } } } },
                allowed_mentions = WireBot.NoMentions,
            },
        });
        var press = await Bot.EventAsync("INTERACTION_CREATE");
        await Bot.CallbackAsync(press, new { type = 4, data = new { content = "That is all.", flags = 64, allowed_mentions = WireBot.NoMentions } });
        await typing;

        var shown = screen.ToString();
        Assert.Contains("│ Who said it ", shown, StringComparison.Ordinal);
        Assert.Contains("│ ┃ There is no doubt. ", shown, StringComparison.Ordinal);
        Assert.Contains("( More )", shown, StringComparison.Ordinal);
        Assert.Contains("There is no command /nothing.", shown, StringComparison.Ordinal);
        Assert.Contains("only visible to ada", shown, StringComparison.Ordinal);
        Assert.Contains("That is all.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_can_be_kept_as_text()
    {
        await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", new
        {
            content = "See",
            embeds = new[] { new { title = "Title", url = "https://example.org/a", description = "> one\nby", fields = new[] { new { name = "n", value = "v", inline = true } }, footer = new { text = "f" } } },
            components = new[] { new { type = 1, components = new object[] { new { type = 2, style = 2, label = "More", custom_id = "m", disabled = true }, new { type = 2, style = 5, label = "Open", url = "https://example.org/b" } } } },
            allowed_mentions = WireBot.NoMentions,
        });

        Assert.Equal(
            """
            See
            │ # Title
            │ → https://example.org/a
            │ > one
            │ by
            │ = n
            │ v
            │ _ f
            [More (disabled)] [Open → https://example.org/b]

            """,
            Desk.Messages[0].Draw());
    }
}
