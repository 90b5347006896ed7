namespace OnRecord.Reading.Tags;

/// <summary>Questions to the lists of a token.</summary>
internal static class ListedExtensions
{
    /// <summary>Whether the token stands in any of these lists.</summary>
    public static bool HasAny(this Listed listed, Listed any) => (listed & any) != Listed.None;
}
