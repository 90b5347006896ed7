using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>How far a search goes: over which articles, and how many statements it looks at.</summary>
internal sealed record Reach
{
    /// <summary>For an answer, which shows the best few.</summary>
    public static Reach Answer { get; } = new();

    /// <summary>For a list, which shows all that fit, page by page.</summary>
    public static Reach List { get; } = new() { MostStatements = 300, Closely = 300, WholeSpeaker = 250 };

    /// <summary>Statements that one search fetches.</summary>
    public int MostStatements { get; private init; } = 40;

    /// <summary>Statements of one speaker that are looked at whatever they are about.</summary>
    public int WholeSpeaker { get; private init; } = 120;

    /// <summary>Statements that are looked at closely, with what stands around them.</summary>
    public int Closely { get; private init; } = 40;

    /// <summary>The articles it keeps to.</summary>
    public CoverageFilter Filter { get; init; } = CoverageFilter.None;
}
