using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>A statement as lists are sifted by, without its words.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Place">Where it stands in lists.</param>
/// <param name="Kind">How the article reports it.</param>
/// <param name="Outlet">Who published the article, or null.</param>
/// <param name="Role">What the article says the speaker is, or null.</param>
public sealed record StatementEntry(long Id, StatementPlace Place, AttributionKind Kind, string? Outlet, string? Role);
