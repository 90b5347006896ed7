using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Retrieval;

/// <summary>What two said on the same: of each the best in turn.</summary>
internal sealed class Compared(Candidates candidates)
{
    private const int MostOfEach = 30;

    public Finding Find(Question question, AskedSpeaker first, AskedSpeaker second)
    {
        var (one, other) = (Of(question, first), Of(question, second));
        var statements = new List<Found>();
        for (var i = 0; i < Math.Min(MostOfEach, Math.Max(one.Count, other.Count)); i++)
        {
            statements.AddRange(one.Skip(i).Take(1).Concat(other.Skip(i).Take(1)));
        }

        return statements.Count > 0
            ? new Finding { Outcome = Outcome.Compared, Statements = [.. statements.DistinctBy(found => found.Statement.Id)] }
            : new Finding { Outcome = first.IsKnown && second.IsKnown ? Outcome.SilentOnTopic : Outcome.UnknownSpeaker };
    }

    private IReadOnlyList<Found> Of(Question question, AskedSpeaker speaker) =>
        new WhatSaid(candidates).Find(question, speaker) is { Verdict: Verdict.Answered } finding ? finding.Statements : [];
}
