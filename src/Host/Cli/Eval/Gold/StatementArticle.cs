using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>The statements of an article as somebody annotated them, in JSON.</summary>
/// <param name="Name">The article's name: that of the file, without its ending.</param>
/// <param name="Statements">Its statements, in the order of the file.</param>
internal sealed record StatementArticle(string Name, ImmutableArray<GoldStatement> Statements)
{
    /// <summary>What a file holds.</summary>
    /// <exception cref="SourceException">It is not the JSON of an article's statements.</exception>
    public static StatementArticle Parse(string name, string json)
    {
        try
        {
            var statements = JsonSerializer.Deserialize(json, GoldJsonContext.Default.GoldArticleJson)?.Statements
                ?? throw new JsonException("it has no “statements”");
            return statements.All(statement => statement?.Content?.All(run => run is not null) ?? false)
                ? new(name, statements)
                : throw new JsonException("a statement has no “content”");
        }
        catch (JsonException problem)
        {
            throw new SourceException(
                $"{name}.json is not the gold of an article ({problem.Message.TrimEnd('.')}); mend it or take it out of the folder.", problem);
        }
    }
}
