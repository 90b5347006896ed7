using System.Net;
using System.Text;
using System.Text.Json;
using OnRecord.Host.Tests.Json;

namespace OnRecord.Host.Tests.Web;

public sealed class WebDoorTests
{
    private const string Question = "Who said \"Nobody will cross the Alder this winter\"?";

    [Fact]
    public async Task The_endpoint_gives_the_JSON_that_the_command_line_gives()
    {
        using var folder = IndexedFolder.WithArticles();
        var printed = await folder.Run("ask", Question, "--json");
        await using var host = await RunningHost.Over(folder);

        var got = await host.Client.GetStringAsync(Address("/api/ask", Question));
        using var body = new StringContent(JsonSerializer.Serialize(new { question = Question }), Encoding.UTF8, "application/json");
        using var posted = await host.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), body);

        JsonShape.Ask.AssertIs(got);
        Assert.Equal(WithoutTime(printed.Output), WithoutTime(got));
        Assert.Equal(WithoutTime(printed.Output), WithoutTime(await posted.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_page_shows_the_words_whose_they_are_and_where_they_stand()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("index", "rebuild");
        await using var host = await RunningHost.Over(folder);

        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync(Address("/", Question)));

        Assert.Contains("Nobody will cross the Alder this winter", page);
        Assert.Contains("Tomas Berg", page);
        Assert.Contains("Meridian Post", page);
        Assert.Contains("4 March 2024", page);
        Assert.Contains($"value=\"{Question}\"", page);
    }

    [Fact]
    public async Task The_page_for_a_newcomer_has_a_form_and_examples_and_no_script()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);

        using var reply = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await reply.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", reply.Content.Headers.ContentType!.ToString());
        Assert.Contains("<form action=\"/\" method=\"get\"", page);
        Assert.Contains("/?q=What%20did", page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(new Uri("/page.css", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_script_in_a_question_or_an_article_is_text()
    {
        using var folder = IndexedFolder.WithArticles();
        folder.WriteArticle("evil.md", """
            ---
            title: "<script>alert('title')</script>"
            outlet: "\"><img src=x onerror=alert(1)>"
            url: "https://evil.example/\"onmouseover=alert(1)"
            ---
            "The <script>alert('words')</script> must go," said Ines Falk, the harbour master.
            """);
        await folder.Run("index", "rebuild");
        await using var host = await RunningHost.Over(folder);

        var page = await host.Client.GetStringAsync(Address("/", "What did Ines Falk say about <script>alert('question')</script>?"));

        Assert.Contains("Ines Falk", page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"onmouseover", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/ask?q=x")]
    [InlineData("/healthz")]
    [InlineData("/nowhere")]
    public async Task Every_reply_carries_a_strict_policy(string address)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);

        using var reply = await host.Client.GetAsync(new Uri(address, UriKind.Relative));

        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("", "There is no question to answer.")]
    [InlineData("4001", "The question has 4,001 characters; at most 4,000 are read.")]
    public async Task A_question_that_is_none_is_refused_in_a_sentence(string length, string sentence)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);
        var question = length.Length == 0 ? string.Empty : new string('ж', 4001);

        using var reply = await host.Client.GetAsync(Address("/api/ask", question));

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(sentence, JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("{\"question\"")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_body_that_is_no_question_is_refused(string text)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);

        using var body = new StringContent(text, Encoding.UTF8, "application/json");
        using var reply = await host.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("\"error\":", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Too_many_questions_are_refused_and_others_go_on()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder, ("Web:QuestionsPerMinute", "2"));

        await host.Client.GetAsync(Address("/api/ask", Question));
        await host.Client.GetAsync(Address("/api/ask", Question));
        using var third = await host.Client.GetAsync(Address("/api/ask", Question));
        using var health = await host.Client.GetAsync(new Uri("/healthz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Contains("ask again", await third.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task The_host_builds_the_index_in_the_background_and_then_answers()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);

        await host.Log.Await("Answering from 2 articles");
        using var reply = await host.Client.GetAsync(Address("/api/ask", Question));

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("ok", await host.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task An_article_that_is_added_beside_the_running_host_is_in_its_next_answer()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);
        await host.Log.Await("Answering from 2 articles");
        var ferry = folder.WriteBeside("ferry.txt", "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master.");

        var added = await folder.Run("index", "add", ferry);
        var answer = await host.Client.GetStringAsync(Address("/api/ask", "What did Ines Falk say?"));

        Assert.Equal(0, added.ExitCode);
        Assert.Contains("The ferry will sail on Sundays", answer);
    }

    private static Uri Address(string path, string question) => new($"{path}?q={Uri.EscapeDataString(question)}", UriKind.Relative);

    private static string WithoutTime(string json) => string.Join(
        ',', JsonDocument.Parse(json).RootElement.EnumerateObject().Where(field => field.Name != "elapsed_ms").Select(field => $"{field.Name}={field.Value}"));
}
