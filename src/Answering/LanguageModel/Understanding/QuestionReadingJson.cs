namespace OnRecord.Answering.LanguageModel.Understanding;

/// <summary>A reading of a question as the model writes it; nothing in it is believed yet.</summary>
internal sealed record QuestionReadingJson(
    string? Speaker, string? Topic, string? Words, string? Since, string? Until, string? Outlet, bool? DirectOnly);
