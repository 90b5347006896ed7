using Microsoft.Extensions.Options;

namespace OnRecord.Host.Bot;

/// <summary>
/// Reads the lists that were given as one text with commas: an allow-list must not come to nothing, and so allow everything, because of how
/// it was written.
/// </summary>
internal sealed class DiscordOptionsLists(IConfiguration configuration) : IPostConfigureOptions<DiscordOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, DiscordOptions options)
    {
        options.Guilds = Written(nameof(options.Guilds)) ?? options.Guilds;
        options.Channels = Written(nameof(options.Channels)) ?? options.Channels;
        options.ModeratorRoles = Written(nameof(options.ModeratorRoles)) ?? options.ModeratorRoles;
    }

    // An empty JSON array is an empty text here: it must not wipe out a list that another source gives.
    private string[]? Written(string setting) => configuration[$"{DiscordOptions.Section}:{setting}"] is { Length: > 0 } text
        ? text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : null;
}
