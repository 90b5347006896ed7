using System.Globalization;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>
/// Campaigns are long tests: a part of each runs with all the others, the whole with <c>ONRECORD_CAMPAIGN=full</c>, on a machine that has
/// nothing else to do.
/// </summary>
internal static class Campaign
{
    /// <summary>Whether the whole is asked for.</summary>
    public static bool IsFull => Asked == "full";

    /// <summary>The number of things to go wrong, where a number is asked for: <c>ONRECORD_CAMPAIGN=200</c>.</summary>
    public static int? Part => int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : null;

    private static string? Asked { get; } = Environment.GetEnvironmentVariable("ONRECORD_CAMPAIGN");

    /// <summary>Keeps what a campaign found beside the tests, where whoever ran it finds the figures.</summary>
    public static Task KeepAsync(string name, string report) =>
        File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"campaign-{name}.txt"), report);
}
