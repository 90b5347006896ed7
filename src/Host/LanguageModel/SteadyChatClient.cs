using System.ClientModel;
using System.Globalization;
using Microsoft.Extensions.AI;
using OnRecord.Answering.LanguageModel;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace OnRecord.Host.LanguageModel;

/// <summary>
/// Asks a server that may be down, slow or busy: again after a failure that may pass, not again for a while after several, and never more
/// requests at once than are allowed. Whatever goes wrong is told as a <see cref="ModelUnavailableException"/> in words of ours.
/// </summary>
internal sealed class SteadyChatClient : DelegatingChatClient
{
    /// <summary>How long the server is left alone after it has failed again and again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private const int FailuresBeforeRest = 4;

    // Of the whole time limit: a request that takes longer than this is given up before the answer is, so that it counts as a failure.
    private const double ShareOfTimeLimit = 0.8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly ResiliencePipeline pipeline;
    private readonly SemaphoreSlim places;
    private readonly TimeProvider time;
    private long notBefore;

    /// <summary>Makes one.</summary>
    public SteadyChatClient(IChatClient inner, LlmOptions options, TimeProvider time)
        : base(inner)
    {
        this.time = time;
        places = new(options.RequestsAtOnce);
        var limit = TimeSpan.FromSeconds(options.TimeLimit * ShareOfTimeLimit);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is ClientResultException problem && MayPass(problem) && IsSoon(problem)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = Pause,
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Exception is ClientResultException problem ? Asked(problem) : null),
            });
        }

        pipeline = builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is TimeoutRejectedException || (arguments.Outcome.Exception is ClientResultException problem && MayPass(problem))),
                FailureRatio = 0.75,
                MinimumThroughput = FailuresBeforeRest,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = Rest,
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = limit })
            .Build();
    }

    /// <inheritdoc/>
    /// <exception cref="ModelUnavailableException">The model cannot be asked, or did not reply anything of use.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (time.GetUtcNow().UtcTicks < Volatile.Read(ref notBefore))
        {
            throw new ModelUnavailableException("The language model's server has asked to be left alone for a while.");
        }

        if (!await places.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            throw new ModelUnavailableException("The language model is asked as much at once as Llm:RequestsAtOnce allows.");
        }

        try
        {
            return await pipeline.ExecuteAsync(
                static async (state, token) => await state.Inner.GetResponseAsync(state.Messages, state.Options, token),
                (Inner: InnerClient, Messages: messages, Options: options),
                cancellationToken);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or ModelUnavailableException))
        {
            if (problem is ClientResultException refused && !IsSoon(refused))
            {
                Volatile.Write(ref notBefore, (time.GetUtcNow() + Asked(refused)!.Value).UtcTicks);
            }

#pragma warning disable MA0054 // Its message is the server's, and may repeat what it was sent, the key as well: it goes no further.
            throw new ModelUnavailableException(Sentence(problem));
#pragma warning restore MA0054
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            places.Dispose();
        }

        base.Dispose(disposing);
    }

    // 0: the connection failed. What the server refuses it refuses again.
    private static bool MayPass(ClientResultException problem) => problem.Status is 0 or 408 or 429 or >= 500;

    private static string Sentence(Exception problem) => problem switch
    {
        ClientResultException refused => Sentence(refused.Status),
        TimeoutRejectedException => "The language model's server did not reply in time.",
        BrokenCircuitException => "The language model's server has failed again and again; it is left alone for half a minute.",
        ReplyTooLargeException => $"The language model's server replied more than {LimitedReply.Largest >> 10} KB.",
        _ => $"The language model's server replied something that cannot be read ({problem.GetType().Name}).",
    };

    private static string Sentence(int status) => status switch
    {
        0 => "The language model's server, Llm:Endpoint, cannot be reached.",
        401 or 403 => $"The language model's server refuses the key in Llm:ApiKey ({status}).",
        404 => "The language model's server knows no such model or address (404): look at Llm:Endpoint and Llm:Model.",
        429 => "The language model's server has too much to do (429).",
        _ => $"The language model's server replied {status}.",
    };

    private bool IsSoon(ClientResultException problem) => Asked(problem) is not { } pause || pause <= LongestPause;

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    private TimeSpan? Asked(ClientResultException problem)
    {
        if (problem.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var after) is not true || after is null)
        {
            return null;
        }

        var pause = double.TryParse(after, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 3600))
            : DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var then) ? then - time.GetUtcNow()
            : (TimeSpan?)null;
        return pause is { } given ? TimeSpan.FromTicks(Math.Clamp(given.Ticks, 0, TimeSpan.TicksPerHour)) : null;
    }
}
