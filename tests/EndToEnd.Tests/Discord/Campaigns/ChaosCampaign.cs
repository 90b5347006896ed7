using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>A thousand things go wrong while people ask, and nobody who could have a reply is left without one.</summary>
public sealed class ChaosCampaign(ITestOutputHelper output)
{
    private const int Seed = 2022;

    // Two bots at once, each under its own ten questions a second: half the time for the same thousand.
    private static readonly (int Bots, int GatewayFaults, int OtherFaults) Extent =
        Campaign.IsFull ? (2, 200, 300) : Campaign.Part is { } faults ? (1, faults * 2 / 5, faults * 3 / 5) : (1, 10, 30);

    [Fact]
    public async Task Whatever_goes_wrong_no_question_is_lost_doubled_or_left_without_a_reply()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, Extent.Bots).Select(bot => RunAsync(Seed + (10 * bot))));

        var report = string.Join('\n', reports.Select(report => report.Text));
        await Campaign.KeepAsync("chaos", report);
        Assert.True(reports.All(report => report.IsClean), report);
    }

    private async Task<(bool IsClean, string Text)> RunAsync(int seed)
    {
        await using var run = await ChaosRun.BeginAsync(seed);
        await run.RunAsync(Extent.GatewayFaults, Extent.OtherFaults);
        var report = Report(run, seed);
        output.WriteLine(report.Text);
        return report;
    }

    private static (bool IsClean, string Text) Report(ChaosRun run, int seed)
    {
        var excuses = run.Asked.Select(run.Excuse).OfType<string>().CountBy(excuse => excuse).ToArray();
        var unanswered = run.Asked.Where(question => question.Replies == 0 && run.Excuse(question) is null).ToArray();
        var doubled = run.Asked.Where(question => question.Replies > 1 || IsRepeated(run, question)).ToArray();
        var gateway = run.Discord.Gateway;
        (string What, int Count)[] wrong =
        [
            ("without a reply", unanswered.Length),
            ("doubled", doubled.Length),
            ("registrations beyond the first", run.Discord.Registrations - 1),
            ("identifies where a resume was possible", gateway.NeedlessIdentifies),
            ("identifies too soon", gateway.TooManyIdentifies),
            ("violations", run.Discord.Violations.Count),
        ];

        var text = new StringBuilder();
        void Say(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
        Say($"Seed {seed}: {run.Faults.Values.Sum()} faults, {run.Asked.Count} questions, {run.Asked.Count(question => question.Replies == 1)} with one reply.");
        Say($"  Gateway: {gateway.Connections} connections, {gateway.Identifies} identifies, {gateway.Resumes} resumes of {gateway.ResumesTried}.");
        Say($"  Asked: {Listed(run.Asked.CountBy(question => question.Kind))}.");
        Say($"  Faults: {Listed(run.Faults)}.");
        Say($"  No reply possible: {(excuses.Length == 0 ? "none" : Listed(excuses))}.");
        Say($"  Stalls of the whole process of more than half a second: {run.Stalls.Count}, {run.Stalls.Sum(stall => stall.Length.TotalSeconds):0.0} s in all.");
        Say($"  Wrong: {string.Join(", ", wrong.Select(one => $"{one.What} {one.Count}"))}.");
        foreach (var line in doubled.Select(question => $"doubled: {run.Told(question)}").Concat(unanswered.Select(question => $"unanswered: {run.Told(question)}")).Concat(run.Discord.Violations).Take(40))
        {
            Say($"  {line}");
        }

        return (wrong.All(one => one.Count == 0), text.ToString());
    }

    // A first response that was taken may be sent again only where the answer to it was lost.
    private static bool IsRepeated(ChaosRun run, Question question) => question.Use is { Callbacks: var responses } use
        && (responses.Count(response => response.Status < 300) > 1 || (responses.Count > 1 && responses.Count > 1 + run.FailedResponses(use)));

    private static string Listed(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
}
