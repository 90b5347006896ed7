using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What each route does.</summary>
internal sealed class RestApi(World world, GatewayServer gateway)
{
    private readonly CommandsApi _commands = new(world);
    private readonly InteractionsApi _interactions = new(world);
    private readonly MessagesApi _messages = new(world);

    public RestReply Handle(string method, Route route, IQueryCollection query, RequestBody body) => (method, route.Template) switch
    {
        ("GET", Route.Gateway) => RestReply.Ok(new JsonObject { ["url"] = GatewayUrl }),
        ("GET", Route.GatewayBot) => RestReply.Ok(GatewayBot()),
        ("GET", Route.Me) => RestReply.Ok(world.Bot.ToJson()),
        ("GET", Route.MyApplication or Route.MyOAuthApplication) => RestReply.Ok(Application()),
        ("GET", Route.Guild) => world.FindGuild(route["guild_id"]) is { } guild ? RestReply.Ok(guild.ToJson()) : RestReply.UnknownGuild,
        (_, Route.GlobalCommands or Route.GlobalCommand or Route.GuildCommands or Route.GuildCommand) => _commands.Handle(method, route, body),
        (_, Route.Callback or Route.FollowUps or Route.FollowUp or Route.Original) => _interactions.Handle(method, route, query, body),
        (_, Route.Messages or Route.Message or Route.Typing or Route.Channel or Route.MyChannels) => _messages.Handle(method, route, body),
        _ => Unknown(method),
    };

    private string GatewayUrl => $"ws://{world.Address}{GatewayEndpoint.Path}";

    private RestReply Unknown(string method)
    {
        world.Violate($"REST: the method {method} on a route that does not have it.");
        return RestReply.Error(405, 0, "405: Method Not Allowed");
    }

    private JsonObject GatewayBot()
    {
        lock (gateway.Gate)
        {
            return new JsonObject
            {
                ["url"] = GatewayUrl,
                ["shards"] = world.Options.Shards,
                ["session_start_limit"] = new JsonObject
                {
                    ["total"] = gateway.Starts.Total,
                    ["remaining"] = gateway.Starts.Left,
                    ["reset_after"] = (long)gateway.Starts.ResetAfter.TotalMilliseconds,
                    ["max_concurrency"] = world.Options.MaxConcurrency,
                },
            };
        }
    }

    private JsonObject Application() => new()
    {
        ["id"] = world.ApplicationId,
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = string.Empty,
        ["type"] = null,
        ["bot"] = world.Bot.ToJson(),
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
    };
}
