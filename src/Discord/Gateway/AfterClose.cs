namespace OnRecord.Discord.Gateway;

/// <summary>How a shard comes back after its connection ended.</summary>
internal enum AfterClose
{
    /// <summary>It goes on with its session.</summary>
    Resume,

    /// <summary>It goes on with its session, after a pause.</summary>
    PauseAndResume,

    /// <summary>It begins a new session.</summary>
    Identify,

    /// <summary>It does not.</summary>
    Stop,
}
