using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Makes interactions as Discord sends them, and refuses what a person could not do there.</summary>
internal sealed class Interactions(World world)
{
    private const int LargestFile = 10 * 1024 * 1024;

    /// <summary>A slash command; "coverage add" is the command <c>add</c> under <c>coverage</c>.</summary>
    public FakeUse Use(FakeUser user, FakeChannel channel, string name, IReadOnlyList<(string Name, object Value)> options, string? focused = null)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = Command(user, channel, words[0], type: 1);
        var level = command;
        foreach (var word in words.Skip(1))
        {
            level = Option(level, word) is { } under && under.Number("type") is 1 or 2
                ? Option(level, word)!.Value
                : throw new FakeDiscordException($"/{words[0]} has no “{word}” under it.");
        }

        if (level.Items("options").Any(option => option.Number("type") is 1 or 2))
        {
            throw new FakeDiscordException($"/{name} cannot be used by itself, only what is under it.");
        }

        var resolved = new Resolved(world, channel);
        var given = CommandOptions.Given(level, $"/{name}", options, focused, resolved);
        for (var at = words.Length - 1; at >= 1; at--)
        {
            given = new JsonArray(new JsonObject { ["name"] = words[at], ["type"] = TypeUnder(command, words.AsSpan(1, at)), ["options"] = given });
        }

        var data = new JsonObject { ["id"] = command.Text("id"), ["name"] = words[0], ["type"] = 1 };
        if (given.Count > 0)
        {
            data["options"] = given;
        }

