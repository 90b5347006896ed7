namespace OnRecord.Answering.Questions;

/// <summary>Whom a question asks about.</summary>
/// <param name="First">The speaker; null where it asks about nobody in particular.</param>
/// <param name="Second">The other one of a comparison, or who answered; else null.</param>
internal sealed record AskedSpeakers(AskedSpeaker? First, AskedSpeaker? Second);
