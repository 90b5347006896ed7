using OnRecord.Answering.Citations;
using OnRecord.Answering.Composition;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Watching;

/// <summary>
/// Tells which statements of an article somebody wants to be told of: a subject is understood as a question is, and a statement fits it
/// where it would be an answer. Understood anew with each article: who is no speaker of the coverage yet may be one tomorrow.
/// </summary>
/// <remarks>Every method throws <see cref="CoverageException"/> where the index cannot be read. Safe to share between threads.</remarks>
public sealed class SubjectWatcher(ICoverage coverage, TimeProvider time)
{
    private const string Example = "Name a speaker, a topic or both: Lavrov on NATO.";

    /// <summary>Understands a subject.</summary>
    /// <param name="subject">A speaker, a topic or both, as a person typed it; data, never syntax.</param>
    public WatchedSubject Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        using var snapshot = coverage.Open();
        var question = Understand(snapshot, subject);
        var speaker = new SpeakerFinder(snapshot, WordFamilies.Default).Find(question);
        var understood = UnderstoodLine.OfStatements(new Understanding(question, new AskedSpeakers(speaker, null), Calendar.Of(snapshot, time)));
        return new WatchedSubject(understood, Refuse(question, speaker)) { HasSpeaker = speaker is { IsKnown: true } };
    }

    /// <summary>The statements of an article that fit a subject, in the order of its text; none where the article is gone.</summary>
    /// <param name="subject">As for <see cref="Read"/>.</param>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<WatchedStatement> Find(string subject, string articleId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(articleId);
        using var snapshot = coverage.Open();
        var question = Understand(snapshot, subject);
        var (speakers, found) = new Retriever(snapshot, WordFamilies.Default, cancellationToken).RetrieveFrom(articleId, question);
        return Refuse(question, speakers.First) is null ? Cite(snapshot, Longest(found.Select(static one => one.Statement))) : [];
    }

    /// <summary>The statements of an article, in the order of its text; none where the article is gone, or is not what it was.</summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="articleHash">What the article was.</param>
    /// <param name="longestOnly">Whether those are left out that are a part of another by the same speaker.</param>
    public IReadOnlyList<WatchedStatement> Of(string articleId, string articleHash, bool longestOnly = false)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        using var snapshot = coverage.Open();
        if (snapshot.FindArticle(articleId) is not { } article || article.Hash != articleHash)
        {
            return [];
        }

        var statements = snapshot.StatementsOf(articleId);
        return Cite(snapshot, longestOnly ? Longest(statements) : statements);
    }

    private Question Understand(ICoverageSnapshot snapshot, string subject)
    {
        var text = QuestionText.Clean(subject);

        // "Russia" asks for what Russia says; in a question it may be what it is about.
        return new SpeakerFinder(snapshot, WordFamilies.Default).FindWhole(text) is not null
            ? new Question { Text = text, Form = QuestionForm.WhatSaid, Speaker = text }
            : new QuestionReader(Calendar.Of(snapshot, time), snapshot.Outlets()).Read(text);
    }

    private static string? Refuse(Question question, AskedSpeaker? speaker)
    {
        if (question.Scope.Period is not null)
        {
            return "A watch looks at what comes in from now on, so leave the days out.";
        }

        var says = question.Form is QuestionForm.WhatSaid or QuestionForm.Search;
        var tells = speaker is not null || question.Quotations.Count > 0 || question.Topic.Head.Concat(question.Topic.Rest).Any(static word => !StopWords.Holds(word.Folded));
        return says && tells ? null : Example;
    }

    /// <summary>The statements that stand in the stored text as they claim; the same words of one speaker once.</summary>
    private static List<WatchedStatement> Cite(ICoverageSnapshot snapshot, IEnumerable<Statement> statements)
    {
        var check = new CitationCheck(snapshot);
        return [.. statements.OrderBy(static one => Whole(one).Start).Select(one => (Statement: one, Shown: check.Cite(new Found(one, 1))))
            .Where(static one => one.Shown is not null)
            .Select(static one => new WatchedStatement(SpokenWords.Of(one.Statement), one.Shown!)
            {
                Speaker = SpokenWords.SpeakerOf(one.Statement),
                Name = SpeakerName.OneLine(one.Statement.Speaker?.Name ?? SpeakerName.Of(one.Statement)),
            })
            .DistinctBy(static one => one.Words)];
    }

    /// <summary>Of several statements of one speaker that lie in each other the longest.</summary>
    private static List<Statement> Longest(IEnumerable<Statement> statements)
    {
        var longest = new List<Statement>();
        foreach (var statement in statements.OrderByDescending(static one => Whole(one).Length).ThenBy(static one => one.Id))
        {
            if (longest.TrueForAll(other => !Holds(other, statement)))
            {
                longest.Add(statement);
            }
        }

        return longest;
    }

    private static bool Holds(Statement longer, Statement statement) =>
        longer.Speaker?.Id == statement.Speaker?.Id && Whole(longer).Contains(Whole(statement));

    private static TextSpan Whole(Statement statement) =>
        new(statement.Attribution.Content[0].Span.Start, statement.Attribution.Content[^1].Span.End);
}
