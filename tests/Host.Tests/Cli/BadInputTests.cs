using OnRecord.Testing.CommandLine;
using System.Text;
using Microsoft.Data.Sqlite;

namespace OnRecord.Host.Tests.Cli;

/// <summary>Bad input: a sentence that names the file, an exit code, and nothing lost of what was there.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "empty.txt", [] },
        { "blank.txt", "  \n\n\t"u8.ToArray() },
        { "binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 0xFF, 0xFE, 0, 0] },
        { "latin.txt", Encoding.Latin1.GetBytes("\"D\u00e9j\u00e0 vu,\" said Zo\u00e9 \u00c5str\u00f6m. \u0081\u008d\u008f") },
        { "huge.txt", new byte[50 * 1024 * 1024] },
        { "facts.md", "---\ntitle: [unclosed\n---\nText."u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_file_is_refused_by_name_and_the_rest_goes_on(string name, byte[] bytes)
    {
        using var folder = IndexedFolder.WithArticles();
        var bad = folder.WriteBeside("news/" + name, string.Empty);
        await File.WriteAllBytesAsync(bad, bytes);
        folder.WriteBeside("news/good.txt", "\"All is well,\" said Ines Falk, the harbour master.");

        var read = await OnRecordRun.Of("read", folder.Beside("news"), "--json");
        var added = await folder.Run("index", "add", folder.Beside("news"));
        var listed = await folder.Run("index", "list");

        AssertRefused(read, name);
        Assert.Single(read.Lines);
        AssertRefused(added, name);
        Assert.Equal("1 added, 1 failed.\n", added.Output);
        Assert.Equal(["bridge.md", "good.txt", "harbour.md"], folder.ArticleFiles());
        Assert.Equal(3, listed.Lines.Count);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var folder = IndexedFolder.WithArticles();

        AssertRefused(await OnRecordRun.Of("read", folder.Beside("missing.txt")), "missing.txt");
        AssertRefused(await folder.Run("index", "add", folder.Beside("missing")), "missing");
        AssertRefused(await folder.Run("ask", "--batch", folder.Beside("missing.txt")), "missing.txt");
    }

    [Theory]
    [InlineData("ask", "Who?")]
    [InlineData("index", "list")]
    [InlineData("index", "status")]
    [InlineData("index", "rebuild")]
    [InlineData("index", "remove", "x")]
    public async Task A_coverage_that_is_not_there_is_named_and_not_made(params string[] args)
    {
        using var folder = IndexedFolder.Nowhere();

        var run = await folder.Run(args);

        AssertRefused(run, folder.Path);
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task A_question_of_ten_thousand_characters_is_refused_in_a_sentence()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", new string('q', 10_000));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("The question has 10,000 characters; at most 4,000 are read.\n", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public async Task No_question_is_nothing_to_answer(string question)
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", question);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("There is no question to answer.\n", run.Error);
    }

    [Theory]
    [InlineData("harbour AND NOT (bridge OR \"")]
    [InlineData("NEAR(harbour bridge, 5) content:*")]
    [InlineData("'; DROP TABLE statement; --")]
    [InlineData("Who said \"%' OR '1'='1\"?")]
    [InlineData("^{[()]}*+-:\"\"\"\\0\u0000")]
    [InlineData("Кто сказал «всё»? 🛳 \u202e \ud800")]
    public async Task Syntax_in_a_question_is_words(string question)
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", "--json", "--", question);
        var after = await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Empty(string.Concat(run.Error.Split('\n').Where(line => !line.StartsWith("Reading the articles", StringComparison.Ordinal))));
        Assert.Equal(0, after.ExitCode);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_told_and_nothing_is_lost()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("ask", "Who said anything?");
        var good = folder.WriteBeside("good.txt", "\"All is well,\" said Ines Falk, the harbour master.");

        OnRecordRun added;
        OnRecordRun asked;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "onrecord.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync();
            added = await folder.Run("index", "add", good);
            asked = await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?");
        }

        AssertRefused(added, "onrecord.db");
        Assert.Equal(0, asked.ExitCode);
        Assert.Equal(["bridge.md", "harbour.md"], folder.ArticleFiles());
        Assert.Equal("1 added.\n", (await folder.Run("index", "add", good)).Output);
    }

    [Fact]
    public async Task A_file_that_is_no_index_is_named_and_left_as_it_is()
    {
        using var folder = IndexedFolder.WithArticles();
        var database = folder.WriteBeside("index/onrecord.db", "My shopping list: eggs, milk, and a very long line of other things to fill a page. " + new string('.', 4096));

        var run = await folder.Run("ask", "Who said anything?");

        AssertRefused(run, "onrecord.db");
        Assert.StartsWith("My shopping list", await File.ReadAllTextAsync(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_index_is_built_anew_from_the_articles()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("ask", "Who said anything?");
        var database = Path.Combine(folder.Path, "onrecord.db");
        var bytes = await File.ReadAllBytesAsync(database);
        bytes.AsSpan(4096).Fill(0xAA);
        await File.WriteAllBytesAsync(database, bytes);

        var run = await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Tomas Berg", run.Output);
    }

    [Fact]
    public async Task Articles_that_cannot_be_read_are_named_while_the_index_is_built_from_the_others()
    {
        using var folder = IndexedFolder.WithArticles();
        folder.WriteArticle("empty.txt", string.Empty);

        var asked = await folder.Run("ask", "Who said \"Nobody will cross the Alder this winter\"?");
        var rebuilt = await folder.Run("index", "rebuild");

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("empty.txt", asked.Error);
        AssertRefused(rebuilt, "empty.txt");
        Assert.Contains("has 2 articles", rebuilt.Output);
    }

    [Fact]
    public async Task A_hostile_name_of_a_file_reaches_no_terminal_raw()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await OnRecordRun.Of("read", folder.Beside("\u001b[2Jevil\u202e.txt"));

        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\u202e', run.Error);
    }

    private static void AssertRefused(OnRecordRun run, string name)
    {
        Assert.Equal(3, run.ExitCode);
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Contains(lines, line => line.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error);
    }
}
