using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Retrieval;

/// <summary>Whose words these are: the statements, whoever's, that have the asked words.</summary>
internal sealed class WhoSaid(Candidates candidates)
{
    /// <summary>Asked with quotation marks, a statement needs this much of the words' weight.</summary>
    public const double EnoughQuoted = 0.6;

    /// <summary>Asked without, the words are the questioner's own, and need not all be there.</summary>
    public const double EnoughLoose = 0.55;

    private const double NearBest = 0.1;
    private const double CueBonus = 0.03;

    /// <summary>From here on a statement has the words but for a small one.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>Fewer words than this stand in too many passages by chance.</summary>
    private const int FewestWords = 3;

    private const double LooseWords = 0.92;

    public Finding Find(Question question)
    {
        var found = Ranking.Order(Score(question)).ToList();
        var enough = question.Quotations.Count > 0 ? EnoughQuoted : EnoughLoose;
        if (question.Quotations.Count > 0 && !found.Exists(one => one.Score >= NearlyAll) && InPassages(question) is { Count: > 0 } passages)
        {
            return new Finding { Outcome = Outcome.WordsWithoutSpeaker, Passages = passages };
        }

        if (found.Count == 0 || found[0].Score < enough)
        {
            return new Finding { Outcome = Outcome.NobodySaidSo, Nearest = [.. found.Where(one => one.Score >= 0.3).Take(3)] };
        }

        var kept = Kept(found, enough);
        var topical = question.Said.Count == 0 && question.Quotations.Count == 0;
        return new Finding
        {
            Outcome = topical ? Outcome.OnTopic : kept[0].IsWordForWord ? Outcome.SaidSo : Outcome.SaidAlike, Statements = kept,
        };
    }

    /// <summary>Passages that have a quotation word for word, where no statement does.</summary>
    public List<FoundPassage> InPassages(Question question)
    {
        var found = new List<FoundPassage>();
        foreach (var words in question.Quotations.Where(words => words.Count >= FewestWords))
        {
            var quotation = candidates.AskLiterally(words);
            found.AddRange(candidates.PassagesWith(words)
                .Where(passage => QuotedWordsScore.HasPhrase(quotation, candidates.WordsOf(passage).Words))
                .Select(passage => new FoundPassage(passage, 1)));
        }

        return found;
    }

    /// <summary>The best and what comes near it; where a statement has the very words, only those that do.</summary>
    public static IReadOnlyList<Found> Kept(IReadOnlyList<Found> found, double enough)
    {
        var ordered = Ranking.Order(found);
        var exact = ordered.Any(one => one.IsWordForWord);
        return [.. ordered.Where(one => one.Score >= Math.Max(enough, ordered[0].Score - NearBest) && (one.IsWordForWord || !exact))];
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
        var literal = candidates.AskLiterally(question.Said);
        var statements = candidates.WithWords(question.Said)
            .UnionBy(candidates.OnTopic([.. topic.Select(word => word.Word)]), one => one.Statement.Id);
        return [.. statements.Select(one =>
        {
            var words = QuotedWordsScore.Of(literal, one.Content);
            return new Found(one.Statement, Math.Max(words, LooseWords * TopicScore.Of(topic, one)) + Bonus(one, verb), words >= 1);
        })];
    }

    private List<Found> ScoreQuoted(Question question, List<AskedWord> verb)
    {
        var quotations = question.Quotations.Select(words => candidates.AskLiterally(words)).ToList();
        var inQuotes = question.Quotations.SelectMany(words => words.Select(word => word.Start)).ToHashSet();
        var beside = candidates.Ask([.. question.Said.Where(word => !inQuotes.Contains(word.Start))]);
        var statements = question.Quotations.SelectMany(words => candidates.WithWords(words)).DistinctBy(one => one.Statement.Id);
        var found = new List<Found>();
        foreach (var one in statements)
        {
            var words = quotations.Sum(quotation => quotation.Sum(word => word.Weight));
            var score = quotations.Sum(quotation => quotation.Sum(word => word.Weight) * QuotedWordsScore.Of(quotation, one.Content)) / words;
            found.Add(new Found(one.Statement, score + (CueBonus * TopicScore.Of(beside, one)) + Bonus(one, verb), score >= 1));
        }

        return found;
    }

    /// <summary>What parts equals: the asked verb, and how sure and literal the statement is.</summary>
    private static double Bonus(StatementWords one, List<AskedWord> verb) =>
        Ranking.Tie(one.Statement) + (verb.Count > 0 ? CueBonus * verb[0].Meets(one.Cue) : 0);
}
