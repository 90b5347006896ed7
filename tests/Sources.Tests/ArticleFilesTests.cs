using System.Security.Cryptography;
using System.Text;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>Files in: what is taken, what is refused, and with which sentence.</summary>
public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_text_is_kept_whole_with_its_line_ends()
    {
        const string text = "Harbour talks resume\r\n\r\nThe envoy said the talks would go on for another week.\r\n";
        var file = ArticleFiles.Read(folder.Write("talks.txt", text));

        Assert.Equal("talks.txt", file.Name);
        Assert.Equal(text, file.Article.Text);
        Assert.Equal("Harbour talks resume", file.Article.Facts.Title);
    }

    [Fact]
    public void The_hash_of_a_file_alone_is_the_sha256_of_its_bytes()
    {
        var path = folder.Write("talks.txt", "The envoy said the talks would go on.");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), ArticleFiles.Read(path).Hash);
    }

    [Fact]
    public void A_sidecar_changes_the_hash_with_every_change_of_its_own()
    {
        var path = folder.Write("talks.txt", "The envoy said the talks would go on.");
        var alone = ArticleFiles.Read(path).Hash;
        folder.Write("talks.yaml", "outlet: The Harbour Gazette");
        var with = ArticleFiles.Read(path).Hash;
        folder.Write("talks.yaml", "outlet: The Harbour Herald");

        Assert.Equal(3, new HashSet<string> { alone, with, ArticleFiles.Read(path).Hash }.Count);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Unicode_text_is_read_without_its_byte_order_mark(string name, bool mark)
    {
        const string text = "Gespräche in Žilina: “Нет”, said the envoy 🙂.";
        var encoding = Encoding.GetEncoding(name);
        File.WriteAllBytes(folder.Of("a.txt"), [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        Assert.Equal(text, ArticleFiles.Read(folder.Of("a.txt")).Article.Text);
    }

    [Theory]
    [InlineData(new byte[] { }, "is empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "is empty")]
    [InlineData(new byte[] { 0x20, 0x0A, 0x09, 0x0A }, "is empty")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00 }, "is binary")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF }, "is binary")]
    [InlineData(new byte[] { 0x48, 0x00, 0x69, 0x00 }, "is binary")]
    [InlineData(new byte[] { 0x63, 0x61, 0x66, 0xE9, 0x20, 0x62 }, "is not UTF-8 text (byte 4); save it as UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 }, "is not UTF-16 text")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00 }, "is UTF-32 text; save it as UTF-8")]
    public void What_is_no_text_is_refused_by_name(byte[] bytes, string reason)
    {
        File.WriteAllBytes(folder.Of("brief.txt"), bytes);

        Refused(folder.Of("brief.txt"), "brief.txt", reason);
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_without_being_read()
    {
        using (var file = File.Create(folder.Of("huge.txt")))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(folder.Of("huge.txt"), "huge.txt", "is larger than 5 MB");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_file_of_exactly_the_largest_size_is_read()
    {
        File.WriteAllText(folder.Of("large.txt"), new string('a', ArticleFiles.MaxBytes));

        Assert.Equal(ArticleFiles.MaxBytes, ArticleFiles.Read(folder.Of("large.txt")).Article.Text.Length);
    }

    [Fact]
    public void A_missing_file_is_refused_by_name() => Refused(folder.Of("gone.txt"), "gone.txt", "does not exist");

    [Fact]
    public void A_folder_is_no_file() => Refused(folder.Path, folder.Path, "is a folder");

    [Fact]
    public void A_file_of_another_kind_is_refused_by_name() =>
        Refused(folder.Write("page.docx", "<p>Hello</p>"), "page.docx", "save it as .txt, .md or .html");

    [Fact]
    public void A_file_that_another_program_holds_is_refused_by_name()
    {
        var path = folder.Write("held.txt", "The envoy said the talks would go on.");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Refused(path, "held.txt", "cannot be read");
    }

    [Fact]
    public void A_folder_means_its_article_files_in_the_order_of_their_names()
    {
        foreach (var name in new[] { "b.md", "a.txt", "C.markdown", "a.yaml", "notes.pdf", ".hidden.txt" })
        {
            folder.Write(name, "text");
        }

        Assert.Equal(["C.markdown", "a.txt", "b.md"], ArticleFiles.Find(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_means_itself()
    {
        var path = folder.Write("a.txt", "text");

        Assert.Equal([path], ArticleFiles.Find(path));
    }

    [Fact]
    public void A_folder_without_articles_is_refused_by_name() =>
        Assert.Contains("has no articles in it", Assert.Throws<SourceException>(() => ArticleFiles.Find(folder.Path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_path_to_nothing_is_refused_by_name()
    {
        var message = Assert.Throws<SourceException>(() => ArticleFiles.Find(folder.Of("no-such-folder"))).Message;

        Assert.Contains("no-such-folder", message, StringComparison.Ordinal);
        Assert.Contains("neither a file nor a folder", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_control_characters_is_printed_without_them()
    {
        var message = Assert.Throws<SourceException>(() => ArticleFiles.Read(folder.Of("a\u001b[31m.txt"))).Message;

        Assert.DoesNotContain('\u001b', message);
    }

    private static void Refused(string path, string name, string reason)
    {
        var message = Assert.Throws<SourceException>(() => ArticleFiles.Read(path)).Message;
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
