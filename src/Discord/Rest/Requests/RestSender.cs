using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using OnRecord.Discord.Rest.Limits;

namespace OnRecord.Discord.Rest.Requests;

/// <summary>
/// Sends a request until Discord has done what was asked, has refused it, or there is no sense in going on: holds to its limits, repeats
/// what is safe to repeat, and stops before Discord would shut the bot out.
/// </summary>
internal sealed partial class RestSender(DiscordRestConfig config, IRestTransport transport, TimeProvider time, Random random, ILogger log) : IDisposable
{
    private readonly RateLimiter limiter = new(config, time);
    private readonly InvalidRequests invalid = new(config.InvalidRequestLimit, time);
    private readonly Lock dice = new();
    private bool tokenRefused;

    /// <summary>Sends a request.</summary>
    /// <returns>A success; or, where an earlier try turns out to have landed, the response that says so.</returns>
    /// <exception cref="DiscordException">Discord refuses, or cannot be reached.</exception>
    public async Task<RestResponse> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var route = request.Route;
        var patience = route.IsCallback ? Patience.OfCallback : Patience.Of(config);
        var turn = limiter.NextTurn();
        var (tries, tooEarly, mayHaveLanded) = (0, 0, false);
        while (true)
        {
            var outcome = await TryAsync(request, turn, patience.TryTimeout, cancellationToken);
            if (outcome.Response is { IsSuccess: true } success)
            {
                return success;
            }

            var error = Error(route, outcome, patience);
            if (outcome.Response is { Status: 429 })
            {
                // The limiter knows how long to wait.
                if (++tooEarly < config.RateLimitedAttempts)
                {
                    continue;
                }
            }
            else if (outcome.IsDiscordsFailure)
            {
                tries++;
                mayHaveLanded |= outcome.MayHaveLanded;
                if (tries < patience.Tries && (route.Repeats is Repeats.Safely || outcome.WasNotTaken))
                {
                    var delay = patience.DelayAfter(tries, Chance());
                    LogRepeat(route.Key, error.Message, delay.TotalSeconds);
                    await Task.Delay(delay, time, cancellationToken);
                    continue;
                }
            }
            else if (mayHaveLanded && error.Code != DiscordErrorCode.None && error.Code == route.LandedBefore)
            {
                return outcome.Response!;
            }

            throw error;
        }
    }

    /// <summary>Sends a request, and reads what comes back.</summary>
    /// <exception cref="DiscordException">Discord refuses, cannot be reached, or sends something else.</exception>
    public async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(response.Body.Span, type) ?? throw new JsonException("null");
        }
        catch (JsonException malformed)
        {
            throw new DiscordException($"Discord's answer makes no sense ({request.Route.Doing}).", response.Status, inner: malformed);
        }
    }

    /// <summary>Something by chance that nobody else has: what tells a repeated message from a second one.</summary>
    public string Nonce()
    {
        Span<byte> bytes = stackalloc byte[12];
        lock (dice)
        {
            random.NextBytes(bytes);
        }

        return Convert.ToHexStringLower(bytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        limiter.Dispose();
        transport.Dispose();
    }

    private async Task<RestOutcome> TryAsync(RestRequest request, long turn, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var route = request.Route;
        ThrowIfStopped(route);
        var bucket = await limiter.EnterAsync(route, turn, cancellationToken);
        RestResponse? response = null;
        var began = time.GetTimestamp();
        try
        {
            // Once more: much can happen while a request waits in line.
            ThrowIfStopped(route);
            response = await SendOnceAsync(request, timeout, cancellationToken);
            var elapsed = time.GetElapsedTime(began);
            LogResponse(route.Key, response.Status, elapsed);
            return new RestOutcome(response, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestOutcome(null, new TimeoutException());
        }
        catch (HttpRequestException failure)
        {
            return new RestOutcome(null, failure);
        }
        finally
        {
            // What stops the others is noted before the limiter lets them go.
            TakeNote(route, response);
            Tell(route, response, limiter.Leave(route, bucket, response));
        }
    }

    private async Task<RestResponse> SendOnceAsync(RestRequest request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        return await transport.SendAsync(request, either.Token);
    }

    private void TakeNote(RestRoute route, RestResponse? response)
    {
        if (response is null)
        {
            return;
        }

        invalid.Count(response);
        if (response.Status == 401 && !route.IsInteraction && !Interlocked.Exchange(ref tokenRefused, true))
        {
            LogTokenRefused();
        }
    }

    private void Tell(RestRoute route, RestResponse? response, TooEarly? tooEarly)
    {
        if (tooEarly is { Scope: TooEarlyScope.Cloudflare })
        {
            LogHalt(response!.Status, tooEarly.RetryAfter.TotalSeconds);
        }
        else if (tooEarly is not null)
        {
            LogTooEarly(route.Key, tooEarly.Scope, tooEarly.RetryAfter.TotalSeconds);
        }
    }

    private void ThrowIfStopped(RestRoute route)
    {
        if (Volatile.Read(ref tokenRefused) && !route.IsInteraction)
        {
            throw new DiscordException(
                "Discord does not take the bot's token, so nothing more is asked with it. Give the bot a token that is valid and start it again.",
                401,
                DiscordErrorCode.Unauthorized);
        }

        invalid.ThrowIfTooMany();
    }

    private DiscordException Error(RestRoute route, RestOutcome outcome, Patience patience) => outcome switch
    {
        { Response: { } response } => RefusalReader.Read(route, response, text => Redact(route, text)),
        { Failure: TimeoutException } => new DiscordException(
            $"Discord did not answer within {patience.TryTimeout.TotalSeconds:0.#} s ({route.Doing})."),
        _ => new DiscordException(
            $"Discord could not be reached ({route.Doing}): {Redact(route, outcome.Failure!.Message).TrimEnd('.')}.", inner: outcome.Failure),
    };

    private string Redact(RestRoute route, string text)
    {
        var redacted = text.Replace(config.Token, "[token]", StringComparison.Ordinal);
        return route.InteractionToken is { Length: > 0 } secret ? redacted.Replace(secret, "[token]", StringComparison.Ordinal) : redacted;
    }

    private double Chance()
    {
        lock (dice)
        {
            return random.NextDouble();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Route}: HTTP {Status} after {Elapsed}.")]
    private partial void LogResponse(string route, int status, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Route} is tried again in {Seconds:0.00} s. {Reason}")]
    private partial void LogRepeat(string route, string reason, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Route} came too early for Discord ({Scope} limit); it waits {Seconds:0.0} s.")]
    private partial void LogTooEarly(string route, TooEarlyScope scope, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Cloudflare turns the bot away before Discord sees it (HTTP {Status}); nothing is sent for {Seconds:0} s.")]
    private partial void LogHalt(int status, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord does not take the bot's token (HTTP 401); nothing more is asked with it.")]
    private partial void LogTokenRefused();
}
