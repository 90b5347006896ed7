using Microsoft.Extensions.Logging;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// What Discord says about connecting, asked anew where it matters: where the gateway is, how many shards it wants, and how many sessions
/// may still begin. A bot that begins more than a thousand a day loses its token, so every one is counted here.
/// </summary>
internal sealed class GatewayDirectory(
    IGatewayBotSource source, DiscordSocketConfig config, TimeProvider time, Random random, ILogger log) : IDisposable
{
    // The rest of the answer goes stale soon; the address does not.
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim asking = new(1);
    private readonly Lock counting = new();
    private GatewayBot? answer;
    private Uri? address;
    private long askedAt;
    private int used;
    private int pending;

    /// <summary>Where sessions begin. Known once it was asked.</summary>
    public Uri Address => address ?? throw new InvalidOperationException("Nobody has asked Discord yet.");

    /// <summary>Asks Discord, as often as it takes.</summary>
    /// <exception cref="GatewayException">The token is wrong.</exception>
    public async Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            return await AskUntilAnsweredAsync(cancellationToken);
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>Waits until a session may begin, and keeps one of those that may. It is used or given back.</summary>
    /// <exception cref="GatewayException">The token is wrong.</exception>
    public async Task TakeSessionStartAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            var current = await RecentAnswerAsync(cancellationToken);
            while (!TryTake(current))
            {
                var left = TimeSpan.FromMilliseconds(Math.Clamp(current.SessionStartLimit.ResetAfter, 0, (long)LongestWait.TotalMilliseconds));
                var wait = left - time.GetElapsedTime(askedAt);
                wait = wait > ShortestWait ? wait : ShortestWait;
                log.NoSessionStartsLeft(current.SessionStartLimit.Total, wait);
                await Task.Delay(wait, time, cancellationToken);
                current = await AskUntilAnsweredAsync(cancellationToken);
            }
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>A session start that was kept was used.</summary>
    public void Used()
    {
        lock (counting)
        {
            pending--;
            used++;
        }
    }

    /// <summary>A session start that was kept was not used.</summary>
    public void GiveBack()
    {
        lock (counting)
        {
            pending--;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => asking.Dispose();

    private bool TryTake(GatewayBot current)
    {
        lock (counting)
        {
            if (current.SessionStartLimit.Remaining - used - pending <= 0)
            {
                return false;
            }

            pending++;
            return true;
        }
    }

    private async Task<GatewayBot> RecentAnswerAsync(CancellationToken cancellationToken)
    {
        if (answer is not null && time.GetElapsedTime(askedAt) < GoodFor)
        {
            return answer;
        }

        try
        {
            return await AskOnceAsync(cancellationToken);
        }
        catch (DiscordException problem) when (problem.Status != 401 && answer is not null)
        {
            // The gateway may well be there while the rest of Discord is not: the address is known, and the count is kept here.
            log.DirectoryUnreachable(problem.Message, TimeSpan.Zero);
            return answer;
        }
        catch (DiscordException problem) when (problem.Status == 401)
        {
            throw CloseCodes.Refusal(GatewayCloseCode.AuthenticationFailed, config.Intents, problem);
        }
    }

    private async Task<GatewayBot> AskUntilAnsweredAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff(random);
        backoff.Next();
        while (true)
        {
            try
            {
                return await AskOnceAsync(cancellationToken);
            }
            catch (DiscordException problem) when (problem.Status == 401)
            {
                throw CloseCodes.Refusal(GatewayCloseCode.AuthenticationFailed, config.Intents, problem);
            }
            catch (DiscordException problem)
            {
                var wait = backoff.Next();
                log.DirectoryUnreachable(problem.Message, wait);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private async Task<GatewayBot> AskOnceAsync(CancellationToken cancellationToken)
    {
        var current = await source.GetBotGatewayAsync(cancellationToken);
        if (!GatewayAddress.TryOf(current.Url, config.GatewayUrl, out var where) || current.SessionStartLimit is null)
        {
            throw new DiscordException("Discord's answer names no address of its gateway, or not how many sessions may begin.");
        }

        lock (counting)
        {
            used = 0;
        }

        (answer, address, askedAt) = (current, where, time.GetTimestamp());
        return current;
    }
}
