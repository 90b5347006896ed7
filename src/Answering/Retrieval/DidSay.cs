using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>Whether somebody said it: their own statements first, and if the words are others', whose.</summary>
internal sealed class DidSay(Candidates candidates)
{
    /// <summary>Without quotation marks, only nearly the very words are held against the asked speaker as somebody else's.</summary>
    private const double NearlyTheWords = 0.85;

    /// <summary>Fewer telling words than this are anybody's ("there will be consequences").</summary>
    private const int FewestTelling = 2;

    /// <summary>Without quotation marks, what the asked speaker said on the subject is shown where it is not what was asked word by word.</summary>
    private const double EnoughOnTopic = 0.42;

    /// <summary>The asked speaker's own words may fit a little less well than another's and still be the answer.</summary>
    private const double OwnMargin = 0.15;

    public Finding Find(Question question, AskedSpeaker speaker)
    {
        var quoted = question.Quotations.Count > 0;
        var all = new WhoSaid(candidates).Score(question);
        var theirs = all.Where(one => !speaker.Includes(one.Statement) && (quoted || AreTheWords(question, one))).ToList();
        var own = Own(question, speaker, all);
        var enough = quoted ? WhoSaid.EnoughQuoted : WhoSaid.EnoughLoose;
        var (bestOwn, bestTheirs) = (Best(own), Best(theirs));
        if (bestOwn >= enough && bestOwn >= bestTheirs - OwnMargin)
        {
            var answered = WhoSaid.Answered(WhoSaid.Kept(Ranking.Order(own), enough), quoted);
            return answered with { Statements = [.. answered.Statements, .. Ranking.Order(theirs.Where(one => one.IsWordForWord))] };
        }

        if (bestTheirs >= enough)
        {
            return new Finding { Outcome = Outcome.SomebodyElse, Statements = WhoSaid.Kept(Ranking.Order(theirs), enough) };
        }

        if (!quoted && bestOwn >= EnoughOnTopic)
        {
            return new Finding { Outcome = Outcome.OnTopic, Statements = WhoSaid.Kept(Ranking.Order(own), EnoughOnTopic) };
        }

        if (new WhoSaid(candidates).InPassages(question) is { Count: > 0 } passages)
        {
            return new Finding { Outcome = Outcome.WordsWithoutSpeaker, Passages = passages };
        }

        return new Finding
        {
            Outcome = speaker.IsKnown ? Outcome.NobodySaidSo : Outcome.UnknownSpeaker,
            Nearest = [.. Ranking.Order(own.Concat(all).Where(one => one.Score >= 0.3).DistinctBy(one => one.Statement.Id)).Take(3)],
        };
    }

    private static bool AreTheWords(Question question, Found found)
    {
        var telling = question.Said.Count(word => !StopWords.Holds(word.Folded));
        return telling >= FewestTelling && found.Literal >= NearlyTheWords;
    }

    private List<Found> Own(Question question, AskedSpeaker speaker, List<Found> all)
    {
        var own = all.Where(one => speaker.Includes(one.Statement)).ToList();
        if (question.Quotations.Count == 0)
        {
            var topical = new WhatSaid(candidates).Score(question, speaker).Where(one => one.Score >= WhatSaid.Enough);
            own = [.. own.Concat(topical).GroupBy(one => one.Statement.Id).Select(same => same.MaxBy(one => (one.Literal, one.Score)))];
        }

        return own;
    }

    private static double Best(List<Found> found) => found.Count > 0 ? found.Max(one => one.Score) : 0;
}
