namespace OnRecord.Testing.FakeDiscord;

/// <summary>What somebody may do: the bits that the loopback Discord looks at.</summary>
[Flags]
public enum FakePermissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    UseApplicationCommands = 1UL << 31,
    SendMessagesInThreads = 1UL << 38,

    /// <summary>What everybody has in a new server.</summary>
    Everybody = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands | SendMessagesInThreads,

    /// <summary>What a moderator has beyond that.</summary>
    Moderator = Everybody | ManageGuild | ManageMessages,
}
