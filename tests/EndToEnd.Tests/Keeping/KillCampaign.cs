using System.Globalization;
using OnRecord.EndToEnd.Tests.Discord.Campaigns;
using OnRecord.Testing;
using Xunit.Abstractions;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>
/// A process that adds, replaces, removes and rebuilds while it answers is killed at random moments, again and again over the same folder. After
/// each time it is looked whether all is there that was acknowledged, and nothing else.
/// </summary>
public sealed class KillCampaign(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 1994;

    private static readonly int Kills = Campaign.IsFull ? 200 : Campaign.Part ?? 6;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whenever_it_is_killed_what_was_acknowledged_is_there_and_nothing_else()
    {
        var (index, pool) = (folder.Of("index"), folder.Of("pool"));
        ArticlePool.Write(pool);
        Directory.CreateDirectory(index);
        var state = new KeptState(pool);
        var random = new Random(Seed);
        var early = 0;
        for (var kill = 0; kill < Kills && state.Wrong.Count == 0; kill++)
        {
            await using var child = ChildProcess.Start("keep", index, pool, (Seed + kill).ToString(CultureInfo.InvariantCulture));

            // One in five while it starts: it may be settling what the one before left. The others when they have said so and so much, and a
            // moment later, however fast the machine is.
            var lines = new List<string>();
            var patience = random.Next(5) == 0 ? 0 : random.Next(2, random.Next(4) == 0 ? 80 : 25);
            early += patience == 0 ? 1 : 0;
            while (lines.Count < patience && await child.HearAsync() is { } line)
            {
                lines.Add(line);
            }

            await Task.Delay(random.Next(patience == 0 ? 1500 : 30));
            child.Kill();
            lines.AddRange(await child.HearAllAsync());
            if (await child.ComplaintsAsync() is { Length: > 0 } complaints)
            {
                state.Wrong.Add(complaints);
            }

            lines.ForEach(state.Hear);
            state.Examine(index);
            if (state.Wrong.Count > 0)
            {
                state.Wrong.Add($"after kill {kill + 1}: {string.Join(" | ", lines.TakeLast(4))}");
            }
        }

        var (added, removed, rebuilt) = state.Done;
        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"Seed {Seed}: {Kills} kills ({early} while it started); acknowledged: {added} additions, {removed} removals, {rebuilt} rebuilds. Wrong: {state.Wrong.Count}.\n{string.Join('\n', state.Wrong)}");
        output.WriteLine(report);
        await Campaign.KeepAsync("kill", report);
        Assert.True(state.Wrong.Count == 0, report);
        Assert.True(added > 0, report);
    }
}