        return Send(focused is null ? FakeUse.Command : FakeUse.Typing, $"/{name} {string.Join(' ', options.Select(option => $"{option.Name}: {option.Value}"))}".TrimEnd(), user, channel, null, WithGuild(data, command, resolved));
    }

    /// <summary>A command from a message's menu.</summary>
    public FakeUse UseOn(FakeUser user, FakeMessage message, string name)
    {
        MustSee(user, message);
        var command = Command(user, message.Channel, name, type: 3);
        var resolved = new Resolved(world, message.Channel);
        resolved.Add(message);
        var data = new JsonObject { ["id"] = command.Text("id"), ["name"] = name, ["type"] = 3, ["target_id"] = message.Id };
        return Send(FakeUse.Command, $"“{name}” on a message", user, message.Channel, null, WithGuild(data, command, resolved));
    }

    /// <summary>A button, or a choice in a menu.</summary>
    public FakeUse Press(FakeUser user, FakeMessage message, string labelOrCustomId, IReadOnlyList<string>? values)
    {
        MustSee(user, message);
        var button = message.Button(labelOrCustomId);
        if (button.CustomId is null || button.Disabled)
        {
            throw new FakeDiscordException($"“{button.Label}” cannot be pressed: it is {(button.Disabled ? "disabled" : "a link")}.");
        }

        if (values is null != (button.Type == 2))
        {
            throw new FakeDiscordException($"“{labelOrCustomId}” is a {(button.Type == 2 ? "button: press it" : "menu: choose in it")}.");
        }

        var chosen = values?.Select(wanted => button.Options.FirstOrDefault(option => option.Value == wanted || option.Label == wanted).Value
            ?? throw new FakeDiscordException($"“{labelOrCustomId}” does not offer “{wanted}”.")).ToArray();

        var data = new JsonObject { ["id"] = 1, ["custom_id"] = button.CustomId, ["component_type"] = button.Type };
        if (chosen is not null)
        {
            data["values"] = new JsonArray([.. chosen.Select(value => (JsonNode)value)]);
        }

        return Send(FakeUse.Component, $"“{button.Label}”", user, message.Channel, message, data);
    }

    /// <summary>A form that is sent.</summary>
    public FakeUse Submit(FakeUser user, FakeModal modal, IReadOnlyList<(string CustomId, string Value)> values)
    {
        if (modal.Use.User != user)
        {
            throw new FakeDiscordException($"The form is open for {modal.Use.User.Name}, not for {user.Name}.");
        }

        var fields = modal.Fields;
        foreach (var (customId, _) in values)
        {
            if (!fields.ContainsKey(customId))
            {
                throw new FakeDiscordException($"The form “{modal.Title}” has no field “{customId}”.");
            }
        }

        var components = new JsonArray();
        foreach (var (customId, field) in fields)
        {
            var value = values.FirstOrDefault(given => given.CustomId == customId).Value ?? field.Text("value") ?? string.Empty;
            CommandOptions.CheckLength($"the field “{customId}”", value, field, !field.Has("required") || field.Truth("required") ? 1 : 0);
            components.Add((JsonNode)new JsonObject
            {
                ["type"] = 18,
                ["id"] = 1,
                ["component"] = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = customId, ["value"] = value },
            });
        }

        var data = new JsonObject { ["custom_id"] = modal.CustomId, ["components"] = components };
        return Send(FakeUse.Form, $"the form “{modal.Title}”", user, modal.Use.Channel, modal.Use.Source, data);
    }

    private static int TypeUnder(JsonElement command, ReadOnlySpan<string> words)
    {
        var level = command;
        foreach (var word in words)
        {
            level = Option(level, word)!.Value;
        }

        return level.Number("type")!.Value;
    }

    private static JsonElement? Option(JsonElement level, string name)
    {
        foreach (var option in level.Items("options"))
        {
            if (option.Text("name") == name)
            {
                return option;
            }
        }

        return null;
    }

    private static void MustSee(FakeUser user, FakeMessage message)
    {
        if (message.VisibleOnlyTo is { } only && only != user)
        {
            throw new FakeDiscordException($"{user.Name} does not see the message; only {only.Name} does.");
        }

        if (message.IsDeleted)
        {
            throw new FakeDiscordException("The message was deleted.");
        }
    }

    private JsonElement Command(FakeUser user, FakeChannel channel, string name, int type)
    {
        var command = world.Commands.Find(name, type, channel)
            ?? throw new FakeDiscordException(
                $"No command “{name}” is registered for {channel}, only {string.Join(", ", world.Commands.In(null).Concat(world.Commands.In(channel.Guild?.Id)).Select(one => one.Text("name")).Distinct())}.");
        if (channel.Guild is { CommandsAreForEverybody: false } guild
            && command.Text("default_member_permissions") is { } needed
            && ulong.TryParse(needed, out var bits)
            && guild.PermissionsOf(user) is var has
            && !has.HasFlag(FakePermissions.Administrator)
            && (bits == 0 || ((ulong)has & bits) != bits))
        {
            throw new FakeDiscordException($"Discord does not offer “{name}” to {user.Name}, who lacks the permissions {needed}.");
        }

        return command;
    }

    private static JsonObject WithGuild(JsonObject data, JsonElement command, Resolved resolved)
    {
        if (command.Text("guild_id") is { } guildId)
        {
            data["guild_id"] = guildId;
        }

        if (resolved.ToJson() is { } maps)
        {
            data["resolved"] = maps;
        }

        return data;
    }

    private FakeUse Send(int type, string what, FakeUser user, FakeChannel channel, FakeMessage? source, JsonObject data)
    {
        if (channel.IsDeleted)
        {
            throw new FakeDiscordException($"{channel} was deleted.");
        }

        var use = new FakeUse(world, type, what, user, channel, source);
        world.Keep(use);
        var guild = channel.Guild;
        var interaction = new JsonObject
        {
            ["id"] = use.Id,
            ["application_id"] = world.ApplicationId,
            ["type"] = type,
            ["token"] = use.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel.Id,
            ["channel"] = channel.ToJson(),
            ["context"] = guild is null ? 1 : 0,
            ["locale"] = "en-GB",
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["attachment_size_limit"] = LargestFile,
            ["app_permissions"] = World.Digits(channel.BotPermissions),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = guild?.Id ?? "0" },
        };
        if (guild is not null)
        {
            interaction["guild_id"] = guild.Id;
            interaction["guild"] = new JsonObject { ["id"] = guild.Id, ["locale"] = "en-US", ["features"] = new JsonArray() };
            interaction["guild_locale"] = "en-US";
            interaction["member"] = guild.MemberJson(user, withUser: true, withPermissions: true);
        }
        else
        {
            interaction["user"] = user.ToJson();
        }

        if (source is not null)
        {
            interaction["message"] = source.Json.ToNode();
        }

        var event_ = interaction.ToElement();
        world.Dispatch("INTERACTION_CREATE", guild?.Id, 0, _ => JsonObject.Create(event_));
        return use;
    }
}
