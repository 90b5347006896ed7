namespace OnRecord.Discord.Gateway;

/// <summary>What a frame asks the connection to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Interval">How often to beat; for a greeting.</param>
internal readonly record struct FrameStep(FrameStepKind Kind, TimeSpan Interval = default)
{
    /// <summary>Nothing.</summary>
    public static FrameStep None { get; } = new(FrameStepKind.None);
}
