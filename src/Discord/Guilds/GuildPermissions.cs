using System.Text.Json.Serialization;

namespace OnRecord.Discord.Guilds;

/// <summary>What somebody may do: those bits that the bot looks at. From Discord it comes as a decimal string.</summary>
[Flags]
[JsonConverter(typeof(GuildPermissionsConverter))]
public enum GuildPermissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything.</summary>
    Administrator = 1UL << 3,

    /// <summary>Manage Server.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>See a channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Write in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Send embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Send files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was written before; needed to reply to a message.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Write in threads.</summary>
    SendMessagesInThreads = 1UL << 38,
}
