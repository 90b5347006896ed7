namespace OnRecord.Reading.Attributions.Learned;

/// <summary>The labels of tokens: outside, and the beginning and inside of a source, a cue and a content. Their numbers are part of the model's format.</summary>
internal static class Labels
{
    /// <summary>How many there are.</summary>
    public const int Count = 7;

    /// <summary>Part of nothing.</summary>
    public const byte Outside = 0;

    /// <summary>Begins a source; the next number goes on with it.</summary>
    public const byte Source = 1;

    /// <summary>Begins a cue; the next number goes on with it.</summary>
    public const byte Cue = 3;

    /// <summary>Begins a content; the next number goes on with it.</summary>
    public const byte Content = 5;

    /// <summary>Whether a label goes on with what a label before it began.</summary>
    public static bool GoesOn(int label) => label > 0 && label % 2 == 0;
}
