using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>How far a search goes: over which articles, and how many statements it looks at.</summary>
internal sealed record Reach
{
    /// <summary>For an answer, which shows the best few.</summary>
    public static Reach Answer { get; } = new();

    /// <summary>For a list, which shows all that fit, page by page.</summary>
    public static Reach List { get; } = new() { MostStatements = 300, Closely = 300, WholeSpeaker = 250 };

    /// <summary>For an answer within a question's scope.</summary>
    public static Reach Of(Questions.Scope scope) => scope.IsNarrow
        ? new Reach
        {
            Filter = new CoverageFilter { Since = scope.Period?.Since, Until = scope.Period?.LastReported, Outlet = scope.Outlet },
            DirectOnly = scope.DirectOnly,
        }
        : Answer;

    /// <summary>Statements that one search fetches.</summary>
    public int MostStatements { get; private init; } = 40;

    /// <summary>Statements of one speaker that are looked at whatever they are about.</summary>
    public int WholeSpeaker { get; private init; } = 120;

    /// <summary>Statements that are looked at closely, with what stands around them.</summary>
    public int Closely { get; private init; } = 40;

    /// <summary>Whether it keeps to what was said word for word.</summary>
    public bool DirectOnly { get; private init; }

    /// <summary>The one article it keeps to, by its id: all that was said in it is looked at closely; null for all articles.</summary>
    public string? Article { get; init; }

    /// <summary>The articles it keeps to.</summary>
    public CoverageFilter Filter { get; init; } = CoverageFilter.None;
}
