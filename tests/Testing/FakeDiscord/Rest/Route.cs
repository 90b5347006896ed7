namespace OnRecord.Testing.FakeDiscord;

/// <summary>A path of the REST interface, by the name that Discord's own description gives it.</summary>
/// <param name="Template">As described: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Ids">What stood in the place of the braces.</param>
internal sealed record Route(string Template, IReadOnlyDictionary<string, string> Ids)
{
    public const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    public const string FollowUps = "/webhooks/{webhook_id}/{webhook_token}";
    public const string Original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
    public const string FollowUp = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
    public const string GlobalCommands = "/applications/{application_id}/commands";
    public const string GlobalCommand = "/applications/{application_id}/commands/{command_id}";
    public const string GuildCommands = "/applications/{application_id}/guilds/{guild_id}/commands";
    public const string GuildCommand = "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}";
    public const string Messages = "/channels/{channel_id}/messages";
    public const string Message = "/channels/{channel_id}/messages/{message_id}";
    public const string Typing = "/channels/{channel_id}/typing";
    public const string Channel = "/channels/{channel_id}";
    public const string Guild = "/guilds/{guild_id}";
    public const string Gateway = "/gateway";
    public const string GatewayBot = "/gateway/bot";
    public const string Me = "/users/@me";
    public const string MyChannels = "/users/@me/channels";
    public const string MyApplication = "/applications/@me";
    public const string MyOAuthApplication = "/oauth2/applications/@me";

    private static readonly string[] Known =
    [
        Callback, FollowUps, Original, FollowUp, MyApplication, GlobalCommands, GlobalCommand, GuildCommands, GuildCommand,
        Messages, Message, Typing, Channel, Guild, GatewayBot, Gateway, MyChannels, Me, MyOAuthApplication,
    ];

    private static readonly (string Template, string[] Parts)[] Split = [.. Known.Select(template => (template, template.Split('/')))];

    /// <summary>Whether the route is one that answers interactions, which the global limit does not count.</summary>
    public bool AnswersInteractions => Template is Callback or FollowUps or Original or FollowUp;

    /// <summary>Whether the route needs no bot token.</summary>
    public bool IsOpen => AnswersInteractions || Template is Gateway;

    /// <summary>The ids that a bucket belongs to.</summary>
    public string Resource =>
        $"{Ids.GetValueOrDefault("channel_id")}:{Ids.GetValueOrDefault("guild_id")}:{Ids.GetValueOrDefault("webhook_id")}:{Ids.GetValueOrDefault("webhook_token")}";

    public string this[string id] => Ids[id];

    /// <summary>The route of a path, or null where there is none.</summary>
    public static Route? Of(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        foreach (var (template, known) in Split)
        {
            if (known.Length == parts.Length && Match(known, parts) is { } ids)
            {
                return new Route(template, ids);
            }
        }

        return null;
    }

    private static Dictionary<string, string>? Match(string[] known, string[] parts)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < known.Length; at++)
        {
            if (known[at].StartsWith('{'))
            {
                ids[known[at].Trim('{', '}')] = Uri.UnescapeDataString(parts[at]);
            }
            else if (known[at] != parts[at])
            {
                return null;
            }
        }

        return ids;
    }
}
