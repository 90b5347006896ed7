namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>What a check has left of a summary.</summary>
/// <param name="Summary">The sentences that passed; null where none did.</param>
/// <param name="Dropped">Why the others did not, in their order.</param>
internal sealed record CheckedSummary(Summary? Summary, IReadOnlyList<SummaryFault> Dropped);
