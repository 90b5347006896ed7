using System.Globalization;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>Any other words: statements that are about them, and where there are none, passages of the articles' own words.</summary>
internal sealed class FreeSearch(Candidates candidates)
{
    /// <summary>What share of the words' weight a statement of anybody must meet.</summary>
    private const double Enough = 0.6;

    /// <summary>From this share on a statement comes near.</summary>
    public const double Nearest = 0.3;

    private const double EnoughOfPassage = 0.6;
    private const double NearBest = 0.75;

    private const double WithNumber = 0.25;
    private const double NearlyTheWord = 0.85;

    // Of three words all must be there: a passage on two of them is on something else.
    private const int FewestForOneMissing = 4;

    public Finding Find(Question question, AskedSpeaker? speaker)
    {
        if (question.Quotations.Count > 0)
        {
            return new WhoSaid(candidates).Find(question);
        }

        var rest = speaker?.Rest ?? [.. question.Said];
        if (speaker is { IsKnown: true })
        {
            var topic = TopicParser.Parse([], rest);
            var bySpeaker = new WhatSaid(candidates).Find(question with { Topic = topic }, speaker);
            if (bySpeaker.Verdict is Verdict.Answered || !question.AsksForFact)
            {
                return bySpeaker;
            }
        }

        var found = OnTopic(question.Topic);
        var passages = Passages(question.Topic, question.AsksForNumber);
        if (About(found) is { Count: > 0 } about)
        {
            return new Finding { Outcome = Outcome.OnTopic, Statements = about, Passages = question.AsksForFact ? [.. passages.Where(passage => !Holds(passage, about))] : [] };
        }

        var nearest = found.Where(one => one.Score >= Nearest).Take(3).ToList();
        return passages.Count > 0
            ? new Finding { Outcome = Outcome.OnlyPassages, Passages = passages, Nearest = nearest }
            : new Finding { Outcome = Outcome.Nothing, Nearest = nearest, Passages = question.AsksForFact ? Passages(question.Topic, question.AsksForNumber, bearing: true) : [] };
    }

    /// <summary>Whether one of the statements stands in the passage: then it is no narration of the article's own.</summary>
    private static bool Holds(FoundPassage found, IReadOnlyList<Found> statements) => statements.Any(one =>
        one.Statement.Article.Id == found.Passage.Article.Id && one.Statement.Attribution.Content.Any(run => run.Span.Overlaps(found.Passage.Run.Span)));

    /// <summary>Of statements, best first, those that are about the topic: enough of it is met, and not much less than by the best.</summary>
    public static IReadOnlyList<Found> About(IReadOnlyList<Found> scored) =>
        [.. scored.Where(one => one.Score >= Math.Max(Enough, NearBest * scored[0].Score))];

    /// <summary>Statements of anybody, scored by how much they are about the topic, best first.</summary>
    public IReadOnlyList<Found> OnTopic(Topic topic)
    {
        var words = All(topic);
        var asked = candidates.Ask(words);
        return Ranking.Order(candidates.Shortlist(asked, candidates.OnTopic(words))
            .Select(one => one.Scored(TopicScore.Of(asked, one) + Ranking.Tie(one.Statement))));
    }

    /// <summary>Passages on the topic; or, where nothing is, those that its most telling word stands in.</summary>
    private List<FoundPassage> Passages(Topic topic, bool number, bool bearing = false)
    {
        var words = All(topic);
        var asked = candidates.Ask(words);
        var total = asked.Sum(word => word.Weight);
        if (asked.Count == 0)
        {
            return [];
        }

        var telling = asked.MaxBy(word => word.Weight)!;
        var found = new List<FoundPassage>();
        foreach (var passage in candidates.Passages(words))
        {
            var bag = candidates.WordsOf(passage);
            var score = asked.Sum(word => word.Weight * word.Meets(bag)) / total;
            var missing = asked.Count(word => word.Meets(bag) <= 0);
            if (bearing ? telling.Meets(bag) >= NearlyTheWord : score >= EnoughOfPassage && missing <= asked.Count / FewestForOneMissing)
            {
                found.Add(new FoundPassage(passage, score + (number && HasNumber(bag) ? WithNumber : 0)));
            }
        }

        return [.. found.OrderByDescending(one => one.Score).ThenBy(one => one.Passage.Run.Span.Length)];
    }

    /// <summary>Whether a number stands in it that is no year and no day of a month.</summary>
    private static bool HasNumber(WordBag words) => words.Words.Exists(word =>
        long.TryParse(word.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 31 and not (> 1900 and < 2100));

    private static IReadOnlyList<Word> All(Topic topic) => [.. topic.Head, .. topic.Rest, .. topic.Occasion];
}
