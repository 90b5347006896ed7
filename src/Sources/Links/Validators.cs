namespace OnRecord.Sources.Links;

/// <summary>What a server told that a version of a page can be known by again (RFC 9110, 8.8).</summary>
/// <param name="ETag">The entity tag, as it came; null where there was none.</param>
/// <param name="LastModified">When it was last changed, as it came; null where that was not told.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Whether there is anything to ask with.</summary>
    public bool IsEmpty => ETag is null && LastModified is null;
}
