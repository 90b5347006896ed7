using System.Collections.Frozen;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>
/// Who answered somebody, and what: others' statements that are told as an answer, or are on the asked subject, where the asked speaker is
/// named in the sentence or just before it.
/// </summary>
internal sealed class WhoAnswered(Candidates candidates)
{
    private const double AsAnswer = 0.35;
    private const double InSentence = 0.35;
    private const double InParagraph = 0.25;
    private const double OnTopic = 0.4;
    private const double MostOfTopic = 0.6;

    private static readonly FrozenSet<string> Answers =
        "respond response reply react reaction answer counter retort rebut rebuke dismiss reject deny denounce condemn contradict disagree retaliate"
            .Split(' ').Select(Stemmer.Stem).ToFrozenSet();

    /// <summary>The statements that answer; else those that come near.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answered">Whose words were answered.</param>
    /// <param name="replier">Who answered; null where just that is asked.</param>
    public Finding Find(Question question, AskedSpeaker answered, AskedSpeaker? replier)
    {
        if (replier is { IsKnown: false })
        {
            return new Finding { Outcome = Outcome.UnknownReplier };
        }

        IReadOnlyList<Word> name = answered.IsKnown && answered.Speakers is [{ Kind: Reading.SpeakerKind.Person } one, ..]
            ? [.. WordSplitter.Split(one.Name).TakeLast(1)]
            : WordSplitter.Split(answered.Asked);
        IReadOnlyList<Word> topic = [.. question.Topic.Head, .. question.Topic.Rest];
        var (named, about) = (candidates.Ask(name), candidates.Ask(topic));
        var found = new List<Found>();
        foreach (var statement in Reached(answered, replier, [.. name, .. topic]))
        {
            var nearness = Nearness(named, statement);
            var (asAnswer, fit) = (IsAnswer(statement), about.Count > 0 ? TopicScore.Of(about, statement) : 0);
            if (nearness > 0 && (asAnswer || fit >= MostOfTopic || replier is not null))
            {
                found.Add(statement.Scored((asAnswer ? AsAnswer : 0) + nearness + (OnTopic * fit) + Ranking.Tie(statement.Statement)));
            }
        }

        var ordered = Ranking.Order(found);
        return ordered.Count > 0
            ? new Finding { Outcome = Outcome.Answered, Statements = ordered }
            : new Finding { Outcome = Outcome.NobodyAnswered, Nearest = [.. Nearest(replier, [.. name, .. topic]).Take(3)] };
    }

    private IEnumerable<StatementWords> Reached(AskedSpeaker answered, AskedSpeaker? replier, IReadOnlyList<Word> words) => replier is not null
        ? candidates.By(replier, words).UnionBy(candidates.By(replier, []), static statement => statement.Statement.Id)
        : candidates.Shortlist(candidates.Ask(words), candidates.OnTopic(words)).Where(statement => !answered.Includes(statement.Statement));

    private IReadOnlyList<Found> Nearest(AskedSpeaker? replier, IReadOnlyList<Word> words) => replier is not null
        ? Ranking.Order(candidates.By(replier, words).Select(one => one.Scored(Ranking.Tie(one.Statement))))
        : new FreeSearch(candidates).OnTopic(new Topic(words, [], []));

    private static bool IsAnswer(StatementWords statement) =>
        statement.Cue.Words.Exists(word => Answers.Contains(word.Stem)) || statement.Beside.Words.Exists(word => Answers.Contains(word.Stem));

    private static double Nearness(List<AskedWord> name, StatementWords statement) =>
        name.Exists(word => word.Meets(statement.Sentence) > 0) ? InSentence
        : name.Exists(word => word.Meets(statement.Paragraph) > 0 || word.Meets(statement.Before(1)) > 0) ? InParagraph
        : 0;
}
