namespace OnRecord.Discord.Commands;

/// <summary>An option of a command as it is registered.</summary>
public sealed record ApplicationCommandOptionProperties
{
    /// <summary>What it takes.</summary>
    public required ApplicationCommandOptionType Type { get; init; }

    /// <summary>Its name; 1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; 1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it must be given. Null is no.</summary>
    public bool? Required { get; init; }

    /// <summary>What it offers; at most 25, and not with <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice>? Choices { get; init; }

    /// <summary>Options of a command under the command.</summary>
    public IReadOnlyList<ApplicationCommandOptionProperties>? Options { get; init; }

    /// <summary>Whether the bot offers choices while it is typed. Null is no.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>At least this many characters; 0 to 6,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>At most this many characters; 1 to 6,000.</summary>
    public int? MaxLength { get; init; }
}
