namespace OnRecord.Answering.Composition;

/// <summary>What passed the citation check and may be shown, best first.</summary>
/// <param name="Statements">The statements that answer.</param>
/// <param name="Nearest">Where none answers: the nearest.</param>
/// <param name="Passages">Passages of the articles' own words.</param>
/// <param name="More">How many more statements fit than are shown.</param>
/// <param name="Lost">Whether something that answered did not pass.</param>
internal sealed record Checked(
    IReadOnlyList<CitedStatement> Statements, IReadOnlyList<CitedStatement> Nearest, IReadOnlyList<CitedPassage> Passages, int More, bool Lost);
