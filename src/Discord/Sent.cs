namespace OnRecord.Discord;

/// <summary>What Discord sent, without the nulls that no document promises and no reader should stumble over.</summary>
internal static class Sent
{
    /// <summary>A list: empty where it is null, and without elements that are.</summary>
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T>? list)
        where T : class =>
        list is null ? [] : [.. list.OfType<T>()];
}
