using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Composition;

/// <summary>A question as it was understood.</summary>
/// <param name="Question">What it asks.</param>
/// <param name="Speakers">Whom it asks about, as the coverage knows them.</param>
/// <param name="Calendar">The day that its days were counted from.</param>
internal sealed record Understanding(Question Question, AskedSpeakers Speakers, Calendar Calendar)
{
    /// <summary>The speaker; null where it asks about nobody in particular.</summary>
    public AskedSpeaker? Speaker => Speakers.First;
}
