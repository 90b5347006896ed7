namespace OnRecord.Host.Json;

/// <summary>What scoring an answer came to, as <c>eval answers --json</c> prints it.</summary>
internal sealed record OutcomeJson(
    string Form,
    IReadOnlyList<string> After,
    bool Right,
    IReadOnlyList<string> Faults,
    IReadOnlyList<string> Wanted,
    AnswerJson Answer);
