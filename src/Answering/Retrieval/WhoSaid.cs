using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Retrieval;

/// <summary>Whose words these are: the statements, whoever's, that have the asked words.</summary>
internal sealed class WhoSaid(Candidates candidates)
{
    /// <summary>Asked with quotation marks, a statement needs this much of the words' weight.</summary>
    public const double EnoughQuoted = 0.6;

    /// <summary>Asked without, the words are the questioner's own, and need not all be there.</summary>
    public const double EnoughLoose = 0.55;

    /// <summary>From here on the words are the very words.</summary>
    public const double WordForWord = 0.97;
    private const double NearBest = 0.2;
    private const double CueBonus = 0.03;

    public Finding Find(Question question)
    {
        var found = Ranking.Order(Score(question)).ToList();
        var enough = question.Quotations.Count > 0 ? EnoughQuoted : EnoughLoose;
        if (found.Count == 0 || found[0].Score < enough)
        {
            return new Finding { Outcome = Outcome.NobodySaidSo, Nearest = [.. found.Where(one => one.Score >= 0.3).Take(3)] };
        }

        var best = found.Max(one => one.Score);
        var kept = found.Where(one => one.Score >= Math.Max(enough, best - NearBest)).ToList();
        var topical = question.Said.Count == 0 && question.Quotations.Count == 0;
        return new Finding { Outcome = topical ? Outcome.OnTopic : best >= WordForWord ? Outcome.SaidSo : Outcome.SaidAlike, Statements = kept };
    }

    /// <summary>Every statement that comes near the asked words, scored.</summary>
    public List<Found> Score(Question question)
    {
        var verb = question.Verb is { } asked ? candidates.Ask([asked]) : [];
        if (question.Quotations.Count > 0)
        {
            return ScoreQuoted(question, verb);
        }

        var topic = candidates.Ask([.. question.Topic.Head, .. question.Topic.Rest, .. question.Topic.Occasion]);
        var literal = candidates.Ask(question.Said, telling: false);
        var statements = candidates.WithWords(question.Said)
            .UnionBy(candidates.OnTopic([.. topic.Select(word => word.Word)]), one => one.Statement.Id);
        return [.. statements.Select(one => new Found(
            one.Statement,
            Math.Max(QuotedWordsScore.Of(literal, one.Content), 0.95 * TopicScore.Of(topic, one)) + Bonus(one, verb)))];
    }

    private List<Found> ScoreQuoted(Question question, List<AskedWord> verb)
    {
        var quotations = question.Quotations.Select(words => candidates.Ask(words, telling: false)).ToList();
        var inQuotes = question.Quotations.SelectMany(words => words.Select(word => word.Start)).ToHashSet();
        var beside = candidates.Ask([.. question.Said.Where(word => !inQuotes.Contains(word.Start))]);
        var statements = question.Quotations.SelectMany(words => candidates.WithWords(words)).DistinctBy(one => one.Statement.Id);
        var found = new List<Found>();
        foreach (var one in statements)
        {
            var words = quotations.Sum(quotation => quotation.Sum(word => word.Weight));
            var score = quotations.Sum(quotation => quotation.Sum(word => word.Weight) * QuotedWordsScore.Of(quotation, one.Content)) / words;
            found.Add(new Found(one.Statement, score + (CueBonus * TopicScore.Of(beside, one)) + Bonus(one, verb)));
        }

        return found;
    }

    /// <summary>What parts equals: the asked verb, and how sure and literal the statement is.</summary>
    private static double Bonus(StatementWords one, List<AskedWord> verb) =>
        Ranking.Tie(one.Statement) + (verb.Count > 0 ? CueBonus * verb[0].Meets(one.Cue) : 0);
}
