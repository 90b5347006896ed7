using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Retrieval;

/// <summary>Whose words these are: the statements, whoever's, that have the asked words.</summary>
internal sealed class WhoSaid(Candidates candidates)
{
    /// <summary>Asked with quotation marks, a statement needs this much of the words' weight.</summary>
    public const double EnoughQuoted = 0.62;

    /// <summary>Asked without, the words are the questioner's own, and need not all be there.</summary>
    public const double EnoughLoose = 0.62;

    /// <summary>From here on a statement has the words but for a few.</summary>
    public const double Alike = 0.75;

    private const double InAnyOrder = 0.88;
    private const int FewestInAnyOrder = 3;
    private const double NearlyTheWord = 0.85;

    // Where the most telling of the words is not met, the others are on something else more often than not.
    private const double WithoutIt = 0.85;

    private const double NearlyAll = 0.9;
    private const double NearBest = 0.1;
    private const double CueBonus = 0.03;
    private const double LooseWords = 0.92;
    private const int FewestWords = 3;

    public Finding Find(Question question)
    {
        var found = Ranking.Order(Score(question));
        var quoted = question.Quotations.Count > 0;
        if (quoted && !found.Any(one => one.Score >= NearlyAll) && InPassages(question) is { Count: > 0 } passages)
        {
            return new Finding { Outcome = Outcome.WordsWithoutSpeaker, Passages = passages };
        }

        var enough = quoted ? EnoughQuoted : EnoughLoose;
        return found.Count > 0 && found[0].Score >= enough
            ? Answered(Kept(found, enough), quoted)
            : new Finding { Outcome = Outcome.NobodySaidSo, Nearest = [.. found.Where(one => one.Score >= 0.3).Take(3)] };
    }

    /// <summary>The best and what comes near it; where a statement has the very words, only those that do.</summary>
    /// <param name="ordered">Statements, best first (<see cref="Ranking.Order"/>).</param>
    /// <param name="enough">What score the best must have.</param>
    public static IReadOnlyList<Found> Kept(IReadOnlyList<Found> ordered, double enough)
    {
        var exact = ordered.Any(one => one.IsWordForWord);
        return [.. ordered.Where(one => one.Score >= Math.Max(enough, ordered[0].Score - NearBest) && (one.IsWordForWord || !exact))];
    }

    /// <summary>The finding that these statements amount to.</summary>
    public static Finding Answered(IReadOnlyList<Found> kept, bool quoted) => new()
    {
        Outcome = kept[0].IsWordForWord ? Outcome.SaidSo : quoted || kept[0].Literal >= Alike ? Outcome.SaidAlike : Outcome.OnTopic,
        Statements = kept,
    };

    /// <summary>Passages that have a quotation word for word, where no statement does; of a word or two there are too many by chance.</summary>
    public List<FoundPassage> InPassages(Question question)
    {
        var found = new List<FoundPassage>();
        foreach (var words in question.Quotations.Where(words => words.Count >= FewestWords))
        {
            var quotation = candidates.AskLiterally(words);
            found.AddRange(candidates.PassagesWith(words)
                .Where(passage => candidates.WordsOf(passage).HasPhrase(quotation))
                .Select(passage => new FoundPassage(passage, 1)));
        }

        return found;
    }

    /// <summary>Every statement that comes near the asked words, scored.</summary>
    public List<Found> Score(Question question)
    {
        var verb = question.Verb is { } asked ? candidates.Ask([asked]) : [];
        return question.Quotations.Count > 0 ? ScoreQuoted(question, verb) : ScoreLoose(question, verb);
    }

    /// <summary>Words without quotation marks: as they stand, or as a topic, with the verb ("blamed", "wants") as one of its words.</summary>
    private List<Found> ScoreLoose(Question question, List<AskedWord> verb)
    {
        var topic = candidates.Ask([.. question.Topic.Head, .. question.Topic.Rest, .. question.Topic.Occasion]);
        var literal = candidates.AskLiterally(question.Said);
        var close = candidates.Shortlist(topic, candidates.OnTopic([.. topic.Select(word => word.Word)]));
        var statements = candidates.WithWords(question.Said).UnionBy(close, one => one.Statement.Id);

        // "Who is worried about a false flag?": what it is about is enough; how it is said only ranks.
        IReadOnlyList<AskedWord> all = question.Said.Count == 0 ? topic : [.. topic, .. verb];
        var found = new List<Found>();
        foreach (var one in statements)
        {
            var words = Math.Max(QuotedWordsScore.Of(literal, one.Content), HasAll(topic, one) ? InAnyOrder : 0);
            var onTopic = LooseWords * TopicScore.Of(all, one) * (LacksTheMostTelling(topic, one) ? WithoutIt : 1);
            found.Add(one.Scored(Math.Max(words, onTopic) + Bonus(one, verb), words));
        }

        return found;
    }

    /// <summary>"An attack at any point" for "at any point an attack": all the telling words, of which there are some, in another order.</summary>
    private static bool HasAll(List<AskedWord> topic, StatementWords statement) =>
        topic.Count >= FewestInAnyOrder && topic.TrueForAll(word => word.Meets(statement.Content) >= NearlyTheWord);

    private static bool LacksTheMostTelling(List<AskedWord> topic, StatementWords statement) =>
        topic.Count > 1 && TopicScore.Of(topic.MaxBy(word => word.Weight)!, statement) <= 0;

    private List<Found> ScoreQuoted(Question question, List<AskedWord> verb)
    {
        var quotations = question.Quotations.Select(words => candidates.AskLiterally(words)).ToList();
        var inQuotes = question.Quotations.SelectMany(words => words.Select(word => word.Start)).ToHashSet();
        var beside = candidates.Ask([.. question.Said.Where(word => !inQuotes.Contains(word.Start))]);
        var weight = quotations.Sum(quotation => quotation.Sum(word => word.Weight));
        var found = new List<Found>();
        foreach (var one in question.Quotations.SelectMany(words => candidates.WithWords(words)).DistinctBy(one => one.Statement.Id))
        {
            var words = quotations.Sum(quotation => quotation.Sum(word => word.Weight) * QuotedWordsScore.Of(quotation, one.Content)) / weight;
            var round = beside.Count > 0 && words > Alike ? CueBonus * TopicScore.Of(beside, one) : 0;
            found.Add(one.Scored(words + round + Bonus(one, verb), words));
        }

        return found;
    }

    /// <summary>What parts equals: the asked verb, and how sure and literal the statement is.</summary>
    private static double Bonus(StatementWords one, List<AskedWord> verb) =>
        Ranking.Tie(one.Statement) + (verb.Count > 0 ? CueBonus * verb[0].Meets(one.Cue) : 0);
}
