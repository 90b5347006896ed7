using System.Globalization;
using System.Text;
using OnRecord.Host.Tests;
using OnRecord.Testing.FakeDiscord;
using Xunit.Abstractions;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>
/// Fifty interactions a second, over a host of its own process on one core. The figures count from when Discord sends the interaction to
/// when it has the bot's response. A part of it runs with the other tests, with a bound that a busy machine can hold.
/// </summary>
public sealed class LoadCampaign(ITestOutputHelper output)
{
    private static readonly TimeSpan BetweenInteractions = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LastReplies = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    // Until then the runtime compiles what is used often a second time, and its heap finds its size.
    private static readonly TimeSpan SettledAfter = TimeSpan.FromSeconds(60);

    private static readonly (TimeSpan Length, double Acknowledged, double Replied) Extent = Campaign.IsFull || Campaign.Part is not null
        ? (TimeSpan.FromSeconds(Campaign.Part ?? 120), 100, 500)
        : (TimeSpan.FromSeconds(3), 2500, 10_000);

    [Fact]
    public async Task Fifty_interactions_a_second_are_acknowledged_and_answered_in_time_and_memory_stays_flat()
    {
        using var folder = IndexedFolder.WithSample();
        await using var discord = await FakeDiscordServer.StartAsync(new FakeDiscordOptions { Patience = Patience });
        var crowd = new Crowd(discord, discord.AddGuild("Newsroom"), Subjects.OfSample, new Random(7)) { Mentions = false };
        await using var host = HostProcess.Start(
            folder.Path,
            [.. discord.Settings, new("Web:Urls", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Warning"), new("Discord:QuestionsPerMinute", "1000")]);
        await discord.WaitForReadyAsync();
        await discord.WaitForCommandsAsync();
        var first = await crowd.AskUntilThereIsCoverageAsync();

        var (memory, busy) = await AskAsync(crowd, host);

        var report = Report(crowd, first, memory, busy);
        output.WriteLine(report);
        await Campaign.KeepAsync("load", report);
        await host.StopAsync();
        Assert.Empty(discord.Violations);
        Assert.All(crowd.Asked, question => Assert.True(question.Use!.IsReplied, $"{question} has no reply.\n{report}"));
        Assert.True(At(crowd, 0.99, use => use.AcknowledgedAfter) <= Extent.Acknowledged, report);
        Assert.True(At(crowd, 0.99, use => use.RepliedAfter) <= Extent.Replied, report);
        Assert.True(!Campaign.IsFull || memory[^1] <= memory[(int)(SettledAfter / BetweenLooks)] * 1.05, report);
    }

    private static async Task<(IReadOnlyList<double> Memory, TimeSpan Busy)> AskAsync(Crowd crowd, HostProcess host)
    {
        using var pace = new Pace(BetweenInteractions);
        var (began, busy) = (TimeProvider.System.GetTimestamp(), host.Busy());
        var memory = new List<double>();
        var count = (int)(Extent.Length / BetweenInteractions);
        for (var asked = 0; asked < count; asked++)
        {
            // By the clock: a tick that came late has the next follow at once.
            while (TimeProvider.System.GetElapsedTime(began) < asked * BetweenInteractions)
            {
                await pace.NextAsync();
            }

            if (asked % (int)(BetweenLooks / BetweenInteractions) == 0)
            {
                memory.Add(host.Memory());
            }

            await crowd.AskAsync();
        }

        await crowd.AnsweredAsync(_ => true, LastReplies);
        return ([.. memory, host.Memory()], host.Busy() - busy);
    }

    private static string Report(Crowd crowd, FakeUse first, IReadOnlyList<double> memory, TimeSpan busy)
    {
        var text = new StringBuilder();
        void Say(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
        Say($"{crowd.Asked.Count} interactions in {Extent.Length.TotalSeconds} s{(HostProcess.IsOnOneCore ? ", the host on one core" : string.Empty)}; {crowd.Asked.Count(question => question.Use!.IsReplied)} with a reply.");
        Say($"  Acknowledged after (ms): {Figures(crowd, use => use.AcknowledgedAfter)}.");
        Say($"  Replied after (ms): {Figures(crowd, use => use.RepliedAfter)}.");
        foreach (var kind in crowd.Asked.GroupBy(question => question.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Say($"  {kind.Key}: {kind.Count()}, the slowest {kind.Max(question => question.Use!.RepliedAfter?.TotalMilliseconds ?? double.NaN):0.0} ms.");
        }

        Say($"  The very first after the start: {first.AcknowledgedAfter?.TotalMilliseconds:0.0} ms; deferred {crowd.Asked.Count(question => question.Use!.Callbacks.Any(callback => callback.Type is 5 or 6))}.");
        Say($"  Memory of the host, MiB every {BetweenLooks.TotalSeconds} s and at the end: {string.Join(", ", memory.Select(held => held.ToString("0.0", CultureInfo.InvariantCulture)))}; processor {busy.TotalSeconds:0.0} s.");
        return text.ToString();
    }

    private static string Figures(Crowd crowd, Func<FakeUse, TimeSpan?> time) => string.Join(
        ", ",
        new[] { 0.5, 0.9, 0.99, 1 }.Select(share => string.Create(CultureInfo.InvariantCulture, $"{(share < 1 ? $"{share * 100:0} %" : "all")} {At(crowd, share, time):0.0}")));

    private static double At(Crowd crowd, double share, Func<FakeUse, TimeSpan?> time)
    {
        var times = crowd.Asked.Select(question => time(question.Use!)?.TotalMilliseconds ?? double.PositiveInfinity).Order().ToArray();
        return times[(int)Math.Ceiling(share * times.Length) - 1];
    }
}
