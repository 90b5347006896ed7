namespace OnRecord.Discord.Gateway;

/// <summary>What a frame asks the connection to do.</summary>
internal enum FrameStepKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Sign in and begin to beat.</summary>
    Greeted,

    /// <summary>Send a beat.</summary>
    Beat,

    /// <summary>Know that a beat was heard.</summary>
    Heard,

    /// <summary>Know that the session serves: it began, or goes on.</summary>
    Serving,

    /// <summary>End this connection and come back.</summary>
    ComeBack,

    /// <summary>End this connection and come back with the session.</summary>
    Retry,

    /// <summary>End this connection and come back without the session.</summary>
    StartOver,
}
