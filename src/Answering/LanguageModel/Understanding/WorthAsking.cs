using OnRecord.Answering.Questions;

namespace OnRecord.Answering.LanguageModel.Understanding;

/// <summary>Decides where a language model's reading of a question is asked for, and where it is believed.</summary>
internal static class WorthAsking
{
    /// <summary>
    /// Whether the question was not answered, or taken for no more than words to look for. What asks nothing asks nothing; and words in
    /// quotation marks are the very words that are asked for, which no reading may change.
    /// </summary>
    public static bool Is(Answered plain) =>
        plain.Question.Text.Any(char.IsLetterOrDigit)
        && plain.Question.Quotations.Count == 0
        && (plain.Answer.Verdict is Verdict.NotFound || (plain.Question.Form is QuestionForm.Search && plain.Speaker is not { IsKnown: true }));

    /// <summary>
    /// Whether what was found by a reading answers the question: it found something; it asks about the same speaker, where the question
    /// named one who is known; and it has not left out what the question asked about, which would make an answer of what is none.
    /// </summary>
    public static bool Answers(Answered read, Answered plain)
    {
        var found = read.Answer.Verdict is not Verdict.NotFound && read.Answer.Statements.Count > 0;
        var isKnown = read.Question.Speaker is null || read.Speaker is { IsKnown: true };
        var sameSpeaker = plain.Speaker is not { IsKnown: true } asked
            || read.Speaker is { } speaker && Ids(speaker).Intersect(Ids(asked)).Any();
        var narrows = plain.Question.Form is not QuestionForm.Search && !plain.Question.Topic.IsOpen;
        return found && isKnown && sameSpeaker && !(narrows && read.Question.Said.Count == 0);
    }

    private static IEnumerable<long> Ids(AskedSpeaker asked) => asked.Speakers.Concat(asked.SpeakingFor).Select(speaker => speaker.Id);
}
