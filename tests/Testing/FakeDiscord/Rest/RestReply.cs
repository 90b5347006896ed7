using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What a request is answered with.</summary>
internal sealed record RestReply(int Status, JsonNode? Body = null)
{
    public static RestReply Nothing { get; } = new(204);

    public static RestReply Ok(JsonNode body) => new(200, body);

    /// <summary>Discord's way to say no.</summary>
    public static RestReply Error(int status, int code, string message, FormErrors? errors = null)
    {
        var body = new JsonObject { ["message"] = message, ["code"] = code };
        if (errors is not null)
        {
            body["errors"] = errors.ToJson();
        }

        return new RestReply(status, body);
    }

    public static RestReply Invalid(FormErrors errors) => Error(400, 50035, "Invalid Form Body", errors);

    public static RestReply UnknownChannel => Error(404, 10003, "Unknown Channel");

    public static RestReply UnknownMessage => Error(404, 10008, "Unknown Message");

    public static RestReply UnknownGuild => Error(404, 10004, "Unknown Guild");

    public static RestReply UnknownUser => Error(404, 10013, "Unknown User");

    public static RestReply UnknownCommand => Error(404, 10063, "Unknown application command");

    public static RestReply UnknownInteraction => Error(404, 10062, "Unknown interaction");

    public static RestReply UnknownWebhook => Error(404, 10015, "Unknown Webhook");

    public static RestReply MissingAccess => Error(403, 50001, "Missing Access");

    public static RestReply MissingPermissions => Error(403, 50013, "Missing Permissions");
}
