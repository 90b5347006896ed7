namespace OnRecord.Coverage;

/// <summary>Which articles a list keeps to. The default keeps all.</summary>
public sealed record CoverageFilter
{
    /// <summary>All of the coverage.</summary>
    public static CoverageFilter None { get; } = new();

    /// <summary>Only articles of this day and later (articles without a date are left out).</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only articles of this day and earlier (articles without a date are left out).</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only articles of this outlet, whatever its case.</summary>
    public string? Outlet { get; init; }
}
