using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OnRecord.Sources.Packing;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>Archives of articles: what can be taken is, what cannot is named, and nothing gets out of its folder.</summary>
public sealed class UnpackedZipTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_articles_of_an_archive_are_unpacked_with_the_facts_beside_them()
    {
        using var zip = Open(("a/one.txt", "One said so."), ("a/one.yaml", "outlet: The Herald"), ("b/one.txt", "Another said so."), ("two.html", "<p>x"));

        Assert.Empty(zip.Refusals);
        Assert.Equal(["one.txt", "one.txt", "two.html"], zip.Files.Select(Path.GetFileName));
        Assert.Equal("The Herald", ArticleFiles.Read(zip.Files[0]).Article.Facts.Outlet);
        Assert.Null(ArticleFiles.Read(zip.Files[1]).Article.Facts.Outlet);
    }

    [Theory]
    [InlineData("../../escaped.txt")]
    [InlineData("/etc/escaped.txt")]
    [InlineData("..\\..\\escaped.txt")]
    [InlineData("C:\\Windows\\escaped.txt")]
    [InlineData("a/../../../escaped.txt")]
    [InlineData("./escaped.txt")]
    public void No_name_leads_out_of_the_folder(string name)
    {
        using var zip = Open((name, "Words."), ("inside.txt", "More words."));

        Assert.Equal(2, zip.Files.Count);
        var place = Path.GetDirectoryName(Path.GetDirectoryName(zip.Files[1]))!;
        Assert.All(zip.Files, file => Assert.StartsWith(place + Path.DirectorySeparatorChar, Path.GetFullPath(file), StringComparison.Ordinal));
        Assert.Equal("escaped.txt", Path.GetFileName(zip.Files[0]));
    }

    [Fact]
    public void What_is_no_article_is_refused_by_name_and_the_rest_goes_on()
    {
        using var zip = Open(("run.exe", "MZ"), ("more.zip", "PK"), ("good.md", "Words."), ("__MACOSX/good.md", "x"), (".hidden.txt", "x"), ("folder/", ""));

        Assert.Equal("good.md", Assert.Single(zip.Files.Select(Path.GetFileName)));
        Assert.Equal(
            ["run.exe in pack.zip is not an article file; it can be .txt, .md or .html.", "more.zip in pack.zip is an archive in an archive; unpack it first."],
            zip.Refusals);
    }

    [Theory]
    [InlineData(30 * 1024 * 1024)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void A_bomb_is_counted_while_it_is_unpacked_whatever_it_says_of_its_size(int said)
    {
        var path = Pack(("bomb.txt", new string('a', 30 * 1024 * 1024)), ("good.txt", "Words."));
        Lie(path, said);
        using var zip = UnpackedZip.Open(path);

        Assert.Equal("good.txt", Assert.Single(zip.Files.Select(Path.GetFileName)));
        Assert.Contains("bomb.txt in pack.zip", Assert.Single(zip.Refusals), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(Path.GetDirectoryName(zip.Files[0])!), file => Assert.InRange(new FileInfo(file).Length, 0, ArticleFiles.MaxBytes));
    }

    [Fact]
    public void All_together_are_not_more_than_the_limit()
    {
        var four = new string('a', 4 * 1024 * 1024);
        using var zip = Open([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", four))]);

        Assert.InRange(zip.Files.Count, 24, 25);
        Assert.Equal(30, zip.Files.Count + zip.Refusals.Count);
        Assert.All(zip.Refusals, refusal => Assert.Contains("more than 100 MB unpacked", refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void More_entries_than_the_limit_are_refused_together() =>
        Assert.Contains("1,001 entries", Refused(Pack([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.txt", "x"))])), StringComparison.Ordinal);

    [Fact]
    public void An_encrypted_entry_is_refused_by_name()
    {
        var path = Pack(("secret.txt", "Words."), ("good.txt", "More words."));
        var bytes = File.ReadAllBytes(path);

        // Bit 0 of the flags, in the local header and in the central directory's first entry.
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(path, bytes);
        using var zip = UnpackedZip.Open(path);

        Assert.Equal("secret.txt in pack.zip is encrypted; pack it without a password.", Assert.Single(zip.Refusals));
        Assert.Equal("good.txt", Assert.Single(zip.Files.Select(Path.GetFileName)));
    }

    [Fact]
    public void What_is_no_archive_is_refused() => Assert.Contains("is no zip archive", Refused(folder.Write("pack.zip", "Just words.")), StringComparison.Ordinal);

    [Fact]
    public void A_failure_names_the_entry_and_not_where_it_was_unpacked()
    {
        using var zip = Open(("pages/login.html", "<html><body><h1>Sign in</h1><input type=password></body></html>"));
        var failure = Assert.Throws<SourceException>(() => ArticleFiles.Read(zip.Files[0]));

        Assert.StartsWith("pages/login.html in pack.zip was not taken. The page ", zip.Named(failure.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_behind()
    {
        string file;
        using (var zip = Open(("one.txt", "Words.")))
        {
            file = zip.Files[0];
            Assert.True(File.Exists(file));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(file))));
    }

    private UnpackedZip Open(params (string Name, string Text)[] entries) => UnpackedZip.Open(Pack(entries));

    private string Pack(params (string Name, string Text)[] entries)
    {
        var path = folder.Of("pack.zip");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    // The uncompressed size of the first entry, in the central directory.
    private static void Lie(string path, int size)
    {
        var bytes = File.ReadAllBytes(path);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), size);
        File.WriteAllBytes(path, bytes);
    }

    private static string Refused(string path) => Assert.Throws<SourceException>(() => UnpackedZip.Open(path)).Message;
}
