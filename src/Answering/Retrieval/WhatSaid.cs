using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Retrieval;

/// <summary>What somebody said: on a topic, on an occasion, or at all.</summary>
internal sealed class WhatSaid(Candidates candidates)
{
    /// <summary>What share of the topic's weight a statement must meet to be about it.</summary>
    public const double Enough = 0.35;

    private const double Head = 0.75;
    private const double NearBest = 0.55;
    private const double CueBonus = 0.15;
    private const double OccasionBonus = 0.1;
    private const double SpokenFor = 0.04;

    public Finding Find(Question question, AskedSpeaker speaker)
    {
        if (!speaker.IsKnown)
        {
            var topic = question.Topic.IsOpen ? [] : new FreeSearch(candidates).OnTopic(question.Topic);
            return new Finding { Outcome = Outcome.UnknownSpeaker, Nearest = [.. topic.Take(3)] };
        }

        if (question.Topic.IsOpen)
        {
            return Everything(question, speaker);
        }

        var scored = Ranking.Order(Score(question, speaker));
        var found = About(scored);
        return found.Count > 0
            ? new Finding { Outcome = Outcome.OnTopic, Statements = found }
            : new Finding { Outcome = Outcome.SilentOnTopic, Nearest = [.. scored.Take(3)] };
    }

    /// <summary>Of statements, best first, those that are about the topic: enough of it is met, and not much less than by the best.</summary>
    public static IReadOnlyList<Found> About(IReadOnlyList<Found> scored) =>
        [.. scored.Where(one => one.Score >= Math.Max(Enough, NearBest * scored[0].Score))];

    /// <summary>The speaker's statements, scored by how much they are about the topic.</summary>
    public List<Found> Score(Question question, AskedSpeaker speaker)
    {
        var (topic, verb) = (question.Topic, question.Verb is { } asked ? candidates.Ask([asked]) : []);
        var (head, rest) = candidates.AskTopic(topic);
        var occasion = candidates.AskLiterally(topic.Occasion);
        var found = new List<Found>();
        foreach (var one in candidates.Shortlist([.. head, .. rest], candidates.By(speaker, [.. topic.Head, .. topic.Rest])))
        {
            var score = rest.Count == 0 ? TopicScore.Of(head, one)
                : head.Count == 0 ? TopicScore.Of(rest, one)
                : Narrowed(TopicScore.Of(head, one), TopicScore.Of(rest, one));
            score += verb.Count > 0 ? CueBonus * verb[0].Meets(one.Cue) : 0;
            score += OccasionBonus * OccasionScore.Of(occasion, one);
            score -= speaker.IsBy(one.Statement) ? 0 : SpokenFor;
            found.Add(new Found(one.Statement, score + Ranking.Tie(one.Statement)));
        }

        return found;
    }

    /// <summary>What narrows the topic counts as far as the topic itself is met: "sanctions against X" is not about X.</summary>
    private static double Narrowed(double head, double rest) => (Head * head) + ((1 - Head) * rest * Math.Min(1, head * 2));

    private Finding Everything(Question question, AskedSpeaker speaker)
    {
        var occasion = candidates.AskLiterally(question.Topic.Occasion);
        var verb = question.Verb is { } asked ? candidates.Ask([asked]) : [];
        var found = new List<(Found Found, double Occasion)>();
        foreach (var one in candidates.By(speaker, []))
        {
            var fits = OccasionScore.Of(occasion, one);
            var score = (speaker.IsBy(one.Statement) ? 0.5 : 0.4) + Ranking.Tie(one.Statement) + (0.3 * fits)
                + (verb.Count > 0 ? 0.2 * verb[0].Meets(one.Cue) : 0);
            found.Add((new Found(one.Statement, score), fits));
        }

        var fitting = found.Where(one => one.Occasion >= OccasionScore.Fits).Select(one => one.Found).ToList();
        var outcome = occasion.Count > 0 && fitting.Count == 0 ? Outcome.OtherOccasions : Outcome.Everything;
        var statements = Ranking.Order(fitting.Count > 0 ? fitting : found.Select(one => one.Found));
        return statements.Count > 0
            ? new Finding { Outcome = outcome, Statements = statements }
            : new Finding { Outcome = Outcome.UnknownSpeaker };
    }
}
