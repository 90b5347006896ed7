using System.Text.RegularExpressions;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>A folder of gold: brat standoff files (<c>.ann</c>), or the statements of an article as JSON (<c>.json</c>).</summary>
internal static partial class GoldFolder
{
    /// <summary>The gold in a folder, as that which scores readings against it.</summary>
    /// <exception cref="SourceException">There is no such folder, no gold or two kinds of gold in it, or a file cannot be read.</exception>
    public static IReadingScoring Open(string folder)
    {
        Expect(folder);
        var standoff = Files(folder, ".ann");
        var statements = Files(folder, ".json");
        return (standoff.Length, statements.Length) switch
        {
            (0, 0) => throw new SourceException($"{folder} has no gold in it; put .ann files (brat standoff) or .json files (statements) there."),
            ( > 0, > 0) => throw new SourceException($"{folder} holds both .ann and .json files; put them into folders of their own."),
            ( > 0, _) => new StandoffScoring([.. FirstOfEach(standoff).Select(Standoff)]),
            _ => new StatementScoring([.. statements.Select(Statements)]),
        };
    }

    /// <summary>The questions in a folder's statements (<c>.json</c>), article by article; those without questions are left out.</summary>
    /// <exception cref="SourceException">There is no such folder, there are no questions in it, or a file cannot be read.</exception>
    public static IReadOnlyList<QuestionedArticle> Questions(string folder)
    {
        Expect(folder);
        var articles = Files(folder, ".json")
            .Select(file => QuestionedArticle.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .Where(article => !article.Questions.IsEmpty)
            .ToList();
        return articles.Count > 0
            ? articles
            : throw new SourceException($"{folder} has no questions in it; put .json files (statements with their questions) there.");
    }

    private static void Expect(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SourceException($"{folder} is not a folder; give --gold the folder that holds the gold.");
        }
    }

    private static string[] Files(string folder, string ending) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Where several people annotated an article there is a file of each, told apart by four characters; the first counts.</summary>
    private static IEnumerable<string> FirstOfEach(IEnumerable<string> files) => files.DistinctBy(ArticleOf, StringComparer.Ordinal);

    private static string ArticleOf(string file) => Annotator().Replace(Path.GetFileNameWithoutExtension(file), string.Empty);

    private static StandoffArticle Standoff(string file) => StandoffArticle.Parse(ArticleOf(file), File.ReadLines(file));

    private static StatementArticle Statements(string file) =>
        StatementArticle.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));

    [GeneratedRegex("_[0-9a-f]{4}$")]
    private static partial Regex Annotator();
}
