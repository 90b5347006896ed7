using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Answering;
using OnRecord.Host.Bot.Ask;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Tests.Bot.Questions;
using OnRecord.Host.Tests.Bot.Replies;
using OnRecord.Host.Tests.Golden;
using OnRecord.Host.Tests.Json;
using OnRecord.Host.Tests.Web;
using OnRecord.Testing.CommandLine;
using OnRecord.Testing.ScriptedModel;

namespace OnRecord.Host.Tests.LanguageModel;

/// <summary>A summary at every door, each of which writes it in its own way.</summary>
public sealed class DoorTests
{
    private const string Question = "What did Berg say?";

    private static readonly Answer Summed = Some.Answer(Some.Statement(), Some.Statement(words: "cross the Alder this winter", kind: Reading.AttributionKind.Mixed)) with
    {
        Summary = new Summary([new SummarySentence("Berg said that nobody would cross the Alder: “Nobody will cross the Alder this winter.” [1, 2]", [1, 2])]),
    };

    [Fact]
    public void On_a_screen_the_statements_have_the_numbers_that_the_summary_cites()
    {
        using var screen = new TestScreen(80, colours: false);
        AnswerDrawing.Draw(screen.Console, Summed);

        Approved.Matches("answer-summary.txt", screen.Seen);
    }

    [Fact]
    public void In_a_chat_too()
    {
        var page = AnswerPage.Of(Asked.Of("ask", ("question", "What did the mayor say about the Alder?")), Summed, "What did the mayor say about the Alder?");
        var reply = new OnRecord.Discord.Messages.MessageProperties { Embeds = [page.Embed] };

        MessageLimits.AssertHeld(reply);
        Approved.Matches(Path.Combine("Bot", "ask-summary.txt"), ReplyText.Of(reply));
    }

    [Fact]
    public void Where_a_chat_has_no_room_for_it_beside_the_statements_it_is_left_out()
    {
        var text = $"Berg said: \"{string.Join(' ', Enumerable.Repeat("Nobody will cross the Alder this winter.", 20))}\"";
        var statements = Enumerable.Repeat(Some.Statement(text, text[12..^1]), 4).ToArray();
        var long3 = new SummarySentence($"{new string('B', 300)} [1].", [1]);
        var answer = Some.Answer(statements) with { Summary = new Summary([long3, long3, long3]) };

        var page = AnswerPage.Of(Asked.Of("ask", ("question", Question)), answer);

        Assert.Equal(AnswerPage.Of(Asked.Of("ask", ("question", Question)), answer with { Summary = null }).Embed.Description, page.Embed.Description);
    }

    [Fact]
    public async Task The_command_line_prints_it_and_its_JSON_has_it_by_sentence()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp("Berg is the mayor [1]. Nobody will cross the Alder, Berg said [9]. Berg spoke of the Alder and the talks [1, 2].");

        var printed = await OnRecordRun.With(string.Empty, model.Settings, "ask", Question, "--index", folder.Path);
        var json = await OnRecordRun.With(string.Empty, model.Settings, "ask", Question, "--json", "--index", folder.Path);
        var batch = await OnRecordRun.With($"{Question}\nWhat did Lindqvist say about volcanoes?\n", model.Settings, "ask", "--batch", "-", "--index", folder.Path);

        Assert.Contains($"\n\n{Summary.Label}\n", printed.Output, StringComparison.Ordinal);
        var summary = JsonShape.Ask.AssertIs(json.Lines.Single()).GetProperty("summary");
        var sentence = summary.EnumerateArray().Last();
        Assert.Equal("Berg spoke of the Alder and the talks [1, 2].", sentence.GetProperty("text").GetString());
        Assert.Equal([1, 2], sentence.GetProperty("statements").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal(summary.GetRawText(), JsonDocument.Parse(batch.Lines[0]).RootElement.GetProperty("summary").GetRawText());
        Assert.False(JsonDocument.Parse(batch.Lines[1]).RootElement.TryGetProperty("summary", out _));
        Assert.DoesNotContain(model.Key, printed.Output + printed.Error + json.Output + json.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_server_is_down_the_command_prints_the_plain_answer_and_says_so_on_the_error_stream()
    {
        using var folder = IndexedFolder.WithArticles();
        var model = await ScriptedModelServer.StartAsync();
        var settings = model.Settings;
        await model.DisposeAsync();
        var plain = await folder.Run("ask", Question);

        var run = await OnRecordRun.With(string.Empty, settings, "ask", Question, "--index", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(plain.Output, run.Output);
        Assert.Contains("Llm:Endpoint, cannot be reached", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_nothing_of_it_is_printed()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", Question, "--json");

        Assert.DoesNotContain("summary", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_shows_it_above_numbered_statements_and_the_endpoint_gives_the_same_JSON()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp("Berg spoke of the Alder and the talks [1, 2].");
        await folder.Run("index", "rebuild");
        await using var host = await RunningHost.Over(folder, [.. model.Settings.Select(setting => (setting.Key, setting.Value!))]);

        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync(Address("/")));
        var json = JsonShape.Ask.AssertIs(await host.Client.GetStringAsync(Address("/api/ask")));

        Assert.Matches(new Regex($"<div class=\"summary\">\\s*<p class=\"label\">{Summary.Label}</p>\\s*<p>Berg spoke of the Alder and the talks \\[1, 2\\]\\.</p>"), page);
        Assert.Contains("<span class=\"number\">[2]</span>", page, StringComparison.Ordinal);
        Assert.Equal("Berg spoke of the Alder and the talks [1, 2].", json.GetProperty("summary")[0].GetProperty("text").GetString());
        Assert.Contains(host.Log.All, line => line.StartsWith("Information: The language model scripted at 127.0.0.1", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.All, line => line.Contains(model.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bot_s_commands_show_it_and_what_is_shared_reads_the_same()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp("Berg spoke of the Alder and the talks [1, 2].");
        await using var bot = await QuestionBot.Over(folder, model.Settings);

        var reply = await bot.Use("ask", ("question", Question), ("private", true));
        var shared = await bot.Press(reply, "Share", isPrivate: true);

        var text = reply.Embeds!.Single().Description!;
        Assert.Contains($"-# {Summary.Label}\nBerg spoke of the Alder and the talks \\[1, 2\\].", text, StringComparison.Ordinal);
        Assert.Contains("**\\[2\\]**\n> ", text, StringComparison.Ordinal);
        Assert.Equal(text, shared.Message.Embeds!.Single().Description);
        Assert.Single(model.Requests);
    }

    private static Uri Address(string path) => new($"{path}?q={Uri.EscapeDataString(Question)}", UriKind.Relative);
}
