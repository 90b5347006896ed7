using OnRecord.Discord.Commands;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions;

/// <summary>A command as somebody used it, or types it.</summary>
public sealed record CommandData
{
    /// <summary>What it hangs on.</summary>
    public required ApplicationCommandType Type { get; init; }

    /// <summary>Its name, with those of the group and the command under it, separated by spaces: <c>coverage add</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Options that were given, by name: string, long, bool, double, or a <see cref="Snowflake"/> for what is referred to by its id.
    /// </summary>
    public IReadOnlyDictionary<string, object> Options { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>The option that is being typed; null but in autocomplete.</summary>
    public string? Focused { get; init; }

    /// <summary>The message that a message command was used on.</summary>
    public Message? TargetMessage { get; init; }

    /// <summary>Files that options refer to, by id.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get; init; } = new Dictionary<Snowflake, Attachment>();

    /// <summary>An option that takes text; null where it was not given.</summary>
    public string? String(string name) => Options.GetValueOrDefault(name) as string;

    /// <summary>An option that takes yes or no; null where it was not given.</summary>
    public bool? Boolean(string name) => Options.GetValueOrDefault(name) as bool?;

    /// <summary>An option that takes a whole number; null where it was not given.</summary>
    public long? Integer(string name) => Options.GetValueOrDefault(name) as long?;

    /// <summary>An option that takes a channel, a role or a user, by its id; null where it was not given.</summary>
    public Snowflake? Id(string name) => Options.GetValueOrDefault(name) as Snowflake?;

    /// <summary>An option that takes a file; null where it was not given.</summary>
    public Attachment? Attachment(string name) =>
        Options.GetValueOrDefault(name) is Snowflake id ? Attachments.GetValueOrDefault(id) : null;
}
