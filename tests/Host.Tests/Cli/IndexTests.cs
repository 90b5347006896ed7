using OnRecord.Testing.CommandLine;
using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Host.Tests.Cli;

public sealed class IndexTests
{
    private const string Ferry = """
        A new ferry

        "The ferry will sail on Sundays," said Ines Falk, the harbour master.
        """;

    [Fact]
    public async Task Add_makes_the_coverage_copies_the_files_and_answers_from_them()
    {
        using var folder = IndexedFolder.Nowhere();
        folder.WriteBeside("news/ferry.txt", Ferry);
        var bridge = folder.WriteBeside("bridge.md", IndexedFolder.Bridge);

        var added = await folder.Run("index", "add", folder.Beside("news"), bridge);
        var asked = await folder.Run("ask", "Who said \"The ferry will sail on Sundays\"?");

        Assert.Equal(0, added.ExitCode);
        Assert.Equal("2 added.\n", added.Output);
        Assert.Equal(["bridge.md", "ferry.txt"], folder.ArticleFiles());
        Assert.Contains("Ines Falk", asked.Output);
    }

    [Fact]
    public async Task An_archive_of_pages_is_added_and_what_cannot_be_taken_is_named()
    {
        const string Page =
            "<!doctype html><html lang=en><head><title>A new ferry</title></head><body><nav><a href=/>Home</a></nav><h1>A new ferry</h1>"
            + "<p>“The ferry will sail on Sundays,” said Ines Falk, the harbour master of the town on the river.</p>"
            + "<p>Nobody had asked her for it, and nobody could say afterwards who had paid for the new boat.</p></body></html>";
        using var folder = IndexedFolder.Nowhere();
        var archive = folder.WriteBeside("news.zip", string.Empty);
        using (var zip = new ZipArchive(File.Create(archive), ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("../ferry.html", Page), ("tool.exe", "MZ"), ("pages/login.html", "<html><body><input type=password></body></html>") })
            {
                await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync());
                await writer.WriteAsync(text);
            }
        }

        var added = await folder.Run("index", "add", archive);
        var asked = await folder.Run("ask", "Who said \"The ferry will sail on Sundays\"?");

        Assert.Equal(3, added.ExitCode);
        Assert.Equal("1 added, 2 failed.\n", added.Output);
        Assert.Contains("tool.exe in news.zip is not an article file", added.Error);
        Assert.Contains("pages/login.html in news.zip was not taken. The page asks to log in", added.Error);
        Assert.Equal(["ferry.md"], folder.ArticleFiles());
        Assert.Contains("Ines Falk", asked.Output);
    }

    [Fact]
    public async Task Adding_the_same_again_changes_nothing()
    {
        using var folder = IndexedFolder.Nowhere();
        var ferry = folder.WriteBeside("ferry.txt", Ferry);

        await folder.Run("index", "add", ferry);
        var again = await folder.Run("index", "add", ferry);

        Assert.Equal("1 unchanged.\n", again.Output);
        Assert.Equal(["ferry.txt"], folder.ArticleFiles());
    }

    [Fact]
    public async Task Another_article_of_the_same_name_gets_a_number()
    {
        using var folder = IndexedFolder.WithArticles();
        var other = folder.WriteBeside("bridge.md", Ferry);

        var added = await folder.Run("index", "add", other);

        Assert.Equal("1 added.\n", added.Output);
        Assert.Equal(["bridge-2.md", "bridge.md", "harbour.md"], folder.ArticleFiles());
        Assert.Equal(0, (await folder.Run("ask", "What did Ines Falk say?")).ExitCode);
        Assert.Equal(0, (await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?")).ExitCode);
    }

    [Fact]
    public async Task A_file_changed_in_its_place_replaces_its_old_statements()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("ask", "Who said anything?");
        var bridge = folder.WriteArticle("bridge.md", Ferry);

        var added = await folder.Run("index", "add", bridge);

        Assert.Equal("1 replaced.\n", added.Output);
        Assert.Equal(1, (await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?")).ExitCode);
        Assert.Equal(0, (await folder.Run("ask", "What did Ines Falk say?")).ExitCode);
    }

    [Fact]
    public async Task A_removed_article_is_gone_from_every_answer_and_from_the_folder()
    {
        using var folder = IndexedFolder.WithArticles();

        var removed = await folder.Run("index", "remove", "bridge.md");
        var asked = await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?", "--json");
        var again = await folder.Run("index", "remove", "bridge.md");

        Assert.Equal(0, removed.ExitCode);
        Assert.Equal(["harbour.md"], folder.ArticleFiles());
        Assert.DoesNotContain("bridge.md", asked.Output);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("There is no article “bridge.md”", again.Error);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("' OR 1=1 --")]
    public async Task Remove_takes_no_path_and_no_syntax(string id)
    {
        using var folder = IndexedFolder.WithArticles();
        var secret = folder.WriteBeside("index/secret.txt", "stays");

        var run = await folder.Run("index", "remove", id);

        Assert.Equal(1, run.ExitCode);
        Assert.True(File.Exists(secret));
        Assert.Equal(2, folder.ArticleFiles().Length);
    }

    [Fact]
    public async Task Rebuild_takes_what_lies_in_the_folder_now()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("ask", "Who said anything?");
        folder.WriteArticle("ferry.txt", Ferry);
        File.Delete(Path.Combine(folder.Path, "articles", "bridge.md"));

        var drift = await folder.Run("index", "status", "--json");
        var rebuilt = await folder.Run("index", "rebuild");
        var listed = await folder.Run("index", "list", "--json");

        Assert.Equal(1, Number(drift, "files_not_indexed"));
        Assert.Equal(1, Number(drift, "articles_without_file"));
        Assert.Equal(0, rebuilt.ExitCode);
        Assert.Equal(["ferry.txt", "harbour.md"], listed.Lines.Select(FileOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Status_and_list_tell_what_there_is()
    {
        using var folder = IndexedFolder.WithArticles();

        var status = await folder.Run("index", "status");
        var listed = await folder.Run("index", "list");

        Assert.Contains("Articles    2 (1 March 2024 to 4 March 2024)", status.Output);
        Assert.Equal(2, listed.Lines.Count);
        Assert.Contains("bridge.md\t2024-03-04\tMeridian Post\tBridge closed for repairs\t", listed.Lines[0]);
    }

    [Fact]
    public async Task An_id_that_list_shows_is_one_that_remove_takes()
    {
        using var folder = IndexedFolder.WithArticles();
        var listed = await folder.Run("index", "list", "--json");
        var id = JsonDocument.Parse(listed.Lines[0]).RootElement.GetProperty("id").GetString()!;

        var removed = await folder.Run("index", "remove", id);

        Assert.Equal(0, removed.ExitCode);
        Assert.Single((await folder.Run("index", "list")).Lines);
    }

    private static int Number(OnRecordRun run, string field) => JsonDocument.Parse(run.Output).RootElement.GetProperty(field).GetInt32();

    private static string FileOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!;
}
