using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Reading and writing the commands that are registered.</summary>
internal sealed class CommandsApi(World world)
{
    public RestReply Handle(string method, Route route, RequestBody body)
    {
        var guildId = route.Ids.GetValueOrDefault("guild_id");
        if (route["application_id"] != world.ApplicationId)
        {
            return RestReply.Error(403, 20012, "You are not authorized to perform this action on this application");
        }

        if (guildId is not null && world.FindGuild(guildId) is not { HasCommandScope: true })
        {
            return RestReply.MissingAccess;
        }

        return (method, route.Ids.GetValueOrDefault("command_id")) switch
        {
            ("GET", null) => RestReply.Ok(List(world.Commands.In(guildId))),
            ("PUT", null) => Replace(guildId, body),
            ("POST", null) => Upsert(guildId, body),
            ("GET", { } id) => Find(guildId, id) is { } command ? RestReply.Ok(command.ToNode()!) : RestReply.UnknownCommand,
            ("PATCH", { } id) => Change(guildId, id, body),
            ("DELETE", { } id) => world.Commands.Remove(guildId, id) ? RestReply.Nothing : RestReply.UnknownCommand,
            _ => RestReply.Error(405, 0, "405: Method Not Allowed"),
        };
    }

    private static JsonArray List(IEnumerable<JsonElement> commands) => new([.. commands.Select(command => command.ToNode())]);

    private JsonElement? Find(string? guildId, string id)
    {
        foreach (var command in world.Commands.In(guildId))
        {
            if (command.Text("id") == id)
            {
                return command;
            }
        }

        return null;
    }

    private RestReply Replace(string? guildId, RequestBody body)
    {
        var commands = body.Json is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToArray() : [];
        var errors = new FormErrors();
        CommandRules.Check(commands, guildId is not null, errors);
        return errors.Any ? Refused(errors) : RestReply.Ok(List(world.Commands.Replace(guildId, commands)));
    }

    private RestReply Upsert(string? guildId, RequestBody body)
    {
        var errors = new FormErrors();
        CommandRules.Check(body.Json ?? default, string.Empty, guildId is not null, errors);
        if (errors.Any)
        {
            return Refused(errors);
        }

        var (command, isNew) = world.Commands.Upsert(guildId, body.Json!.Value);
        return new RestReply(isNew ? 201 : 200, command.ToNode());
    }

    private RestReply Change(string? guildId, string id, RequestBody body)
    {
        if (Find(guildId, id) is not { } before || body.Json is not { } changes)
        {
            return RestReply.UnknownCommand;
        }

        var changed = (JsonObject)before.ToNode()!;
        foreach (var property in changes.EnumerateObject())
        {
            changed[property.Name] = property.Value.ToNode();
        }

        var errors = new FormErrors();
        CommandRules.Check(changed.ToElement(), string.Empty, guildId is not null, errors);
        if (errors.Any)
        {
            return Refused(errors);
        }

        world.Commands.Remove(guildId, id);
        return RestReply.Ok(world.Commands.Upsert(guildId, changed.ToElement()).Command.ToNode()!);
    }

    private RestReply Refused(FormErrors errors)
    {
        world.Violate($"REST: commands to register: {string.Join("; ", errors.Lines.Take(5))}");
        return RestReply.Invalid(errors);
    }
}
