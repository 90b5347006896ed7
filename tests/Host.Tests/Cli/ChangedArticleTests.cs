using System.Net;
using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Tests.Web;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Cli;

public sealed class ChangedArticleTests : IDisposable
{
    private const string First = """
        ---
        title: Ferries to stop
        outlet: The Quill Gazette
        published: 2024-03-01
        retrieved: 2024-03-01T08:00:00Z
        url: https://gazette.example/ferries
        ---
        The council met on Friday.

        "The ferries will stop running in April because of the ice," said Mara Lindqvist, the transport minister of Norvia.

        "Nobody asked the pilots about any of this," said Tomas Berg, the mayor of Port Meridian.
        """;

    private const string Second = """
        ---
        title: Ferries to stop
        outlet: The Quill Gazette
        published: 2024-03-01
        retrieved: 2024-03-03T10:15:00Z
        url: https://www.gazette.example/ferries/?utm_source=feed
        ---
        The council met on Friday.

        "The ferries will stop running in June because of the ice," said Mara Lindqvist, the transport minister of Norvia.
        """;

    private readonly IndexedFolder index = IndexedFolder.WithArticles();

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task A_newer_version_of_an_article_takes_its_place_and_answers_say_what_it_read()
    {
        await AddBothAsync();

        Assert.Equal(["bridge.md", "ferries.md", "harbour.md"], index.ArticleFiles());
        Assert.Equal(Second, await File.ReadAllTextAsync(Path.Combine(index.Path, "articles", "ferries.md")));
        Assert.Equal(First, await File.ReadAllTextAsync(Path.Combine(index.Path, "earlier", "ferries.md", "20240303T101500000Z.md")));
        var asked = await index.Run("ask", "Who said that the ferries will stop running in June?");
        Assert.Contains("“The ferries will stop running in June because of the ice,”", asked.Output, StringComparison.Ordinal);
        Assert.Contains(
            "The article was changed on 3 March 2024; it read: “The ferries will stop running in April because of the ice,”", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_out_answers_nothing_but_who_asks_for_its_words_is_told()
    {
        await AddBothAsync();

        var asked = await index.Run("ask", "--json", "Who said \"Nobody asked the pilots about any of this\"?");
        var answer = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Equal("not_found", answer.GetProperty("verdict").GetString());
        Assert.Empty(answer.GetProperty("statements").EnumerateArray());
        var gone = Assert.Single(answer.GetProperty("taken_out").EnumerateArray());
        Assert.Equal("Tomas Berg", gone.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("2024-03-03T10:15:00+00:00", gone.GetProperty("taken_out").GetString());
        Assert.Contains("An earlier version of an article had these words; they were taken out on 3 March 2024.", answer.GetProperty("text").GetString(), StringComparison.Ordinal);

        var about = await index.Run("ask", "--json", "What did Tomas Berg say about the pilots?");
        Assert.DoesNotContain("Nobody asked the pilots", about.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_built_from_the_files_alone_knows_the_same_history()
    {
        await AddBothAsync();
        await index.Run("index", "remove", "bridge.md");
        string[] questions =
        [
            "Who said that the ferries will stop running in June?", "Who said \"Nobody asked the pilots about any of this\"?", "What did Mara Lindqvist say?",
        ];
        var before = await Task.WhenAll(questions.Select(AnswerAsync));
        foreach (var file in Directory.GetFiles(index.Path, "onrecord*"))
        {
            File.Delete(file);
        }

        Assert.Equal(0, (await index.Run("index", "rebuild")).ExitCode);

        foreach (var (question, answer) in questions.Zip(before))
        {
            Assert.Equal(answer, await AnswerAsync(question));
        }

        using var coverage = SqliteCoverage.OpenOrCreate(index.Path);
        using var snapshot = coverage.Open();
        Assert.Equal("bridge.md", Assert.Single(snapshot.History.Removed()).File);
        Assert.Equal(DateTimeOffset.Parse("2024-03-01T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture), Assert.Single(snapshot.History.VersionsOf(snapshot.FindArticle("ferries.md")!.Id)).Seen);
    }

    [Fact]
    public async Task The_same_text_under_another_name_is_the_same_article()
    {
        var file = index.WriteBeside("copy-of-bridge.txt", IndexedFolder.Bridge);

        Assert.Equal("1 unchanged.", (await index.Run("index", "add", file)).Output.Trim());

        Assert.Equal(["bridge.md", "harbour.md"], index.ArticleFiles());
    }

    [Fact]
    public async Task An_article_that_was_removed_stays_out_for_feeds_and_comes_back_for_a_person()
    {
        var file = index.WriteBeside("ferries.md", First);
        await index.Run("index", "add", file);
        await index.Run("index", "remove", "ferries.md");
        Assert.Equal(["bridge.md", "harbour.md"], index.ArticleFiles());
        Assert.Contains("\"ferries.md\"", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(index.Path, "removed")))), StringComparison.Ordinal);
        await index.Run("index", "rebuild");

        var newer = index.WriteBeside("again.md", Second);
        Assert.Contains("The article was removed on 1 February 2024", (await AddAsync(newer, ArticleOrigin.Feed)).Failure, StringComparison.Ordinal);
        var same = index.WriteBeside("same.md", First.Replace("https://gazette.example/ferries", "https://other.example/1", StringComparison.Ordinal));
        Assert.Contains("The article was removed on", (await AddAsync(same, ArticleOrigin.Feed)).Failure, StringComparison.Ordinal);
        Assert.Equal(["bridge.md", "harbour.md"], index.ArticleFiles());

        Assert.Null((await AddAsync(newer, ArticleOrigin.Person)).Failure);
        Assert.Empty(Directory.GetFiles(Path.Combine(index.Path, "removed")));
        Assert.Equal(AddOutcome.Unchanged, (await AddAsync(newer, ArticleOrigin.Feed)).Outcome);

        async Task<AddedFile> AddAsync(string path, ArticleOrigin origin)
        {
            using var coverage = SqliteCoverage.OpenOrCreate(index.Path);
            if (origin is ArticleOrigin.Feed && coverage.Status().Articles == 2)
            {
                using var batch = coverage.BeginBatch();
                using var snapshot = coverage.Open();
                batch.MarkRemoved(snapshot.History.Removed()[0] with { At = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero) });
                batch.Commit();
            }

            var keeper = new ArticleKeeper(new CoverageFolder(index.Path), coverage, new ManualTime());
            return (await keeper.AddAsync([path], origin, new Progress<BuildProgress>(), CancellationToken.None))[0];
        }
    }

    [Fact]
    public async Task The_page_of_an_article_that_was_changed_tells_what_it_read_and_what_was_taken_out()
    {
        await AddBothAsync();
        await using var host = await RunningHost.Over(index);
        using var articles = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/api/articles", UriKind.Relative)));
        var id = articles.RootElement.GetProperty("articles").EnumerateArray().Single(article => article.GetProperty("file").GetString() == "ferries.md").GetProperty("id").GetString();

        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync(new Uri($"/articles/{id}", UriKind.Relative)));

        Assert.Contains("The article was changed once: 3 March 2024, 10:15 UTC.", page, StringComparison.Ordinal);
        Assert.Contains("until 3 March 2024, 10:15 UTC: “The ferries will stop running in April because of the ice,”", page, StringComparison.Ordinal);
        Assert.Contains("Tomas Berg, taken out on 3 March 2024, 10:15 UTC: <del>“Nobody asked the pilots about any of this,”</del>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_changed_by_hand_keeps_what_it_was_when_it_is_added()
    {
        await index.Run("index", "status");
        var path = index.WriteArticle("bridge.md", IndexedFolder.Bridge.Replace("this winter", "this spring", StringComparison.Ordinal));

        Assert.Equal("1 replaced.", (await index.Run("index", "add", path)).Output.Trim());

        Assert.Equal(IndexedFolder.Bridge, await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(index.Path, "earlier", "bridge.md")))));
        Assert.Contains("it read: “Nobody will cross the Alder this winter,”", (await index.Run("ask", "What did Tomas Berg say about crossing the Alder?")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_report_in_three_outlets_is_shown_as_one_and_names_them()
    {
        string[] facts = ["The Agency", "The Quill Gazette", "Meridian Post"];
        var report = string.Join("\n\n", Enumerable.Range(1, 9).Select(i => $"Officials in ward {i} told of {(char)('a' + i)}-lights seen over quay number {i * 7} by crews who were bound for harbour {i * 3}."))
            + "\n\nA senior official said the inspectors would leave the islands before Sunday.";
        foreach (var (outlet, at) in facts.Select((outlet, at) => (outlet, at)))
        {
            var file = index.WriteBeside($"wire-{at}.md", $"---\noutlet: {outlet}\npublished: 2024-03-0{at + 1}\nurl: https://wire{at}.example/x\n---\n{report}\n");
            Assert.Equal("1 added.", (await index.Run("index", "add", file)).Output.Trim());
        }

        var answer = JsonDocument.Parse((await index.Run("ask", "--json", "Who said \"the inspectors would leave the islands before Sunday\"?")).Output).RootElement;

        var statement = Assert.Single(answer.GetProperty("statements").EnumerateArray());
        Assert.All(statement.GetProperty("reports").EnumerateArray(), copy => Assert.True(copy.GetProperty("copy").GetBoolean()));
        var text = answer.GetProperty("text").GetString()!;
        Assert.True(text.Contains("One report, carried by The Agency, The Quill Gazette and Meridian Post.", StringComparison.Ordinal), text);
    }

    private async Task AddBothAsync()
    {
        Assert.Equal("1 added.", (await index.Run("index", "add", index.WriteBeside("ferries.md", First))).Output.Trim());
        Assert.Equal("1 replaced.", (await index.Run("index", "add", index.WriteBeside("from-feed-77.md", Second))).Output.Trim());
    }

    private async Task<string> AnswerAsync(string question)
    {
        var answer = (await index.Run("ask", "--json", question)).Output;
        return System.Text.RegularExpressions.Regex.Replace(answer, "\"elapsed_ms\":[0-9.]+", string.Empty);
    }
}
