using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Composition;

/// <summary>Says what a question was about.</summary>
internal static class Subjects
{
    /// <summary>Whom it asked about, else the one whose words it found; what it asked about, and what it kept to.</summary>
    public static Subject Of(Understanding understanding, Verdict verdict, Checked shown)
    {
        var (question, speaker) = (understanding.Question, understanding.Speaker);
        var scope = question.Scope;
        return new Subject(
            question.Form is QuestionForm.Compare ? null : speaker is not null ? Name(speaker) : verdict is Verdict.NotFound ? null : OnlyName(shown),
            Topic(question, speaker))
        {
            IsWords = question.Form is QuestionForm.WhoSaid or QuestionForm.DidSay && (question.Said.Count > 0 || question.Quotations.Count > 0),
            AsksWho = question.Form is QuestionForm.WhoSaid,
            DirectOnly = scope.DirectOnly,
            Since = scope.Period?.Since,
            Until = scope.Period?.Until,
            Outlet = scope.Outlet,
        };
    }

    private static string Name(AskedSpeaker speaker) =>
        speaker.Speakers.Count == 1 ? SpeakerName.OneLine(speaker.Speakers[0].Name) : speaker.Asked;

    private static string? OnlyName(Checked shown) =>
        shown.Statements.Select(one => one.Statement.Speaker?.Id ?? 0).Distinct().Count() == 1 && shown.Statements[0].Statement.Speaker is { } speaker
            ? SpeakerName.OneLine(speaker.Name)
            : null;

    private static string? Topic(Question question, AskedSpeaker? speaker)
    {
        if (question.Form is QuestionForm.WhoSaid or QuestionForm.DidSay)
        {
            IReadOnlyList<Word> said = question.Quotations.Count > 0 ? question.Quotations[0] : question.Said;
            return Slice(question.Text, said.Count > 0 ? said : Words(question.Topic));
        }

        // Where only the coverage could tell where the name ends, the topic is what stands behind it.
        var topic = speaker?.Rest is { } rest ? TopicParser.Parse([], rest) : question.Topic;
        return Slice(question.Text, Words(topic));
    }

    private static List<Word> Words(Topic topic) => [.. topic.Head.Concat(topic.Rest).OrderBy(word => word.Start)];

    private static string? Slice(string text, IReadOnlyList<Word> words) => words.Count > 0 ? text[words[0].Start..words[^1].End] : null;
}
