namespace OnRecord.Host.Bot;

/// <summary>Settings of the Discord door: the section <c>Discord</c>.</summary>
internal sealed class DiscordOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token; empty where the door stays shut. Never logged.</summary>
    public string Token { get; set; } = string.Empty;
}
