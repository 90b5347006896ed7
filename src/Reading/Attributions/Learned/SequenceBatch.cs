namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// Sequences side by side, as the recurrent layers take them: the longest first, and all first tokens before all second ones, so that a step
/// through time is one product of matrices over as many rows as there are sequences left.
/// </summary>
internal sealed class SequenceBatch
{
    private readonly int[] _starts;

    /// <summary>Lays sequences out.</summary>
    /// <param name="lengths">How many tokens each has; none is empty, and none longer than the one before it.</param>
    public SequenceBatch(ReadOnlySpan<int> lengths)
    {
        Count = lengths.Length;
        Steps = lengths[0];
        _starts = new int[Steps + 1];
        var active = lengths.Length;
        for (var step = 0; step < Steps; step++)
        {
            while (lengths[active - 1] <= step)
            {
                active--;
            }

            _starts[step + 1] = _starts[step] + active;
        }
    }

    /// <summary>How many sequences there are.</summary>
    public int Count { get; }

    /// <summary>How many tokens the longest has.</summary>
    public int Steps { get; }

    /// <summary>How many tokens there are in all.</summary>
    public int Rows => _starts[Steps];

    /// <summary>The first row of a step.</summary>
    public int RowOf(int step) => _starts[step];

    /// <summary>The row of a token of a sequence.</summary>
    public int RowOf(int step, int sequence) => _starts[step] + sequence;

    /// <summary>How many sequences have a token at a step.</summary>
    public int ActiveAt(int step) => _starts[step + 1] - _starts[step];
}
