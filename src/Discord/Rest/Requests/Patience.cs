namespace OnRecord.Discord.Rest.Requests;

/// <summary>How often a request is tried, and how long is waited for it.</summary>
/// <param name="Tries">Tries in all.</param>
/// <param name="TryTimeout">How long one may take.</param>
/// <param name="FirstDelay">The pause before the second; each further one is twice as long. Half to one and a half times that, by chance.</param>
internal sealed record Patience(int Tries, TimeSpan TryTimeout, TimeSpan FirstDelay)
{
    /// <summary>The first response to an interaction has three seconds: two tries and the pause between them fit in.</summary>
    public static Patience OfCallback { get; } = new(2, TimeSpan.FromSeconds(1.3), TimeSpan.FromSeconds(0.15));

    /// <summary>Any other request.</summary>
    public static Patience Of(DiscordRestConfig config) => new(config.Attempts, config.RequestTimeout, TimeSpan.FromSeconds(0.5));

    /// <summary>The pause after so many tries.</summary>
    public TimeSpan DelayAfter(int tries, double chance) => FirstDelay * Math.Pow(2, tries - 1) * (0.5 + chance);
}
