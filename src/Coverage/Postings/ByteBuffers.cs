using System.Collections.Concurrent;

namespace OnRecord.Coverage.Postings;

/// <summary>Room for what is read and soon forgotten, used again and again: what a search reads would be a third of all that it allocates.</summary>
internal sealed class ByteBuffers
{
    // Nearly every chunk has room in one; some 4 MB when all are idle.
    private const int Size = 4096;
    private const int MostIdle = 1024;

    private readonly ConcurrentQueue<byte[]> _idle = [];

    /// <summary>A copy of bytes, with more room behind them perhaps.</summary>
    public byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var buffer = bytes.Length <= Size && _idle.TryDequeue(out var idle) ? idle : GC.AllocateUninitializedArray<byte>(Math.Max(Size, bytes.Length));
        bytes.CopyTo(buffer);
        return buffer;
    }

    /// <summary>Takes a copy back that nobody looks at any more.</summary>
    public void Return(byte[] buffer)
    {
        if (buffer.Length == Size && _idle.Count < MostIdle)
        {
            _idle.Enqueue(buffer);
        }
    }
}
