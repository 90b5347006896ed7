namespace OnRecord.Discord.Components;

/// <summary>A row of at most five buttons, or of one menu.</summary>
/// <param name="Components">What stands in it.</param>
public sealed record ActionRow(IReadOnlyList<MessageComponent> Components)
{
    /// <summary>Makes one.</summary>
    public ActionRow(params MessageComponent[] components)
        : this((IReadOnlyList<MessageComponent>)components)
    {
    }

    /// <summary>What Discord knows a row by.</summary>
    public int Type { get; } = 1;
}
