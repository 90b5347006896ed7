namespace OnRecord.Discord.Gateway;

/// <summary>What each code that the gateway closes with asks for.</summary>
internal static class CloseCodes
{
    private const string Portal = "https://discord.com/developers/applications";

    /// <summary>
    /// How to come back. Codes that are not listed, and none at all, are accidents: resuming is free, and if the session should be gone,
    /// Discord says so.
    /// </summary>
    public static AfterClose After(int? code) => (GatewayCloseCode)(code ?? 0) switch
    {
        GatewayCloseCode.AuthenticationFailed
            or GatewayCloseCode.InvalidShard
            or GatewayCloseCode.ShardingRequired
            or GatewayCloseCode.InvalidApiVersion
            or GatewayCloseCode.InvalidIntents
            or GatewayCloseCode.DisallowedIntents => AfterClose.Stop,
        GatewayCloseCode.NotAuthenticated or GatewayCloseCode.InvalidSequence or GatewayCloseCode.SessionTimedOut => AfterClose.Identify,
        GatewayCloseCode.RateLimited => AfterClose.PauseAndResume,
        _ => AfterClose.Resume,
    };

    /// <summary>What to change, for a code that forbids to come back.</summary>
    public static GatewayException Refusal(GatewayCloseCode code, GatewayIntents intents, Exception? inner = null) =>
        new(Sentence(code, intents), code, inner);

    private static string Sentence(GatewayCloseCode code, GatewayIntents intents) => code switch
    {
        GatewayCloseCode.AuthenticationFailed =>
            "Discord does not accept the bot's token: set Discord:Token (environment: Discord__Token) to the token that "
            + $"{Portal} shows once under your application, Bot, Reset Token.",
        GatewayCloseCode.InvalidShard =>
            "Discord refused one of the bot's connections as a shard that does not exist: start the bot again, so that it asks anew how many "
            + "there should be, and if Discord:GatewayUrl is set, check that it leads to Discord.",
        GatewayCloseCode.ShardingRequired =>
            "The bot is in more servers than its connections may serve: start it again, and it opens as many as Discord now asks for.",
        GatewayCloseCode.InvalidApiVersion =>
            "Discord no longer speaks version 10 of its gateway, the one this bot speaks: install a newer version of the bot, and if "
            + "Discord:GatewayUrl is set, check that it leads to Discord.",
        GatewayCloseCode.InvalidIntents =>
            $"Discord does not know the intents {(int)intents} that the bot asks for: install a newer version of the bot.",
        GatewayCloseCode.DisallowedIntents =>
            $"Discord does not grant the application the intents {(int)intents} that the bot asks for: switch them on at {Portal} under your "
            + "application, Bot, Privileged Gateway Intents.",
        _ => $"Discord closed the connection for good (code {(int)code}).",
    };
}
