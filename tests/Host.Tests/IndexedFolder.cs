using OnRecord.Testing.CommandLine;
using OnRecord.Testing;

namespace OnRecord.Host.Tests;

/// <summary>A coverage of a test's own, with two invented articles; gone when the test is.</summary>
internal sealed class IndexedFolder : IDisposable
{
    public const string Harbour = """
        ---
        title: Harbour talks end early
        outlet: The Quill Gazette
        author: Ada Quill
        published: 2024-03-01
        url: https://gazette.example/harbour-talks
        ---
        Talks about the harbour of Port Meridian ended early on Friday.

        "The harbour will stay open to every ship," said Mara Lindqvist, the transport minister of Norvia.

        Lindqvist added that the tolls would be halved before the summer.

        The mayor of Port Meridian, Tomas Berg, said the talks had been "a waste of a good morning".
        """;

    public const string Bridge = """
        ---
        title: Bridge closed for repairs
        outlet: Meridian Post
        published: 2024-03-04
        ---
        The old bridge over the Alder was closed on Monday.

        "Nobody will cross the Alder this winter," said Tomas Berg, the mayor of Port Meridian.
        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>The coverage's folder (<c>DIR</c>).</summary>
    public string Path => folder.Of("index");

    /// <summary>A path in the temporary folder, beside the coverage.</summary>
    public string Beside(string name) => folder.Of(name);

    /// <summary>A coverage with the two articles as files, not indexed yet.</summary>
    public static IndexedFolder WithArticles()
    {
        var made = new IndexedFolder();
        made.WriteArticle("harbour.md", Harbour);
        made.WriteArticle("bridge.md", Bridge);
        return made;
    }

    /// <summary>A coverage with the sample articles of the repository as files, not indexed yet.</summary>
    public static IndexedFolder WithSample()
    {
        var made = new IndexedFolder();
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "index", "articles")))
        {
            made.WriteArticle(System.IO.Path.GetFileName(file), File.ReadAllText(file));
        }

        return made;
    }

    /// <summary>A folder that is there, without articles.</summary>
    public static IndexedFolder Empty()
    {
        var made = new IndexedFolder();
        Directory.CreateDirectory(made.Path);
        return made;
    }

    /// <summary>A coverage whose folder is not there.</summary>
    public static IndexedFolder Nowhere() => new();

    /// <summary>Writes an article's file into the coverage.</summary>
    public string WriteArticle(string name, string text) => folder.Write(System.IO.Path.Combine("index", "articles", name), text);

    /// <summary>The path of an article's file in the coverage.</summary>
    public string Article(string name) => System.IO.Path.Combine(Path, "articles", name);

    /// <summary>Writes a file beside the coverage.</summary>
    public string WriteBeside(string name, string text) => folder.Write(name, text);

    /// <summary>The files that the coverage has.</summary>
    public string[] ArticleFiles() => [.. Directory.GetFiles(System.IO.Path.Combine(Path, "articles")).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Runs a command over this coverage.</summary>
    public Task<OnRecordRun> Run(params string[] args) => OnRecordRun.Of(["--index", Path, .. args]);

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
