using OnRecord.Answering.Citations;
using OnRecord.Answering.Composition;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>
/// Answers questions from the coverage. Reads top to bottom: what is asked, of whom, what the coverage has, what of it passes the
/// check against the stored text, and the words of the answer.
/// </summary>
/// <param name="coverage">What it answers from.</param>
/// <param name="time">The clock.</param>
/// <param name="pages">Where articles can be looked at besides their own addresses; null where they cannot.</param>
public sealed class Answerer(ICoverage coverage, TimeProvider time, IArticlePages? pages = null)
{
    /// <summary>At most so many statements stand in an answer, where it is not said how many.</summary>
    public const int MostStatements = 6;

    private const int MostNearest = 3;
    private const int MostPassages = 3;

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question as a person typed it; data, never syntax.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public Answer Answer(string question, CancellationToken cancellationToken = default) => Answer(question, null, cancellationToken);

    /// <summary>Answers a question that may follow up another ("And about sanctions?", "And Lavrov?", "What else did he say?").</summary>
    /// <param name="question">The question as a person typed it; data, never syntax.</param>
    /// <param name="previous">What the question before was about; null where there was none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public Answer Answer(string question, Subject? previous, CancellationToken cancellationToken = default) =>
        Answer(question, previous, skip: 0, MostStatements, cancellationToken);

    /// <summary>Answers a question page by page.</summary>
    /// <param name="question">The question as a person typed it; data, never syntax.</param>
    /// <param name="previous">What the question before was about; null where there was none.</param>
    /// <param name="skip">How many statements the pages before have shown (<see cref="OnRecord.Answering.Answer.Next"/>).</param>
    /// <param name="most">At most this many statements.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public Answer Answer(string question, Subject? previous, int skip, int most, CancellationToken cancellationToken = default) =>
        Understand(question, previous, skip, most, cancellationToken).Answer;

    /// <summary>Says whose words these are: a message that quotes somebody, with whatever stands around the quotation.</summary>
    /// <param name="words">The words, whatever marks they hold; data, never syntax.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public Answer WhoSaid(string words, CancellationToken cancellationToken = default) =>
        WhoSaid(words, skip: 0, MostStatements, cancellationToken);

    /// <summary>Says whose words these are, page by page.</summary>
    /// <param name="words">The words, whatever marks they hold; data, never syntax.</param>
    /// <param name="skip">How many statements the pages before have shown (<see cref="OnRecord.Answering.Answer.Next"/>).</param>
    /// <param name="most">At most this many statements.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public Answer WhoSaid(string words, int skip, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        using var snapshot = coverage.Open();

        Answer? first = null;
        foreach (var asked in QuotedMessage.Readings(words))
        {
            var (_, answer) = Answer(snapshot, words, asked, Calendar.Of(snapshot, time), skip, most, cancellationToken);
            first ??= answer;
            if (answer.Verdict is not Verdict.NotFound)
            {
                first = answer;
                break;
            }
        }

        return first! with { Elapsed = time.GetElapsedTime(started) };
    }

    /// <summary>Answers a question, and tells what it was taken for.</summary>
    internal Answered Understand(string question, Subject? previous, int skip, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Answer(question, previous, understood: null, skip, most, cancellationToken);
    }

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question as a person typed it.</param>
    /// <param name="previous">What the question before was about; null where there was none.</param>
    /// <param name="understood">What somebody else has taken it for; null to understand it here.</param>
    /// <param name="skip">How many statements the pages before have shown.</param>
    /// <param name="most">At most this many statements.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal Answered Answer(string question, Subject? previous, Question? understood, int skip, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        using var snapshot = coverage.Open();

        var calendar = Calendar.Of(snapshot, time);
        var asked = understood ?? AnswerMeasures.Measure("understand", time, () => Understand(snapshot, question, previous, calendar));
        var (speakers, answer) = Answer(snapshot, question, asked, calendar, skip, most, cancellationToken);

        // What asks for nothing ("why?", "really?") ends no conversation.
        var subject = previous is not null && answer.Subject is { Speaker: null, Topic: null } ? previous : answer.Subject;
        return new Answered(answer with { Subject = subject, Elapsed = time.GetElapsedTime(started) }, asked, speakers.First);
    }

    private static Question Understand(ICoverageSnapshot snapshot, string question, Subject? previous, Calendar calendar)
    {
        var reader = new QuestionReader(calendar, snapshot.Outlets());
        return FollowUp.Complete(reader.Read(question), previous, new SpeakerFinder(snapshot, WordFamilies.Default), reader);
    }

    private (AskedSpeakers Speakers, Answer Answer) Answer(
        ICoverageSnapshot snapshot, string question, Question asked, Calendar calendar, int skip, int most, CancellationToken cancellationToken)
    {
        var (speakers, finding) = AnswerMeasures.Measure("retrieve", time, () =>
        {
            var (whom, found) = new Retriever(snapshot, WordFamilies.Default, cancellationToken).Retrieve(asked);
            found = found with { Statements = Reports.Join(found.Statements, snapshot.History.CopiesAmong) };
            return (whom, asked.Scope.NewestFirst && found.Outcome is not Outcome.Compared ? found.NewestFirst() : found);
        });
        var shown = AnswerMeasures.Measure("check", time, () =>
        {
            var check = new CitationCheck(snapshot, pages);
            var takenOut = skip > 0 ? [] : new TakenOut(snapshot, WordFamilies.Default, cancellationToken).Find(asked, finding);
            return Check(finding, check, skip, most) with
            {
                TakenOut = [.. takenOut.Select(one => check.CiteTakenOut(one.Change, one.Score)).OfType<CitedStatement>()],
            };
        });
        var answer = AnswerMeasures.Measure(
            "compose", time, () => Composer.Compose(question, new Understanding(asked, speakers, calendar), finding, shown));
        AnswerMeasures.Count(asked.Form, answer.Verdict);
        return (speakers, answer);
    }

    /// <summary>What of the finding stands in the stored text as it claims, as much as a person wants to read.</summary>
    private static Checked Check(Finding finding, CitationCheck check, int skip, int most)
    {
        var statements = new List<CitedStatement>();
        var at = Math.Max(0, skip);
        for (; at < finding.Statements.Count && statements.Count < most; at++)
        {
            if (check.Cite(finding.Statements[at]) is { } cited)
            {
                statements.Add(cited);
            }
        }

        var nearest = finding.Nearest.Select(check.Cite).OfType<CitedStatement>().Take(MostNearest).ToList();
        var passages = (skip > 0 ? [] : finding.Passages).Select(check.Cite).OfType<CitedPassage>().Take(MostPassages).ToList();
        return new Checked(statements, nearest, passages)
        {
            Skipped = Math.Min(Math.Max(0, skip), finding.Statements.Count),
            Next = at < finding.Statements.Count ? at : null,
            Total = finding.Statements.Count,
            Lost = skip <= 0 && finding.Statements.Count > 0 && statements.Count == 0,
        };
    }
}
