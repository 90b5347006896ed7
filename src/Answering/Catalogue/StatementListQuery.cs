using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Catalogue;

/// <summary>Which statements of the coverage are wanted, newest first.</summary>
public sealed record StatementListQuery
{
    /// <summary>Of the speaker with this id; null for all.</summary>
    public long? SpeakerId { get; init; }

    /// <summary>Of this speaker: a name, a role, a capital, as a person types it; null for all.</summary>
    public string? Speaker { get; init; }

    /// <summary>What about, in a few words; null for everything.</summary>
    public string? Topic { get; init; }

    /// <summary>Only of articles of this outlet, as a person types it; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only of articles of this day and later; articles without a day are left out then.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only of articles of this day and earlier; articles without a day are left out then.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only those that are reported so; null for all.</summary>
    public AttributionKind? Kind { get; init; }

    /// <summary>Only of the article with this id; null for all.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Behind this place; null from the newest on.</summary>
    public StatementPlace? After { get; init; }

    /// <summary>How many to pass over behind that.</summary>
    public int Skip { get; init; }

    /// <summary>At most this many.</summary>
    public int Most { get; init; } = 20;
}
