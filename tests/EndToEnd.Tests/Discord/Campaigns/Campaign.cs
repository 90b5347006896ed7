namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>
/// Campaigns are long tests: a part of each runs with all the others, the whole with <c>ONRECORD_CAMPAIGN=full</c>, on a machine that has
/// nothing else to do.
/// </summary>
internal static class Campaign
{
    /// <summary>Whether the whole is asked for.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("ONRECORD_CAMPAIGN") == "full";

    /// <summary>Keeps what a campaign found beside the tests, where whoever ran it finds the figures.</summary>
    public static Task KeepAsync(string name, string report) =>
        File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"campaign-{name}.txt"), report);
}
