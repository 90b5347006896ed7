using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>An article's questions, and the statements that answer them.</summary>
/// <param name="Name">The article's name: that of the file, without its ending.</param>
/// <param name="Statements">Its statements, by their ids.</param>
/// <param name="Questions">Its questions, in the order of the file.</param>
internal sealed record QuestionedArticle(
    string Name, IReadOnlyDictionary<string, GoldStatement> Statements, ImmutableArray<GoldQuestion> Questions)
{
    /// <summary>What a file holds; no questions where it has none.</summary>
    /// <exception cref="SourceException">It is not the JSON of an article's statements and questions.</exception>
    public static QuestionedArticle Parse(string name, string json)
    {
        var statements = new Dictionary<string, GoldStatement>(StringComparer.Ordinal);
        foreach (var statement in StatementArticle.Parse(name, json).Statements.Where(statement => statement.Id is not null))
        {
            statements[statement.Id!] = statement;
        }

        try
        {
            var questions = JsonSerializer.Deserialize(json, GoldJsonContext.Default.GoldQuestionsJson)?.Questions ?? [];
            foreach (var question in questions)
            {
                Check(question, statements);
            }

            return new(name, statements, questions);
        }
        catch (JsonException problem)
        {
            throw new SourceException(
                $"{name}.json has questions that cannot be asked ({problem.Message.TrimEnd('.')}); mend it or take it out of the folder.", problem);
        }
    }

    private static void Check(GoldQuestion? question, Dictionary<string, GoldStatement> statements)
    {
        if (string.IsNullOrWhiteSpace(question?.Type) || string.IsNullOrWhiteSpace(question.Q))
        {
            throw new JsonException("a question has no “type” or no “q”");
        }

        if ((question.Answers ?? []).FirstOrDefault(id => id is null || !statements.ContainsKey(id)) is { } unknown)
        {
            throw new JsonException($"no statement is called “{unknown}”");
        }
    }
}
