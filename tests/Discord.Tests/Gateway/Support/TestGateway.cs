using OnRecord.Discord.Gateway;
using OnRecord.Testing;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>A client whose clock and whose other side a test plays.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    public const string Token = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.secret-part-of-a-token";

    /// <summary>So long an interval that no beat comes between what a test waits for.</summary>
    public const int HourInMilliseconds = 3_600_000;

    /// <summary>Discord's usual interval.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly CancellationTokenSource stopping = new();
    private int settled = 900_000;

    public ManualTime Time { get; } = new();

    public ScriptedSockets Sockets { get; } = new();

    public AskedDirectory Directory { get; } = new();

    public SeenEvents Events { get; } = new();

    public KeptLog Log { get; } = new();

    /// <summary>Its timeouts are longer than all waits between connections, so that no timer is taken for another.</summary>
    public DiscordSocketConfig Config { get; set; } = new()
    {
        Token = Token,
        ConnectTimeout = TimeSpan.FromSeconds(100),
        HelloTimeout = TimeSpan.FromSeconds(110),
        CloseTimeout = TimeSpan.FromSeconds(90),
    };

    public int Seed { get; set; } = 7;

    /// <summary>The client's run; it ends when it is stopped, or fails.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>A client that runs.</summary>
    public static TestGateway Started(Action<TestGateway>? with = null)
    {
        var test = new TestGateway();
        with?.Invoke(test);
        test.Start();
        return test;
    }

    /// <summary>A client whose session has begun, and its connection.</summary>
    public static async Task<(TestGateway Test, ScriptedConnection Connection)> ReadyAsync(
        Action<TestGateway>? with = null, int interval = HourInMilliseconds)
    {
        var test = Started(with);
        var connection = await test.Sockets.NextAsync();
        await test.BeginSessionAsync(connection, interval: interval);
        return (test, connection);
    }

    public void Start()
    {
        var client = new DiscordSocketClient(Config, Directory, new SomeInteraction.Reader(), Sockets, Time, new Random(Seed), Log);
        Running = client.RunAsync(Events, stopping.Token);
    }

    public void Stop() => stopping.Cancel();

    /// <summary>Plays Discord's part from the greeting to READY.</summary>
    public async Task BeginSessionAsync(
        ScriptedConnection connection, string session = "session-1", string resumeUrl = "wss://resume.example", int interval = HourInMilliseconds)
    {
        connection.Hello(interval);
        await connection.SentAsync(op: 2);
        Ready(connection, session, resumeUrl);
        await Events.NextAsync<ReadyEvent>();
    }

    /// <summary>Sends READY.</summary>
    public static void Ready(ScriptedConnection connection, string session = "session-1", string resumeUrl = "wss://resume.example") =>
        connection.Event("READY", 1, $$$"""
            {"v":10,"user":{"id":"77","username":"onrecord","bot":true},"guilds":[{"id":"501","unavailable":true},{"id":"502","unavailable":true}],
             "session_id":"{{{session}}}","resume_gateway_url":"{{{resumeUrl}}}","application":{"id":"88","flags":565248},"shard":[0,1]}
            """);

    /// <summary>Plays Discord's part from the greeting to RESUMED, and gives what the client asked with.</summary>
    public async Task<System.Text.Json.JsonElement> ResumeAsync(ScriptedConnection connection)
    {
        connection.Hello();
        var asked = await connection.SentAsync(op: 6);
        connection.Send("""{"t":"RESUMED","s":null,"op":0,"d":{}}""");
        await SettleAsync(connection);
        return asked;
    }

    /// <summary>Waits until the client has read everything that was sent so far.</summary>
    public async Task SettleAsync(ScriptedConnection connection)
    {
        var id = ++settled;
        connection.Send($$$"""{"t":"GUILD_CREATE","s":null,"op":0,"d":{"id":"{{{id}}}","name":"settled"}}""");
        Assert.Equal((ulong)id, (await Events.NextAsync<GuildEvent>()).Id.Value);
    }

    /// <summary>Waits for the shard to come to wait before it connects again, and lets that time go by.</summary>
    public async Task<TimeSpan> WaitOutAsync(Func<TimeSpan, bool> wanted)
    {
        var wait = await Time.TimerAsync(wanted).Soon();
        Time.Advance(wait);
        return wait;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Running.Soon().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }
}
