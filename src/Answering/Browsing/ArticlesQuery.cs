namespace OnRecord.Answering.Browsing;

/// <summary>Which articles are wanted.</summary>
public sealed record ArticlesQuery
{
    /// <summary>Only of this outlet, as a person typed it; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only of this day and later; articles without a day are left out then.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>How many to pass over, of the newest.</summary>
    public int Skip { get; init; }

    /// <summary>At most this many.</summary>
    public int Most { get; init; } = 10;
}
