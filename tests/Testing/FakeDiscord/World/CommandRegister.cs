using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>The commands that are registered: everywhere, and by server.</summary>
internal sealed class CommandRegister(World world)
{
    private readonly Dictionary<string, List<JsonElement>> _byScope = new(StringComparer.Ordinal);

    /// <summary>How often commands were written, in whichever way.</summary>
    public int Writes { get; private set; }

    /// <summary>The commands of a scope; of all servers where it is null.</summary>
    public IReadOnlyList<JsonElement> In(string? guildId)
    {
        lock (world.Gate)
        {
            return _byScope.TryGetValue(guildId ?? string.Empty, out var commands) ? [.. commands] : [];
        }
    }

    /// <summary>The command that a person gets by this name there; null where there is none.</summary>
    public JsonElement? Find(string name, int type, FakeChannel channel)
    {
        var own = channel.Guild is { HasCommandScope: true } guild ? In(guild.Id) : [];
        foreach (var command in own.Concat(channel.Guild is { HasCommandScope: false } ? [] : In(null)))
        {
            if (command.Text("name") == name && (command.Number("type") ?? 1) == type && IsFor(command, channel))
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>Replaces all of a scope; those that stay keep their ids.</summary>
    public IReadOnlyList<JsonElement> Replace(string? guildId, IEnumerable<JsonElement> commands)
    {
        lock (world.Gate)
        {
            var before = In(guildId);
            List<JsonElement> now = [.. commands.Select(command => Stored(command, guildId, Same(before, command)?.Text("id")))];
            _byScope[guildId ?? string.Empty] = now;
            Writes++;
            world.Changed.Beat();
            return [.. now];
        }
    }

    /// <summary>Adds one or replaces the one of the same name and type.</summary>
    public (JsonElement Command, bool IsNew) Upsert(string? guildId, JsonElement command)
    {
        lock (world.Gate)
        {
            if (!_byScope.TryGetValue(guildId ?? string.Empty, out var all))
            {
                _byScope[guildId ?? string.Empty] = all = [];
            }

            var before = Same(all, command);
            var stored = Stored(command, guildId, before?.Text("id"));
            all.RemoveAll(one => one.Text("id") == stored.Text("id"));
            all.Add(stored);
            Writes++;
            world.Changed.Beat();
            return (stored, before is null);
        }
    }

    /// <summary>Takes one away.</summary>
    public bool Remove(string? guildId, string id)
    {
        lock (world.Gate)
        {
            Writes++;
            world.Changed.Beat();
            return _byScope.TryGetValue(guildId ?? string.Empty, out var all) && all.RemoveAll(one => one.Text("id") == id) > 0;
        }
    }

    private static bool IsFor(JsonElement command, FakeChannel channel)
    {
        var contexts = command.Items("contexts").Select(context => context.GetInt32()).ToArray();
        return contexts.Length == 0 || contexts.Contains(channel.Guild is null ? 1 : 0);
    }

    private static JsonElement? Same(IEnumerable<JsonElement> commands, JsonElement wanted)
    {
        foreach (var command in commands)
        {
            if (command.Text("name") == wanted.Text("name") && (command.Number("type") ?? 1) == (wanted.Number("type") ?? 1))
            {
                return command;
            }
        }

        return null;
    }

    // What comes back is not what was sent: defaults are filled in, and what is false by default is left out.
    private JsonElement Stored(JsonElement command, string? guildId, string? id)
    {
        var stored = new JsonObject
        {
            ["id"] = id ?? world.Ids.Next(),
            ["application_id"] = world.ApplicationId,
            ["version"] = world.Ids.Next(),
            ["default_member_permissions"] = command.Path("default_member_permissions")?.ToString(),
            ["type"] = command.Number("type") ?? 1,
            ["name"] = command.Text("name"),
            ["name_localizations"] = command.Path("name_localizations")?.ToNode(),
            ["description"] = command.Text("description") ?? string.Empty,
            ["description_localizations"] = command.Path("description_localizations")?.ToNode(),
            ["nsfw"] = command.Truth("nsfw"),
        };
        if (guildId is null)
        {
            stored["dm_permission"] = !command.Has("dm_permission") || command.Truth("dm_permission");
            stored["contexts"] = command.Path("contexts")?.ToNode();
            stored["integration_types"] = command.Path("integration_types")?.ToNode() ?? new JsonArray(0);
        }
        else
        {
            stored["guild_id"] = guildId;
        }

        if (command.Items("options").Any())
        {
            stored["options"] = new JsonArray([.. command.Items("options").Select(Option)]);
        }

        return stored.ToElement();
    }

    private static JsonNode Option(JsonElement option)
    {
        var stored = new JsonObject();
        foreach (var property in option.EnumerateObject())
        {
            stored[property.Name] = property.Name == "options"
                ? new JsonArray([.. property.Value.EnumerateArray().Select(Option)])
                : property.Value.ToNode();
        }

        foreach (var quiet in new[] { "required", "autocomplete" })
        {
            if (!option.Truth(quiet))
            {
                stored.Remove(quiet);
            }
        }

        return stored;
    }
}
