using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>Looks for what a question asks, in the way that its form calls for.</summary>
internal sealed class Retriever(ICoverageSnapshot snapshot, WordFamilies families, CancellationToken cancellationToken)
{
    private readonly Candidates _candidates = new(snapshot, families, Reach.Answer, cancellationToken);

    /// <summary>Statements and passages for the question.</summary>
    public Finding Retrieve(Question question, AskedSpeaker? speaker) => question.Form switch
    {
        _ when !question.Text.Any(char.IsLetterOrDigit) => new Finding { Outcome = Outcome.NothingAsked },
        QuestionForm.WhoSaid => new WhoSaid(_candidates).Find(question),
        QuestionForm.DidSay when speaker is not null => new DidSay(_candidates).Find(question, speaker),
        QuestionForm.DidSay => new WhoSaid(_candidates).Find(question),
        QuestionForm.WhatSaid when speaker is not null => new WhatSaid(_candidates).Find(question, speaker),
        _ => new FreeSearch(_candidates).Find(question, speaker),
    };
}
