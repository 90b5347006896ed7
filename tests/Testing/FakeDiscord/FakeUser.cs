using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A person, or the bot itself.</summary>
public sealed class FakeUser
{
    internal FakeUser(string id, string name, bool isBot) => (Id, Name, IsBot) = (id, name, isBot);

    /// <summary>Their id.</summary>
    public string Id { get; }

    /// <summary>Their name.</summary>
    public string Name { get; }

    /// <summary>Whether it is a bot.</summary>
    public bool IsBot { get; }

    /// <summary>Whether they take direct messages from the bot.</summary>
    public bool TakesDirectMessages { get; set; } = true;

    /// <summary>What stands in a message that mentions them.</summary>
    public string Mention => $"<@{Id}>";

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal JsonObject ToJson()
    {
        var user = new JsonObject
        {
            ["id"] = Id,
            ["username"] = Name,
            ["discriminator"] = "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
        if (IsBot)
        {
            user["bot"] = true;
        }

        return user;
    }
}
