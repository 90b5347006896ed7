using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Discord.Interactions;

namespace OnRecord.Discord.Tests;

/// <summary>Small builders of what Discord sends.</summary>
internal static class Some
{
    public const string InteractionToken = "interaction-secret-token";

    /// <summary>A slash command's interaction.</summary>
    public static IInteraction Slash(IInteractionReader reader) =>
        Read(reader, Interaction(2, """{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"who?"}]}"""));

    /// <summary>An interaction in a server, as JSON to be changed.</summary>
    public static JsonObject Interaction(int type, string data) => JsonNode.Parse(
        $$"""
        {"id":"123","application_id":"900","type":{{type}},"token":"{{InteractionToken}}","version":1,"locale":"en-GB",
         "guild_id":"10","channel_id":"5","channel":{"id":"5","type":0,"parent_id":"4"},"app_permissions":"2147483647","context":0,
         "member":{"user":{"id":"42","username":"ada","global_name":"Ada"},"roles":["7","8"],"permissions":"32"},
         "attachment_size_limit":10485760,"authorizing_integration_owners":{"0":"10"},"entitlements":[],"data":{{data}}}
        """)!.AsObject();

    /// <summary>Reads an interaction.</summary>
    public static IInteraction Read(IInteractionReader reader, JsonNode json) => reader.Read(JsonSerializer.SerializeToElement(json));
}
