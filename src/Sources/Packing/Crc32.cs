namespace OnRecord.Sources.Packing;

/// <summary>The check sum of zip entries (ISO 3309), which .NET's reader leaves unchecked.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static i => OfByte((uint)i))];

    /// <summary>The sum of nothing yet.</summary>
    public static uint Start => uint.MaxValue;

    /// <summary>The sum with more bytes.</summary>
    public static uint Over(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    /// <summary>The sum as it stands in an archive.</summary>
    public static uint End(uint sum) => ~sum;

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? Polynomial ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
