namespace OnRecord.Answering.Browsing;

/// <summary>Which statements of a speaker are wanted.</summary>
public sealed record StatementsQuery
{
    /// <summary>Who: a name, a role, a capital, as a person typed it.</summary>
    public required string Speaker { get; init; }

    /// <summary>What about, in a few words; null for everything.</summary>
    public string? Topic { get; init; }

    /// <summary>Only of articles of this day and later; articles without a day are left out then.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only of articles of this day and earlier; articles without a day are left out then.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only of articles of this outlet, as a person typed it; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>How many to pass over, of the newest.</summary>
    public int Skip { get; init; }

    /// <summary>At most this many.</summary>
    public int Most { get; init; } = 5;
}
