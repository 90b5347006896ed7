namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>An attribution that was missed, or one that is false, or both at one place.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Expected">What the gold has there, or null.</param>
/// <param name="Read">What was read there, or null.</param>
/// <param name="Characters">How many characters of content were missed or wrongly attributed.</param>
internal sealed record Miss(string Article, string Text, MissKind Kind, JudgedAttribution? Expected, JudgedAttribution? Read, int Characters)
{
    /// <summary>The first of these misses by how much they get wrong; wrong speakers before all others.</summary>
    public static IEnumerable<Miss> Worst(IEnumerable<Miss> misses, int count) =>
        misses.OrderBy(miss => miss.Kind is MissKind.WrongSpeaker ? 0 : 1).ThenByDescending(miss => miss.Characters).Take(count);
}
