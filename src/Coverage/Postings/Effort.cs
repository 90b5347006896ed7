namespace OnRecord.Coverage.Postings;

/// <summary>
/// How much a search may still read. Where common words alone are asked for, the best are among the newest as well as anywhere; so what is
/// left when it is used up are old statements that have no more of the words than those found. Counted in blocks and not in time: the same
/// question over the same coverage has the same answer.
/// </summary>
internal sealed class Effort(int blocks)
{
    private int _left = blocks;

    /// <summary>Whether nothing more may be read.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes so many blocks' worth.</summary>
    public void Spend(int blocks) => _left -= blocks;
}
