namespace OnRecord.Discord.Rest.Requests;

/// <summary>Where a request goes, and what is peculiar about it.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Template">The path with names in the place of ids: what logs show, and where rate limits start from.</param>
/// <param name="Path">The path as it is sent. It can hold an interaction's token, so it is shown nowhere.</param>
/// <param name="Doing">What the request is about, for sentences: "sending a message".</param>
internal sealed record RestRoute(HttpMethod Method, string Template, string Path, string Doing)
{
    /// <summary>The ids that a rate limit is counted by: channel, server, or webhook with token. Empty where there is none.</summary>
    public string TopLevel { get; init; } = string.Empty;

    /// <summary>The interaction's token in the path. Such routes go without the bot's token, and outside the global limit.</summary>
    public string? InteractionToken { get; init; }

    /// <summary>When it may be sent again.</summary>
    public Repeats Repeats { get; init; } = Repeats.Safely;

    /// <summary>The error that, on a repeated request, says that an earlier one landed.</summary>
    public DiscordErrorCode LandedBefore { get; init; } = DiscordErrorCode.None;

    /// <summary>Whether the first response to an interaction: it has three seconds in all.</summary>
    public bool IsCallback { get; init; }

    /// <summary>Whether it answers an interaction.</summary>
    public bool IsInteraction => InteractionToken is not null;

    /// <summary>What rate limits start from, until Discord names the bucket.</summary>
    public string Key { get; } = $"{Method} {Template}";

    /// <summary>The template, never the path.</summary>
    public override string ToString() => Key;
}
