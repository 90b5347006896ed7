using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>A file of questions about a folder of texts.</summary>
/// <param name="Questions">The questions, in order.</param>
/// <param name="Texts">Where the texts are, for who keeps them.</param>
/// <param name="Today">The day that they are asked on; null for the day that it is.</param>
/// <param name="Facts">What is known of the articles, by their names.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record QuestionFile(
    IReadOnlyList<WantedAnswer> Questions,
    string? Texts = null,
    DateOnly? Today = null,
    IReadOnlyDictionary<string, GivenFacts>? Facts = null)
{
    private static readonly string[] Verdicts = ["answered", "misattributed", "not_found"];
    private static readonly string[] Kinds = ["direct", "indirect", "mixed"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="SourceException">It is not there, or not a file of questions.</exception>
    public static QuestionFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SourceException($"{path} is not a file; give --questions the file that holds the questions.");
        }

        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllText(path), QuestionFileContext.Default.QuestionFile)
                ?? throw new JsonException("it is empty");
            foreach (var question in file.Questions)
            {
                Check(question);
            }

            return file.Questions.Count > 0 ? file : throw new JsonException("there are no questions in it");
        }
        catch (JsonException problem)
        {
            throw new SourceException($"{path} is not a file of questions ({problem.Message.TrimEnd('.')}); mend it.", problem);
        }
    }

    private static void Check(WantedAnswer question)
    {
        if (string.IsNullOrWhiteSpace(question.Form) || string.IsNullOrWhiteSpace(question.Ask))
        {
            throw new JsonException("a question has no “form” or no “ask”");
        }

        if (question.Verdict.Count == 0 || question.Verdict.Except(Verdicts).Any())
        {
            throw new JsonException($"“{question.Ask}” needs a “verdict” of {string.Join(", ", Verdicts)}");
        }

        if ((question.Only?.Kinds ?? []).Except(Kinds).Any())
        {
            throw new JsonException($"“{question.Ask}” needs “kinds” of {string.Join(", ", Kinds)}");
        }

        if (question.Within < 1)
        {
            throw new JsonException($"“{question.Ask}” needs a “within” of 1 or more");
        }
    }
}
