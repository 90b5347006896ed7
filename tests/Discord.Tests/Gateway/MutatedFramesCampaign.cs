using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Discord.Tests.Gateway.Support;
using OnRecord.Testing;
using Xunit.Abstractions;

namespace OnRecord.Discord.Tests.Gateway;

/// <summary>
/// Frames that are almost right, through the receiver, the handler and the dispatcher of real connections. A short run by default; a
/// million with the environment variable <c>ONRECORD_CAMPAIGN=full</c>.
/// </summary>
[Collection(nameof(MeasuresMemory))]
public sealed class MutatedFramesCampaign(ITestOutputHelper output)
{
    private const int Seed = 20220121;
    private static readonly int Frames = Environment.GetEnvironmentVariable("ONRECORD_CAMPAIGN") == "full" ? 1_000_000 : 20_000;

    [Fact]
    public async Task Whatever_comes_nothing_crashes_hangs_or_grows_and_what_is_right_still_arrives()
    {
        var random = new Random(Seed);
        var run = new Run(new FrameMutator(random), random);
        var watch = Stopwatch.StartNew();
        await run.TakeAsync(Frames / 4).WaitAsync(TimeSpan.FromMinutes(5));
        var before = Held();
        var allocated = GC.GetTotalAllocatedBytes();
        await run.TakeAsync(Frames * 3 / 4).WaitAsync(TimeSpan.FromMinutes(15));
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var after = Held();

        output.WriteLine(
            $"{Frames:N0} frames over {run.Connections:N0} connections in {watch.Elapsed.TotalSeconds:F1} s; slowest {run.Slowest.TotalMilliseconds:F1} ms; "
            + $"{run.HandedOn:N0} events handed on; log lines {run.LogLines:N0}; allocated per frame {allocated / (Frames * 3 / 4):N0} bytes, "
            + $"the frame's own making included; held before {before:N0} bytes, after {after:N0}.");
        Assert.Equal(run.Canaries, run.CanariesSeen);
        Assert.True(run.Canaries >= Frames / 1000, $"{run.Canaries} canaries");
        Assert.True(run.HandedOn > Frames / 100, $"{run.HandedOn} events: the frames are so broken that they test nothing.");
        Assert.InRange(after - before, long.MinValue, 4_000_000);
        Assert.InRange(run.Slowest, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

#pragma warning disable S1215 // what is held is what is measured
    private static long Held() => GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore S1215

    /// <summary>A shard whose connections bring mutated frames, and now and then one that is right and must arrive.</summary>
    private sealed class Run : IGatewayEvents, ILogger
    {
        private readonly FrameMutator mutator;
        private readonly Random random;
        private readonly ManualTime time = new();
        private readonly DiscordSocketConfig config = new() { Token = TestGateway.Token, LargestFrame = 100_000 };
        private readonly Session session = new();
        private readonly FrameHandler handler;
        private ulong canary = 1UL << 60;
        private int left;
        private long handedAt;

        public Run(FrameMutator mutator, Random random)
        {
            (this.mutator, this.random) = (mutator, random);
            var directory = new GatewayDirectory(new AskedDirectory(), config, time, random, this);
            Assert.True(directory.AskAsync(CancellationToken.None).IsCompletedSuccessfully);
            var rest = new DiscordRestClient(
                new DiscordRestConfig { Token = TestGateway.Token, UserAgentUrl = "https://bot.example", UserAgentVersion = "1" },
                time,
                random,
                NullLogger<DiscordRestClient>.Instance);
            var dispatcher = new EventDispatcher(this, new InteractionReader(rest, time), this);
            handler = new FrameHandler(0, 1, session, dispatcher, directory, proxy: null, time, this);
        }

        public int Connections { get; private set; }

        public int HandedOn { get; private set; }

        public int Canaries { get; private set; }

        public int CanariesSeen { get; private set; }

        public int LogLines { get; private set; }

        public TimeSpan Slowest { get; private set; }

        public async Task TakeAsync(int frames)
        {
            left = frames;
            while (left > 0)
            {
                Connections++;
                time.Advance(TimeSpan.FromMilliseconds(100));
                handedAt = 0;
                using var connection = new GatewayConnection(
                    new FrameFountain(Next, random), session, handler, (sender, token) => sender.IdentifyAsync(config, 0, 1, token), () => { }, config, time, random);
                var end = await connection.RunAsync(CancellationToken.None);
                Assert.True(end.How is Ending.Closed or Ending.AskedBack or Ending.SessionGone or Ending.SessionRefused, end.ToString());
            }
        }

        public void OnReady(ReadyEvent ready) => HandedOn++;

        public void OnInteraction(IInteraction interaction) => HandedOn++;

        public void OnMessage(Message message)
        {
            HandedOn++;
            CanariesSeen += message.Content == $"canary {canary}" ? 1 : 0;
        }

        public void OnGuild(GuildEvent change) => HandedOn++;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            LogLines++;
            Assert.InRange(formatter(state, exception).Length, 1, 1000);
        }

        // The next frame is asked for when the one before has been taken.
        private byte[]? Next()
        {
            if (handedAt != 0 && Stopwatch.GetElapsedTime(handedAt) is var took && took > Slowest)
            {
                Slowest = took;
            }

            if (left == 0)
            {
                return null;
            }

            byte[] frame;
            left--;
            if (left % 500 == 0)
            {
                Canaries++;
                canary++;
                frame = Encoding.UTF8.GetBytes(ValidFrames.Event("MESSAGE_CREATE", 20, $$"""{"id":"{{canary}}","content":"canary {{canary}}"}"""));
            }
            else
            {
                frame = mutator.Next();
            }

            handedAt = Stopwatch.GetTimestamp();
            return frame.Length == 0 ? [(byte)' '] : frame;
        }
    }
}
