namespace OnRecord.Reading.Tags;

/// <summary>
/// Features are 32-bit hashes: of a template's number and of what the template looks at. A model so holds numbers only, no word
/// of the corpus that it was fitted on. Changing anything here changes every model: raise <see cref="TaggerModel.FormatVersion"/>.
/// </summary>
internal static class FeatureHash
{
    /// <summary>The seed of a hash over characters.</summary>
    public const uint Seed = 2166136261;

    /// <summary>The hash with one more character (FNV-1a).</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>The feature of a template that looks at one thing.</summary>
    public static uint Of(uint template, uint a) => Finish((a * 0x9E3779B1) ^ (template * 0x85EBCA6B));

    /// <summary>The feature of a template that looks at two things.</summary>
    public static uint Of(uint template, uint a, uint b) => Finish((Finish(a + (template * 0x85EBCA6B)) * 0x9E3779B1) ^ b);

    /// <summary>The feature of a template that looks at three things.</summary>
    public static uint Of(uint template, uint a, uint b, uint c) => Of(template, Of(template, a, b), c);

    private static uint Finish(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
