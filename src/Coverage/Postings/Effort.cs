namespace OnRecord.Coverage.Postings;

/// <summary>
/// How much a search may still read. Where common words alone are asked for, the best are among the newest as well as anywhere; so what is
/// left when it is used up are old statements that have no more of the words than those found. Counted and not timed: the same question over
/// the same coverage has the same answer.
/// </summary>
/// <param name="most">How much, in looks at one text.</param>
internal sealed class Effort(int most)
{
    /// <summary>To look at one text: whether words stand together in it, or which of them stand in it.</summary>
    public const int Look = 1;

    /// <summary>To decode a block.</summary>
    public const int Block = 8;

    /// <summary>To read a chunk.</summary>
    public const int Chunk = 64;

    private int _left = most;

    /// <summary>Whether nothing more may be read.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes from it.</summary>
    public void Spend(int much) => _left -= much;
}
