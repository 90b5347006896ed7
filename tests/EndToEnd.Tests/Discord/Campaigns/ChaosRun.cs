using System.Globalization;
using OnRecord.Discord;
using OnRecord.Host.Bot.Routing;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>A bot under ten questions a second while one thing after the other goes wrong, at random moments.</summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    // Short, so that a dead line is found out while there is still something to save; not so short that beats alone break Discord's limit.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(600);

    // A session that ends before it was up for ten seconds has the bot wait longer and longer before it identifies again, as it should.
    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(10.5);

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan NotUsed = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ForAFirstResponse = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan UntilGivenUp = TimeSpan.FromSeconds(1.4);

    // What comes with less than this left of its three seconds has no chance.
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan HalfTheTime = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Newsroom newsroom;
    private readonly Random random;
    private readonly Crowd crowd;
    private readonly List<Outage> outages = [];
    private readonly SortedDictionary<string, int> faults = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<(DateTimeOffset At, TimeSpan Length)> stalls = [];
    private readonly List<(DateTimeOffset At, string Name)> begun = [];
    private DateTimeOffset readyAt;

    private ChaosRun(Newsroom newsroom, int seed)
    {
        this.newsroom = newsroom;
        random = new Random(seed);
        crowd = new Crowd(newsroom.Discord, newsroom.Guild, Subjects.OfNewsroom, new Random(seed + 1));
        readyAt = Now;
    }

    /// <summary>The loopback Discord.</summary>
    public FakeDiscordServer Discord => newsroom.Discord;

    /// <summary>What went wrong, and how often.</summary>
    public IReadOnlyDictionary<string, int> Faults => faults;

    /// <summary>Times in which the bot heard nothing.</summary>
    public IReadOnlyList<Outage> Outages => outages;

    /// <summary>Everything that was asked.</summary>
    public IReadOnlyList<Question> Asked => crowd.Asked;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private FakeGateway Gateway => Discord.Gateway;

    private int Comebacks => Gateway.Readies + Gateway.Resumes;

    /// <summary>Starts the bot.</summary>
    public static async Task<ChaosRun> BeginAsync(int seed)
    {
        var opened = await Newsroom.OpenAsync(new FakeDiscordOptions { HeartbeatInterval = Heartbeat, IdentifyWindow = TimeSpan.FromSeconds(5), Seed = seed });
        await opened.StartBotAsync(("Logging:Console:LogLevel:Default", "Critical"));
        return new ChaosRun(opened, seed);
    }

    /// <summary>Has so many things go wrong while people ask; then all is well again, and what is still owed is waited for.</summary>
    public async Task RunAsync(int gatewayFaults, int otherFaults)
    {
        using var stop = new CancellationTokenSource();
        var watching = WatchAsync(stop.Token);
        using var asked = new CancellationTokenSource();
        var asking = AskAsync(asked.Token);
        try
        {
            await Task.WhenAll(BreakGatewayAsync(gatewayFaults), BreakOthersAsync(otherFaults));
        }
        finally
        {
            await asked.CancelAsync();
            await asking;
        }

        Discord.Rest.Heal();
        Gateway.ReleaseSwapped();
        await Gateway.WaitForReadyAsync();
        await crowd.AnsweredAsync(question => Excuse(question) is null, Settling);
        await stop.CancelAsync();
        await watching;
    }

    /// <summary>Why nobody can hold it against the bot that a question has no reply; null where it has one, or should.</summary>
    public string? Excuse(Question question)
    {
        if (question.Replies > 0)
        {
            return null;
        }

        lock (gate)
        {
            if (outages.Exists(outage => outage.Lost(question.At)))
            {
                return "sent while there was no session, which Discord tells nobody later";
            }

            if (question.Use is not null && ReachedAfter(question.At) >= TooLate)
            {
                return "reached the bot when its three seconds were over";
            }
        }

        return question.Use is not { } use ? null
            : FailedResponses(use) >= 2 ? "its first response was failed twice, and there is no time for a third"
            : IsCaughtBetween(question) ? "reached the bot late, and a first response that was failed took the rest of its three seconds"
            : null;
    }

    /// <summary>How many requests with a first response went wrong, whatever became of them.</summary>
    public int FailedResponses(FakeUse use) =>
        Discord.Rest.Requests.Count(request => request.Status is 0 or 429 or >= 500 && request.Path.Contains($"/{use.Id}/", StringComparison.Ordinal));

    /// <summary>Times in which nothing of this process ran, the bot included: the machine had other things to do.</summary>
    public IReadOnlyList<(DateTimeOffset At, TimeSpan Length)> Stalls => stalls;

    // Two faults, each of which alone leaves time enough: the session was away for a part of the three seconds, and then Discord took no
    // first response, this one or another that it has the bot wait for.
    private bool IsCaughtBetween(Question question)
    {
        // A request that nobody answered is noted when it was given up.
        var over = question.At + ForAFirstResponse + UntilGivenUp;
        lock (gate)
        {
            return ReachedAfter(question.At) is { } delay && delay >= HalfTheTime
                && Discord.Rest.Requests.Any(request => request.Status is 0 or 429 or >= 500 && request.At >= question.At + delay && request.At <= over
                    && request.Path.EndsWith("/callback", StringComparison.Ordinal));
        }
    }

    // How long something that happened then took to reach the bot, where that was away: a line that breaks again before what was missed
    // came over it goes on being away.
    private TimeSpan? ReachedAfter(DateTimeOffset at)
    {
        DateTimeOffset? back = null;
        foreach (var outage in outages.OrderBy(outage => outage.From))
        {
            back = outage.Holds(at) || (back is { } then && outage.Holds(then)) ? (back > outage.To ? back : outage.To) : back;
        }

        return back - at;
    }

    // What was wrong around a question.
    private string Around(DateTimeOffset at)
    {
        var (from, to) = (at - TimeSpan.FromSeconds(2), at + TimeSpan.FromSeconds(7));
        lock (gate)
        {
            var away = outages.Where(outage => outage.To >= from && outage.From <= to)
                .Select(outage => $"away from {(outage.From - at).TotalSeconds:0.00} to {(outage.To - at).TotalSeconds:0.00}{(outage.SessionEnded ? ", another session" : string.Empty)}");
            return string.Join("; ", away.Concat(begun.Where(fault => fault.At >= from && fault.At <= to).Select(fault => $"{fault.Name} at {(fault.At - at).TotalSeconds:0.00}")));
        }
    }

    /// <summary>A question and what became of it.</summary>
    public string Told(Question question)
    {
        if (question.Use is not { } use)
        {
            return $"{question}; {question.Replies} replies; {Around(question.At)}; not sent: {string.Join(" | ", newsroom.Log.All.Where(line => line.Contains("could not be sent", StringComparison.Ordinal)).TakeLast(3))}";
        }

        var requests = Discord.Rest.Requests
            .Where(request => request.Path.Contains($"/{use.Id}/", StringComparison.Ordinal) || request.Path.Contains(use.Token, StringComparison.Ordinal))
            .Select(request => $"{request.Method} → {request.Status} after {(request.At - question.At).TotalSeconds:0.00} s");
        var id = FailureId.Of(new Snowflake(ulong.Parse(use.Id, CultureInfo.InvariantCulture)));
        var stall = stalls.Where(stall => stall.At >= question.At && stall.At <= question.At + TimeSpan.FromSeconds(4)).Sum(stall => stall.Length.TotalSeconds);
        var line = newsroom.Log.All.FirstOrDefault(line => line.Contains(id, StringComparison.Ordinal))?.Split('\n')[0];
        return $"{question}; {string.Join(", ", requests)}; {question.Replies} replies; stalled {stall:0.0} s; {Around(question.At)}; log: {line}";
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    private async Task AskAsync(CancellationToken stop)
    {
        using var pace = new Pace(BetweenQuestions);
        while (!stop.IsCancellationRequested)
        {
            var before = Now;
            await crowd.AskAsync();
            await pace.NextAsync(CancellationToken.None);
            if (Now - before > Stall)
            {
                stalls.Add((Now, Now - before));
            }
        }
    }

    private async Task BreakGatewayAsync(int times)
    {
        using var pace = new Pace(TimeSpan.FromMilliseconds(20));
        for (var left = new Deck<GatewayFault>(GatewayFault.All, times, random); left.Count > 0;)
        {
            // At any moment, also between a greeting and the first event after it.
            await pace.PassAsync(TimeSpan.FromMilliseconds(random.Next(500)));
            var fault = left.Draw(fault => !fault.EndsSession || Now - readyAt > Healthy);
            if (fault is not null)
            {
                await BreakAsync(fault);
            }
        }
    }

    private async Task BreakAsync(GatewayFault fault)
    {
        await Gateway.WaitForReadyAsync();
        var (comebacks, sessions, from) = (Comebacks, Gateway.Readies, Now);
        Begin(fault.Name);
        await fault.DoAsync(Gateway);
        await Gateway.UntilAsync(() => Comebacks > comebacks && Gateway.IsReady);
        Note(fault.Name);
        Note(new Outage(from, Now, Gateway.Readies > sessions));
    }

    private async Task BreakOthersAsync(int times)
    {
        using var pace = new Pace(TimeSpan.FromMilliseconds(20));
        for (var left = new Deck<OtherFault>(OtherFault.All, times, random); left.Count > 0;)
        {
            await pace.PassAsync(TimeSpan.FromMilliseconds(random.Next(300)));
            var fault = left.Draw(_ => true)!;
            Begin(fault.Name);
            fault.Do(Discord);
            if (await IsUsedAsync())
            {
                Note(fault.Name);
            }
            else
            {
                left.PutBack();
            }

            await pace.PassAsync(fault.Lasts);
        }
    }

    // Whether the fault met a request; where there is none of its kind for a while, another fault gets its turn.
    private async Task<bool> IsUsedAsync()
    {
        try
        {
            await Discord.Rest.UntilAsync(() => Discord.Rest.FaultsLeft == 0, NotUsed);
            return true;
        }
        catch (TimeoutException)
        {
            var met = Discord.Rest.FaultsLeft == 0;
            Discord.Rest.Heal();
            return met;
        }
    }

    // Outages that nobody asked for are outages too.
    private async Task WatchAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Gateway.UntilAsync(() => !Gateway.IsReady, Longest, stop);
                var (from, sessions) = (Now, Gateway.Readies);
                await Gateway.UntilAsync(() => Gateway.IsReady, Longest, stop);
                var outage = new Outage(from, Now, Gateway.Readies > sessions);
                lock (gate)
                {
                    outages.Add(outage);
                    readyAt = outage.SessionEnded ? Now : readyAt;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The campaign is over.
        }
    }

    private void Begin(string fault)
    {
        lock (gate)
        {
            begun.Add((Now, fault));
        }
    }

    private void Note(string fault)
    {
        lock (gate)
        {
            faults[fault] = faults.GetValueOrDefault(fault) + 1;
        }
    }

    private void Note(Outage outage)
    {
        lock (gate)
        {
            outages.Add(outage);
            readyAt = outage.SessionEnded ? Now : readyAt;
        }
    }
}
