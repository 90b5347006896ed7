using Microsoft.Extensions.Logging;
using OnRecord.Answering.Composition;
using OnRecord.Answering.LanguageModel.Summaries;
using OnRecord.Answering.LanguageModel.Understanding;
using OnRecord.Coverage;

namespace OnRecord.Answering.LanguageModel;

/// <summary>
/// Answers as <see cref="Answerer"/> does, with a language model's help where there is one: it may read a question that was not understood,
/// and write a few sentences above the statements. The plain answer is made first. Whatever becomes of the model (down, slow, wrong,
/// talked into something by an article), that is what goes out, in time.
/// </summary>
/// <param name="answerer">Makes the plain answer.</param>
/// <param name="coverage">What it answers from.</param>
/// <param name="model">The way to the model; null where none is configured.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where it is told what became of the model.</param>
public sealed partial class AssistedAnswerer(
    Answerer answerer, ICoverage coverage, ModelAccess? model, TimeProvider time, ILogger<AssistedAnswerer> log)
{
    /// <summary>A summary of a single statement would only say it again.</summary>
    private const int FewestStatements = 2;

    private readonly ModelReplies? _replies = model is null ? null : new ModelReplies(model.Client);

    /// <summary>Answers a question, as <see cref="Answerer.Answer(string, Subject?, int, int, CancellationToken)"/> does.</summary>
    /// <param name="question">The question as a person typed it; data, never syntax.</param>
    /// <param name="previous">What the question before was about; null where there was none.</param>
    /// <param name="skip">How many statements the pages before have shown. Only the first page has a summary.</param>
    /// <param name="most">At most this many statements.</param>
    /// <param name="fits">How many of an answer's statements the door has room for; null where it has room for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public async Task<Answer> AnswerAsync(
        string question,
        Subject? previous = null,
        int skip = 0,
        int most = Answerer.MostStatements,
        Func<Answer, int?>? fits = null,
        CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        var plain = Fitting(count => answerer.Understand(question, previous, skip, count, cancellationToken), one => one.Answer, most, fits);
        var answer = await AssistAsync(
            plain.Answer,
            async (given, token) =>
            {
                var read = WorthAsking.Is(plain) ? await ReadAsync(question, previous, plain, skip, most, fits, token) : null;
                given(read ?? plain.Answer);
                await SumUpAsync(read ?? plain.Answer, skip, given, token);
            },
            cancellationToken);
        return answer with { Elapsed = time.GetElapsedTime(started) };
    }

    /// <summary>Says whose words these are, as <see cref="Answerer.WhoSaid(string, int, int, CancellationToken)"/> does.</summary>
    /// <param name="words">The words, whatever marks they hold; data, never syntax.</param>
    /// <param name="skip">How many statements the pages before have shown. Only the first page has a summary.</param>
    /// <param name="most">At most this many statements.</param>
    /// <param name="fits">How many of an answer's statements the door has room for; null where it has room for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public async Task<Answer> WhoSaidAsync(
        string words,
        int skip = 0,
        int most = Answerer.MostStatements,
        Func<Answer, int?>? fits = null,
        CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        var plain = Fitting(count => answerer.WhoSaid(words, skip, count, cancellationToken), one => one, most, fits);
        var answer = await AssistAsync(plain, (given, token) => SumUpAsync(plain, skip, given, token), cancellationToken);
        return answer with { Elapsed = time.GetElapsedTime(started) };
    }

    /// <summary>Has the model help within the time limit. What was reached by then goes out, at least the plain answer.</summary>
    private async Task<Answer> AssistAsync(
        Answer plain, Func<Action<Answer>, CancellationToken, Task> help, CancellationToken cancellationToken)
    {
        if (model is null)
        {
            return plain;
        }

        var best = plain;
        using var patience = new CancellationTokenSource(model.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await help(answer => best = answer, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogLate(model.TimeLimit.TotalSeconds);
        }
        catch (ModelUnavailableException problem) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnavailable(problem.Message);
        }
#pragma warning disable CA1031 // Whatever a model's server brings about, the plain answer is there and goes out.
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Its message may hold what the server has sent, and so whatever it was sent: the key as well.
            LogFailed(problem.GetType().Name);
        }

        return best;
    }

    /// <summary>The answer to the question as the model reads it; null where that is of no help.</summary>
    private async Task<Answer?> ReadAsync(
        string question, Subject? previous, Answered plain, int skip, int most, Func<Answer, int?>? fits, CancellationToken cancellationToken)
    {
        var data = QuestionPrompt.Data(question, previous, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var reply = await _replies!.AskAsync(QuestionPrompt.Rules, data, cancellationToken);
        if (QuestionReading.Of(reply) is not { } reading)
        {
            LogUnread();
            return null;
        }

        var understood = UnderstoodQuestion.Of(reading);
        var read = Fitting(
            count => answerer.Answer(question, previous, understood, skip, count, cancellationToken), one => one.Answer, most, fits);
        if (!WorthAsking.Answers(read, plain))
        {
            return null;
        }

        _replies.Remember(QuestionPrompt.Rules, data, reply);
        return read.Answer with { Understood = $"{read.Answer.Understood} (as a language model read the question)" };
    }

    private async Task SumUpAsync(Answer answer, int skip, Action<Answer> given, CancellationToken cancellationToken)
    {
        if (skip > 0 || answer.Statements.Count < FewestStatements)
        {
            return;
        }

        var data = SummaryPrompt.Data(answer);
        var reply = await _replies!.AskAsync(SummaryPrompt.Rules, data, cancellationToken);
        using var snapshot = coverage.Open();
        var found = new SummaryCheck(answer.Statements, new NamesInCoverage(snapshot, cancellationToken).Holds).Check(reply);
        if (found.Dropped.Count > 0)
        {
            var faults = string.Join(", ", found.Dropped);
            LogDropped(found.Dropped.Count, faults);
        }

        if (found.Summary is { } summary)
        {
            _replies.Remember(SummaryPrompt.Rules, data, reply);
            given(SummaryText.Above(answer, summary));
        }
    }

    /// <summary>The answer with as many statements as the door has room for.</summary>
    private static T Fitting<T>(Func<int, T> answer, Func<T, Answer> of, int most, Func<Answer, int?>? fits)
    {
        var given = answer(most);
        while (fits?.Invoke(of(given)) is > 0 and var fewer && fewer < of(given).Statements.Count)
        {
            given = answer(fewer);
        }

        return given;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model did not reply within {Seconds} seconds; the answer goes out without it.")]
    private partial void LogLate(double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} The answer goes out without it.")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Asking the language model failed ({Kind}); the answer goes out without it.")]
    private partial void LogFailed(string kind);

    [LoggerMessage(Level = LogLevel.Information, Message = "The language model's reading of a question could not be read.")]
    private partial void LogUnread();

    [LoggerMessage(Level = LogLevel.Information, Message = "Of the language model's summary {Count} sentences were dropped: {Faults}.")]
    private partial void LogDropped(int count, string faults);
}
