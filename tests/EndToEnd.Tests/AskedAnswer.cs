using System.Text.Json;

namespace OnRecord.EndToEnd.Tests;

/// <summary>An answer as another program reads it.</summary>
internal sealed record AskedAnswer(int ExitCode, JsonElement Json)
{
    /// <summary>The verdict.</summary>
    public string Verdict => Json.GetProperty("verdict").GetString()!;

    /// <summary>The plain text.</summary>
    public string Text => Json.GetProperty("text").GetString()!;

    /// <summary>The statements, best first.</summary>
    public IReadOnlyList<AskedStatement> Statements =>
        [.. Json.GetProperty("statements").EnumerateArray().Select(statement => new AskedStatement(statement))];

    /// <summary>The first statement that holds these words.</summary>
    public AskedStatement With(string words) =>
        Statements.FirstOrDefault(statement => statement.Words.Contains(words, StringComparison.OrdinalIgnoreCase))
        ?? throw new Xunit.Sdk.XunitException($"No statement holds “{words}”; there are: {string.Join(" | ", Statements)}");
}
