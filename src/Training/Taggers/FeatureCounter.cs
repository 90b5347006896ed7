namespace OnRecord.Training.Taggers;

/// <summary>Counts features in little room: approximately, never too low, up to 255.</summary>
internal sealed class FeatureCounter
{
    private const int Cells = 1 << 25;
    private readonly byte[] _counts = new byte[Cells];

    /// <summary>Counts a feature.</summary>
    /// <returns>How often it was counted, this time included.</returns>
    public int Count(uint feature)
    {
        ref var cell = ref _counts[(feature * 0x9E3779B1) >> 7];
        if (cell < byte.MaxValue)
        {
            cell++;
        }

        return cell;
    }
}
