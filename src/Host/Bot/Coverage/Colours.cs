namespace OnRecord.Host.Bot.Coverage;

/// <summary>Colours of the edges of what is told about the coverage, 0xRRGGBB.</summary>
internal static class Colours
{
    /// <summary>Something is as it should be.</summary>
    public const int Good = 0x2E9E5B;

    /// <summary>Something is going on, or was changed.</summary>
    public const int Change = 0x3B7DD8;

    /// <summary>Something needs looking after.</summary>
    public const int Bad = 0xC9822B;
}
