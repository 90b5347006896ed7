using Microsoft.Extensions.Options;
using OnRecord.Discord;

namespace OnRecord.Host.Bot;

/// <summary>
/// Checks the settings of the Discord door when the host starts; each failure is a sentence that names the setting, and none shows the token.
/// </summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    private const int MostQuestions = 1_000;
    private const int MostAtOnce = 256;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        List<string> failures = [];
        RefuseToken(options.Token, failures);
        RefuseAddress(options.ApiUrl, nameof(options.ApiUrl), [Uri.UriSchemeHttps, Uri.UriSchemeHttp], "https://discord.com/api/v10", failures);
        RefuseAddress(options.AboutUrl, nameof(options.AboutUrl), [Uri.UriSchemeHttps, Uri.UriSchemeHttp], "https://example.org/onrecord", failures);
        if (!string.IsNullOrWhiteSpace(options.GatewayUrl))
        {
            RefuseAddress(options.GatewayUrl, nameof(options.GatewayUrl), [Uri.UriSchemeWss, Uri.UriSchemeWs], "wss://gateway.discord.gg", failures);
        }

        RefuseId(options.GuildId, nameof(options.GuildId), failures);
        RefuseId(options.LogChannel, nameof(options.LogChannel), failures);
        RefuseIds(options.Guilds, nameof(options.Guilds), failures);
        RefuseIds(options.Channels, nameof(options.Channels), failures);
        RefuseIds(options.ModeratorRoles, nameof(options.ModeratorRoles), failures);
        if (failures.Count == 0 && options.GuildId.Length > 0 && options.Guilds.Count > 0 && !options.Guilds.Contains(options.GuildId))
        {
            failures.Add(
                $"The setting Discord:GuildId registers the commands in the server {options.GuildId}, which Discord:Guilds does not let in; "
                + "add it there or take it away here.");
        }

        RefuseOutside(options.QuestionsPerMinute, nameof(options.QuestionsPerMinute), MostQuestions, failures);
        RefuseOutside(options.QuestionsAtOnce, nameof(options.QuestionsAtOnce), MostAtOnce, failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void RefuseToken(string token, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return;
        }

        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            failures.Add("The setting Discord:Token begins with “Bot”; give the token alone, as the page “Bot” of Discord's developer portal shows it.");
        }
        else if (token.Any(c => c is <= ' ' or > '~'))
        {
            failures.Add("The setting Discord:Token has spaces or other characters that no token has; copy it again from the page “Bot” of Discord's developer portal.");
        }
    }

    private static void RefuseAddress(string address, string setting, string[] schemes, string example, List<string> failures)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !schemes.Contains(uri.Scheme, StringComparer.Ordinal)
            || uri.Query.Length > 0
            || uri.Fragment.Length > 0
            || uri.UserInfo.Length > 0)
        {
            failures.Add($"The setting Discord:{setting} is “{address}”, which is no address; {example} is one.");
        }
    }

    private static void RefuseId(string id, string setting, List<string> failures)
    {
        if (id.Length > 0)
        {
            RefuseIds([id], setting, failures);
        }
    }

    private static void RefuseIds(IEnumerable<string> ids, string setting, List<string> failures) =>
        failures.AddRange(ids
            .Where(id => !Snowflake.TryParse(id, out var parsed) || parsed.Value == 0)
            .Select(id => $"The setting Discord:{setting} has “{id}”, which is no id; ids are long numbers, and Discord's developer mode shows them under “Copy ID”."));

    private static void RefuseOutside(int value, string setting, int most, List<string> failures)
    {
        if (value < 1 || value > most)
        {
            failures.Add($"The setting Discord:{setting} is {value}; it must be from 1 to {most:N0}.");
        }
    }
}
