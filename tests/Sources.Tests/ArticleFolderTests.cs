using OnRecord.Sources.Keeping;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>The folder that keeps the coverage: copied whole or not at all, nothing overwritten, nothing outside it touched.</summary>
public sealed class ArticleFolderTests : IDisposable
{
    private const string Text = "The envoy said the talks would go on for another week.";
    private const string OtherText = "The minister said the talks were over.";

    private readonly TemporaryFolder folder = new();

    private ArticleFolder Articles => new(folder.Of("index", "articles"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_copied_under_its_own_name()
    {
        var kept = Articles.Keep(folder.Write("in/briefing.txt", Text));

        Assert.True(kept.Copied);
        Assert.Equal("briefing.txt", kept.Source.Name);
        Assert.Equal(Text, File.ReadAllText(folder.Of("index", "articles", "briefing.txt")));
        Assert.Equal([kept.Path], Articles.List());
    }

    [Fact]
    public void The_facts_beside_a_file_come_with_it()
    {
        var path = folder.Write("in/briefing.txt", Text);
        folder.Write("in/briefing.yaml", "outlet: The Harbour Gazette");
        var kept = Articles.Keep(path);

        Assert.Equal("The Harbour Gazette", ArticleFiles.Read(kept.Path).Article.Facts.Outlet);
        Assert.Equal(kept.Source.Hash, ArticleFiles.Read(kept.Path).Hash);
    }

    [Fact]
    public void The_same_file_is_kept_once()
    {
        var path = folder.Write("in/briefing.txt", Text);
        Articles.Keep(path);
        var again = Articles.Keep(path);

        Assert.False(again.Copied);
        Assert.Equal("briefing.txt", again.Source.Name);
        Assert.Single(Articles.List());
    }

    [Fact]
    public void Another_article_of_the_same_name_gets_a_number()
    {
        Articles.Keep(folder.Write("one/briefing.txt", Text));
        var second = Articles.Keep(folder.Write("two/briefing.txt", OtherText));
        var third = Articles.Keep(folder.Write("three/briefing.txt", "Nobody said anything at all."));
        var secondAgain = Articles.Keep(folder.Of("two", "briefing.txt"));

        Assert.Equal(["briefing-2.txt", "briefing-3.txt", "briefing-2.txt"], new[] { second, third, secondAgain }.Select(kept => kept.Source.Name));
        Assert.Equal(Text, File.ReadAllText(folder.Of("index", "articles", "briefing.txt")));
        Assert.Equal(3, Articles.List().Count);
    }

    [Fact]
    public void A_file_that_is_in_the_folder_is_used_in_place()
    {
        var path = folder.Write("index/articles/briefing.txt", Text);
        var kept = Articles.Keep(path);

        Assert.False(kept.Copied);
        Assert.Equal(path, kept.Path);
        Assert.Single(Articles.List());
    }

    [Fact]
    public void Facts_never_reach_another_article_of_the_same_stem()
    {
        var first = folder.Write("one/briefing.txt", Text);
        folder.Write("one/briefing.yaml", "author: Jane Doe");
        Articles.Keep(first);
        var second = Articles.Keep(folder.Write("two/briefing.md", OtherText));

        Assert.Null(ArticleFiles.Read(second.Path).Article.Facts.Author);
        Assert.Equal("briefing-2.md", second.Source.Name);
    }

    [Fact]
    public void Facts_that_come_later_join_the_text_that_is_there()
    {
        var path = folder.Write("in/briefing.txt", Text);
        Articles.Keep(path);
        folder.Write("in/briefing.yaml", "author: Jane Doe");
        var kept = Articles.Keep(path);

        Assert.True(kept.Copied);
        Assert.Equal("Jane Doe", ArticleFiles.Read(kept.Path).Article.Facts.Author);
        Assert.Single(Articles.List());
    }

    [Theory]
    [InlineData("plain name, 2022.txt", "plain name, 2022.txt")]
    [InlineData("Žilina – переговоры.md", "Žilina – переговоры.md")]
    [InlineData("..\\..\\up.txt", "up.txt")]
    [InlineData("a/b.txt", "a-b.txt")]
    [InlineData(".hidden.txt", "hidden.txt")]
    [InlineData("--rf.txt", "rf.txt")]
    [InlineData("bell\u0007.txt", "bell-.txt")]
    [InlineData("right\u202Etxt.exe.md", "right-txt.exe.md")]
    [InlineData("con.txt", "article-con.txt")]
    [InlineData("Nul.notes.md", "article-Nul.notes.md")]
    [InlineData("….txt", "….txt")]
    [InlineData("...txt", "article.txt")]
    public void A_name_is_made_safe(string name, string safe) => Assert.Equal(safe, SafeName.Of(name));

    [Fact]
    public void A_long_name_is_cut_to_what_a_file_system_takes()
    {
        var name = SafeName.Of($"{new string('Ж', 120)}.txt");

        Assert.EndsWith("Ж.txt", name, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 100, 200);
    }

    [Fact]
    public void A_full_disk_leaves_nothing_behind()
    {
        var path = folder.Write("in/briefing.txt", Text);
        folder.Write("in/briefing.yaml", "author: Jane Doe");
        var full = new ArticleFolder(folder.Of("articles"), new NewFile(hidden => new FullDisk(hidden, room: 20)));

        var message = Assert.Throws<SourceException>(() => full.Keep(path)).Message;
        Assert.Contains("briefing.txt", message, StringComparison.Ordinal);
        Assert.Contains("the disk is full", message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Of("articles")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_sentence()
    {
        var path = folder.Write("in/briefing.txt", Text);
        folder.Write("blocked", "a file where a folder should be");

        var message = Assert.Throws<SourceException>(() => new ArticleFolder(folder.Of("blocked")).Keep(path)).Message;
        Assert.Contains("briefing.txt could not be copied to", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_not_kept()
    {
        Assert.Throws<SourceException>(() => Articles.Keep(folder.Write("in/empty.txt", " ")));

        Assert.Empty(Articles.List());
    }

    [Fact]
    public void A_removed_article_is_gone_with_its_facts()
    {
        var path = folder.Write("in/briefing.txt", Text);
        folder.Write("in/briefing.yaml", "author: Jane Doe");
        Articles.Keep(path);

        Assert.True(Articles.Remove("briefing.txt"));
        Assert.False(Articles.Remove("briefing.txt"));
        Assert.Empty(Directory.EnumerateFiles(Articles.Path));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..\\secret.txt")]
    [InlineData("/etc/hosts.txt")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("onrecord.db")]
    public void Nothing_but_an_article_of_the_folder_is_removed(string name)
    {
        var outside = folder.Write("index/secret.txt", Text);
        folder.Write("index/articles/onrecord.db", "not an article");

        Assert.False(Articles.Remove(name));
        Assert.True(File.Exists(outside));
        Assert.True(File.Exists(folder.Of("index", "articles", "onrecord.db")));
    }

    [Fact]
    public void Many_who_add_at_once_lose_nothing()
    {
        var paths = Enumerable.Range(0, 12).Select(i => folder.Write($"in{i}/briefing.txt", $"{Text} It was day {i}.")).ToArray();
        Parallel.ForEach(paths, path => Articles.Keep(path));

        var kept = Articles.List().Select(File.ReadAllText).Order(StringComparer.Ordinal);
        Assert.Equal(paths.Select(File.ReadAllText).Order(StringComparer.Ordinal), kept);
    }

    /// <summary>A disk with room for so many bytes, as the operating system reports it.</summary>
    private sealed class FullDisk(string path, int room) : FileStream(path, FileMode.CreateNew, FileAccess.Write)
    {
        private int left = room;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..Math.Min(left, buffer.Length)]);
            left -= buffer.Length;
            if (left < 0)
            {
                throw new IOException("No space left on device", 28);
            }
        }
    }
}
