using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Retrieval;

/// <summary>What somebody said: on a topic, on an occasion, or at all.</summary>
internal sealed class WhatSaid(Candidates candidates)
{
    /// <summary>What share of the topic's weight a statement must meet to be about it.</summary>
    public const double Enough = 0.39;

    private const double Head = 0.75;
    private const double NearBest = 0.55;
    private const int FewestMet = 2;

    // Whole articles are read for these.
    private const int MostLookedThrough = 12;
    private const double CueBonus = 0.15;
    private const double OccasionBonus = 0.1;
    private const double SpokenFor = 0.04;

    public Finding Find(Question question, AskedSpeaker speaker)
    {
        var finding = FindAll(question, speaker);
        return speaker.IsList ? finding with { Statements = InTurn(finding.Statements) } : finding;
    }

    /// <summary>Of several speakers the best of each, then the second of each.</summary>
    private static IReadOnlyList<Found> InTurn(IReadOnlyList<Found> found) =>
        [.. found.GroupBy(one => one.Statement.Speaker?.Id).SelectMany(group => group.Select((one, turn) => (one, turn))).OrderBy(one => one.turn).Select(one => one.one)];

    private Finding FindAll(Question question, AskedSpeaker speaker)
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
        var found = speaker.IsList
            ? Ranking.Order(scored.GroupBy(one => one.Statement.Speaker?.Id).SelectMany(group => AboutOrInArticles(question, [.. group])))
            : About(scored);
        if (question.Wants is Wanted.Count)
        {
            found = [.. found.Where(one => one.IsInContent)]; // how often something was said, not how often it was near
        }

        if (question.To.Count > 0 && found.Count > 0)
        {
            var told = found.Where(one => one.IsToAsked).ToList();
            return new Finding { Outcome = told.Count > 0 ? Outcome.OnTopic : Outcome.OtherAddressees, Statements = told.Count > 0 ? told : found };
        }

        if (found.Count > 0)
        {
            return new Finding { Outcome = Outcome.OnTopic, Statements = found };
        }

        var inArticles = question.Wants is Wanted.Count ? [] : InArticlesOn(question.Topic, scored);
        return inArticles.Count > 0
            ? new Finding { Outcome = Outcome.InArticlesOnTopic, Statements = inArticles }
            : new Finding { Outcome = Outcome.SilentOnTopic, Nearest = [.. scored.Take(3)] };
    }

    /// <summary>Of several speakers each is to be heard: who has nothing on the topic in so many words, with what they said in articles on it.</summary>
    private IReadOnlyList<Found> AboutOrInArticles(Question question, IReadOnlyList<Found> scored)
    {
        var about = About(scored);
        return about.Count > 0 || question.Wants is Wanted.Count ? about : InArticlesOn(question.Topic, scored);
    }

    /// <summary>What somebody said in an article that is about the topic from its headline on, or comes back to it again and again.</summary>
    private List<Found> InArticlesOn(Topic topic, IReadOnlyList<Found> scored)
    {
        var (head, rest) = candidates.AskTopic(topic);
        var asked = head.Concat(rest).ToList();
        return [.. scored.Take(MostLookedThrough).Where(one => candidates.IsArticleOn(one.Statement.Article, asked))];
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
        var addressee = candidates.Ask(question.To);
        var found = new List<Found>();
        foreach (var one in candidates.Shortlist([.. head, .. rest], candidates.By(speaker, [.. topic.Head, .. topic.Rest])))
        {
            var score = rest.Count == 0 ? TopicScore.Of(head, one, isOfSpeaker: true)
                : head.Count == 0 ? TopicScore.Of(rest, one, isOfSpeaker: true)
                : Narrowed(TopicScore.Of(head, one, isOfSpeaker: true), TopicScore.Of(rest, one, isOfSpeaker: true));
            score = Math.Max(score, head.Count > 0 && HasMost([.. head, .. rest], one) ? Enough + 0.01 : 0);
            score += verb.Count > 0 ? CueBonus * verb[0].Meets(one.Cue) : 0;
            score += OccasionBonus * OccasionScore.Of(occasion, one);
            score -= speaker.IsBy(one.Statement) ? 0 : SpokenFor;
            found.Add(one.Scored(score + Ranking.Tie(one.Statement)) with
            {
                IsToAsked = AddresseeScore.IsTo(addressee, one),
                IsInContent = head.Concat(rest).All(word => word.Meets(one.Content) > 0),
            });
        }

        return found;
    }

    /// <summary>
    /// Whether most of the topic stands in what was said, though what the question makes its head does not: "about his colleagues in Europe
    /// and America" of words about Europe's politicians and America.
    /// </summary>
    private static bool HasMost(List<AskedWord> topic, StatementWords statement)
    {
        var met = topic.FindAll(word => word.Meets(statement.Content) > 0);
        return met.Count >= FewestMet && met.Sum(word => word.Weight) >= 0.5 * topic.Sum(word => word.Weight);
    }

    /// <summary>What narrows the topic counts as far as the topic itself is met: "sanctions against X" is not about X.</summary>
    private static double Narrowed(double head, double rest) => (Head * head) + ((1 - Head) * rest * Math.Min(1, head * 2));

    private Finding Everything(Question question, AskedSpeaker speaker)
    {
        var occasion = candidates.AskLiterally(question.Topic.Occasion);
        var verb = question.Verb is { } asked ? candidates.Ask([asked]) : [];
        var addressee = candidates.Ask(question.To);
        var found = new List<(Found Found, double Occasion)>();
        foreach (var one in candidates.By(speaker, question.To))
        {
            var fits = OccasionScore.Of(occasion, one);
            var score = (speaker.IsBy(one.Statement) ? 0.5 : 0.4) + Ranking.Tie(one.Statement) + (0.3 * fits)
                + (verb.Count > 0 ? 0.2 * verb[0].Meets(one.Cue) : 0);
            found.Add((one.Scored(score) with { IsToAsked = AddresseeScore.IsTo(addressee, one) }, fits));
        }

        var told = found.Where(one => one.Found.IsToAsked).ToList();
        var fitting = (addressee.Count > 0 ? told : found.Where(one => one.Occasion >= OccasionScore.Fits)).Select(one => one.Found).ToList();
        var outcome = fitting.Count > 0 ? Outcome.Everything : addressee.Count > 0 ? Outcome.OtherAddressees : occasion.Count > 0 ? Outcome.OtherOccasions : Outcome.Everything;
        var statements = Ranking.Order(fitting.Count > 0 ? fitting : found.Select(one => one.Found));
        if (outcome is Outcome.OtherOccasions && question.RelayedBy.Count > 0 && !statements.Any(one => candidates.Names(one.Statement.Article, question.RelayedBy)))
        {
            return new Finding { Outcome = Outcome.NotRelayed, Nearest = [.. statements.Take(3)] };
        }

        return statements.Count > 0
            ? new Finding { Outcome = outcome, Statements = statements }
            : new Finding { Outcome = Outcome.SilentOnTopic };
    }
}
