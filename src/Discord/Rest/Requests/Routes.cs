namespace OnRecord.Discord.Rest.Requests;

/// <summary>The routes that the client uses.</summary>
internal static class Routes
{
    /// <summary>How to connect to the gateway.</summary>
    public static RestRoute GetGatewayBot { get; } = new(HttpMethod.Get, "gateway/bot", "gateway/bot", "asking for the gateway");

    /// <summary>A new message. Its nonce makes repeating it safe.</summary>
    public static RestRoute CreateMessage(Snowflake channel) =>
        OfChannel(HttpMethod.Post, channel, "messages", "messages", "sending a message");

    /// <summary>A message.</summary>
    public static RestRoute GetMessage(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Get, channel, "messages/{message}", $"messages/{message}", "reading a message");

    /// <summary>A channel or thread.</summary>
    public static RestRoute GetChannel(Snowflake channel) =>
        new(HttpMethod.Get, "channels/{channel}", $"channels/{channel}", "reading a channel") { TopLevel = channel.ToString() };

    /// <summary>Changing a message.</summary>
    public static RestRoute EditMessage(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Patch, channel, "messages/{message}", $"messages/{message}", "changing a message");

    /// <summary>Taking a message away.</summary>
    public static RestRoute DeleteMessage(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Delete, channel, "messages/{message}", $"messages/{message}", "deleting a message") with
        {
            LandedBefore = DiscordErrorCode.UnknownMessage,
        };

    /// <summary>"… is typing".</summary>
    public static RestRoute TriggerTyping(Snowflake channel) =>
        OfChannel(HttpMethod.Post, channel, "typing", "typing", "showing that the bot is typing");

    /// <summary>The commands that are registered.</summary>
    public static RestRoute GetCommands(Snowflake application, Snowflake? guild) =>
        Commands(HttpMethod.Get, application, guild, "reading the registered commands");

    /// <summary>Registering commands in place of all that are registered.</summary>
    public static RestRoute PutCommands(Snowflake application, Snowflake? guild) =>
        Commands(HttpMethod.Put, application, guild, "registering the commands");

    /// <summary>The first response to an interaction. Sent twice, the second is refused with 40060.</summary>
    public static RestRoute Callback(Snowflake interaction, string token) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", $"interactions/{interaction}/{Escaped(token)}/callback", "answering an interaction")
        {
            TopLevel = interaction.ToString(),
            InteractionToken = token,
            IsCallback = true,
            LandedBefore = DiscordErrorCode.InteractionAlreadyAcknowledged,
        };

    /// <summary>A further message. Nothing makes a second one recognisable as the same, so it is not repeated once it may have landed.</summary>
    public static RestRoute CreateFollowup(Snowflake application, string token) =>
        OfInteraction(HttpMethod.Post, application, token, string.Empty, string.Empty, "sending a further reply") with { Repeats = Repeats.IfNotTaken };

    /// <summary>The reply as Discord has it.</summary>
    public static RestRoute GetOriginal(Snowflake application, string token) =>
        OfInteraction(HttpMethod.Get, application, token, "/messages/@original", "/messages/@original", "reading a reply");

    /// <summary>Changing the reply.</summary>
    public static RestRoute EditOriginal(Snowflake application, string token) =>
        OfInteraction(HttpMethod.Patch, application, token, "/messages/@original", "/messages/@original", "changing a reply");

    /// <summary>Taking the reply away.</summary>
    public static RestRoute DeleteOriginal(Snowflake application, string token) =>
        OfInteraction(HttpMethod.Delete, application, token, "/messages/@original", "/messages/@original", "deleting a reply") with
        {
            LandedBefore = DiscordErrorCode.UnknownMessage,
        };

    /// <summary>Changing a further message.</summary>
    public static RestRoute EditFollowup(Snowflake application, string token, Snowflake message) =>
        OfInteraction(HttpMethod.Patch, application, token, "/messages/{message}", $"/messages/{message}", "changing a further reply");

    private static RestRoute OfChannel(HttpMethod method, Snowflake channel, string template, string path, string doing) =>
        new(method, $"channels/{{channel}}/{template}", $"channels/{channel}/{path}", doing) { TopLevel = channel.ToString() };

    private static RestRoute Commands(HttpMethod method, Snowflake application, Snowflake? guild, string doing) =>
        guild is { } server
            ? new(method, "applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{server}/commands", doing)
            {
                TopLevel = server.ToString(),
            }
            : new(method, "applications/{application}/commands", $"applications/{application}/commands", doing);

    private static RestRoute OfInteraction(HttpMethod method, Snowflake application, string token, string template, string path, string doing) =>
        new(method, $"webhooks/{{application}}/{{token}}{template}", $"webhooks/{application}/{Escaped(token)}{path}", doing)
        {
            TopLevel = $"{application}/{token}",
            InteractionToken = token,
        };

    private static string Escaped(string token) => Uri.EscapeDataString(token);
}
