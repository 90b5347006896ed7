using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>Looks for what a question asks, in the way that its form calls for.</summary>
internal sealed class Retriever(ICoverageSnapshot snapshot, WordFamilies families, CancellationToken cancellationToken)
{
    private const int MostNearest = 3;

    private readonly SpeakerFinder _speakers = new(snapshot, families);

    /// <summary>Statements and passages for the question, and whom it asks about.</summary>
    public (AskedSpeakers Speakers, Finding Finding) Retrieve(Question question)
    {
        var speakers = new AskedSpeakers(_speakers.Find(question), question.Other is { } other ? _speakers.FindPhrase(other) : null);
        var finding = Within(question, speakers);
        if (finding.Verdict is not Verdict.NotFound || question.Unscoped is not { } whole || finding.Outcome is Outcome.UnknownSpeaker)
        {
            return (speakers, finding);
        }

        // Nothing within these days, of this outlet, in quotation marks: what there is beyond them is near, but no answer. Unless it
        // speaks of these days itself: "what did he say about the offensive in August" may be asked of any article.
        var beyond = Within(whole, speakers with { First = speakers.First ?? _speakers.Find(whole) });
        if (beyond.Verdict is Verdict.NotFound)
        {
            return (speakers, finding);
        }

        var ofThem = question.Scope is { Period.Named.Count: > 0, Outlet: null, DirectOnly: false } ? SpeakingOf(question.Scope.Period.Named, beyond.Statements) : [];
        var undated = question.Scope is { Period: { IsRelative: false }, Outlet: null, DirectOnly: false }
            && beyond.Statements.All(one => one.Statement.Article.Facts.Published is null);
        return (speakers, ofThem.Count > 0
            ? beyond with { Statements = ofThem }
            : undated ? beyond with { Outcome = Outcome.OtherOccasions }
            : new Finding { Outcome = Outcome.OutOfScope, Nearest = [.. beyond.Statements.Take(MostNearest)] });
    }

    /// <summary>
    /// The statements of one article that fit the question, by the measure that holds for an answer; and whom it asks about. Nothing that
    /// only comes near, and nothing beyond what it keeps to.
    /// </summary>
    public (AskedSpeakers Speakers, IReadOnlyList<Found> Statements) RetrieveFrom(string articleId, Question question)
    {
        var speakers = new AskedSpeakers(_speakers.Find(question), null);
        var finding = Within(question, speakers, Reach.Of(question.Scope) with { Article = articleId });
        var fits = finding.Outcome is Outcome.OnTopic or Outcome.Everything or Outcome.SaidSo or Outcome.SaidAlike;
        return (speakers, fits ? finding.Statements : []);
    }

    private List<Found> SpeakingOf(IReadOnlyList<string> days, IReadOnlyList<Found> found) => [.. found.Where(one =>
        snapshot.Text(one.Statement.Article.Id) is { } text && one.Statement.Attribution.Context is var context && context.End <= text.Length
        && WordSplitter.Split(text, context.Start, context.End).Select(word => word.Folded).ToHashSet() is var words && days.All(words.Contains))];

    private Finding Within(Question question, AskedSpeakers speakers) => Within(question, speakers, Reach.Of(question.Scope));

    private Finding Within(Question question, AskedSpeakers speakers, Reach reach)
    {
        if (!question.Text.Any(char.IsLetterOrDigit) && question.Speaker is null && !question.Scope.IsNarrow)
        {
            return new Finding { Outcome = Outcome.NothingAsked };
        }

        // Where only the coverage could tell where the name ends, the topic is what stands behind it.
        if (question.Form is QuestionForm.WhatSaid && speakers.First?.Rest is { } rest)
        {
            question = question with { Topic = TopicParser.Parse([], rest) };
        }

        var candidates = new Candidates(snapshot, families, reach, cancellationToken);
        return question.Form switch
        {
            QuestionForm.WhoSaid => new WhoSaid(candidates).Find(question),
            QuestionForm.DidSay when speakers.First is not null => new DidSay(candidates).Find(question, speakers.First),
            QuestionForm.DidSay => new WhoSaid(candidates).Find(question),
            QuestionForm.WhatSaid when speakers.First is not null => new WhatSaid(candidates).Find(question, speakers.First),
            QuestionForm.Compare when speakers is { First: { } first, Second: { } second } => new Compared(candidates).Find(question, first, second),
            QuestionForm.WhoAnswered => new WhoAnswered(candidates).Find(question, speakers.First!, speakers.Second),
            _ => new FreeSearch(candidates).Find(question, speakers.First),
        };
    }
}
