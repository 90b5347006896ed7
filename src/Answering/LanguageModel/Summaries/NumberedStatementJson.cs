namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>A statement as the model is given it.</summary>
/// <param name="Number">Its number in the answer, from 1.</param>
/// <param name="Speaker">Whose words it has.</param>
/// <param name="Role">The speaker's role, or null.</param>
/// <param name="Words">What was said; in quotation marks exactly where the article has it so.</param>
internal sealed record NumberedStatementJson(int Number, string Speaker, string? Role, string Words);
