using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>An answer, as <c>ask --json</c> and <c>/api/ask</c> give it.</summary>
internal sealed record AnswerJson(
    string Question,
    string Verdict,
    string Text,
    double ElapsedMs,
    IReadOnlyList<StatementJson> Statements,
    IReadOnlyList<PassageJson> Passages,
    IReadOnlyList<StatementJson> Nearest,
    string Understood)
{
    /// <summary>Statements with the asked words that were taken out of their articles; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StatementJson>? TakenOut { get; init; }

    /// <summary>What a language model wrote above the statements; left out where there is nothing of the kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SummarySentenceJson>? Summary { get; init; }
}
