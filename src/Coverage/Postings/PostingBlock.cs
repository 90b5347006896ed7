using System.Buffers.Binary;

namespace OnRecord.Coverage.Postings;

/// <summary>
/// Up to 128 postings of a list, packed: a header, the ids as differences of seven bits a byte, how much each is worth as a byte, and the
/// places of the word in each. The header names the first id, the last and the highest worth, so that a search can pass over the block
/// (S. Ding and T. Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011).
/// </summary>
internal static class PostingBlock
{
    /// <summary>Most postings of a block.</summary>
    public const int Size = 128;

    /// <summary>Length of the header in bytes: first id, span of ids, count, highest worth, length of ids and worths, length of the body.</summary>
    public const int HeaderSize = 18;

    private const int Span = 8;
    private const int CountAt = 12;
    private const int WorthAt = 13;
    private const int PlacesAt = 14;
    private const int BodyAt = 16;

    /// <summary>The first id.</summary>
    public static long First(ReadOnlySpan<byte> block) => BinaryPrimitives.ReadInt64LittleEndian(block);

    /// <summary>The last id.</summary>
    public static long Last(ReadOnlySpan<byte> block) => First(block) + BinaryPrimitives.ReadInt32LittleEndian(block[Span..]);

    /// <summary>How many postings there are.</summary>
    public static int Count(ReadOnlySpan<byte> block) => block[CountAt];

    /// <summary>The highest worth.</summary>
    public static byte HighestWorth(ReadOnlySpan<byte> block) => block[WorthAt];

    /// <summary>Length of the whole block in bytes.</summary>
    public static int Length(ReadOnlySpan<byte> block) => HeaderSize + BinaryPrimitives.ReadUInt16LittleEndian(block[BodyAt..]);

    /// <summary>Takes the ids and worths out.</summary>
    /// <returns>How many there are.</returns>
    public static int Read(ReadOnlySpan<byte> block, Span<long> ids, Span<byte> worths)
    {
        var count = Count(block);
        var id = First(block);
        ids[0] = id;
        var at = HeaderSize;
        for (var i = 1; i < count; i++)
        {
            uint difference = block[at++];
            if (difference >= 0x80)
            {
                difference = (difference & 0x7F) | ReadMore(block, ref at);
            }

            id += difference;
            ids[i] = id;
        }

        block.Slice(at, count).CopyTo(worths);
        return count;
    }

    /// <summary>Finds where the places of each posting of a block begin.</summary>
    public static void FindPlaces(ReadOnlySpan<byte> block, Span<int> starts)
    {
        var at = HeaderSize + BinaryPrimitives.ReadUInt16LittleEndian(block[PlacesAt..]);
        var count = Count(block);
        for (var i = 0; i < count; i++)
        {
            starts[i] = at;
            bool more;
            do
            {
                more = (ReadNumber(block, ref at) & 1) != 0;
            }
            while (more);
        }
    }

    /// <summary>Takes the places of the word out of a posting of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="start">Where the posting's places begin.</param>
    /// <param name="places">Where they go.</param>
    public static void ReadPlaces(ReadOnlySpan<byte> block, int start, List<int> places)
    {
        places.Clear();
        var place = 0;
        bool more;
        do
        {
            var number = ReadNumber(block, ref start);
            more = (number & 1) != 0;
            place += (int)(number >> 1);
            places.Add(place);
        }
        while (more);
    }

    /// <summary>Writes a block.</summary>
    public static void Write(List<byte> bytes, ReadOnlySpan<Posting> postings)
    {
        var start = bytes.Count;
        bytes.AddRange(stackalloc byte[HeaderSize]);
        byte highest = 0;
        for (var i = 0; i < postings.Length; i++)
        {
            highest = Math.Max(highest, postings[i].Worth);
            if (i > 0)
            {
                WriteNumber(bytes, (uint)(postings[i].Id - postings[i - 1].Id));
            }
        }

        foreach (var posting in postings)
        {
            bytes.Add(posting.Worth);
        }

        var places = bytes.Count - start - HeaderSize;
        foreach (var posting in postings)
        {
            var last = 0;
            for (var i = 0; i < posting.Places.Length; i++)
            {
                var more = i + 1 < posting.Places.Length ? 1u : 0;
                WriteNumber(bytes, ((uint)(posting.Places[i] - last) << 1) | more);
                last = posting.Places[i];
            }

            if (posting.Places.Length == 0)
            {
                bytes.Add(0);
            }
        }

        var header = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)[start..];
        BinaryPrimitives.WriteInt64LittleEndian(header, postings[0].Id);
        BinaryPrimitives.WriteInt32LittleEndian(header[Span..], (int)(postings[^1].Id - postings[0].Id));
        header[CountAt] = (byte)postings.Length;
        header[WorthAt] = highest;
        BinaryPrimitives.WriteUInt16LittleEndian(header[PlacesAt..], (ushort)places);
        BinaryPrimitives.WriteUInt16LittleEndian(header[BodyAt..], (ushort)(bytes.Count - start - HeaderSize));
    }

    /// <summary>The postings of all blocks that stand one behind the other in these bytes.</summary>
    public static List<Posting> ReadAll(ReadOnlySpan<byte> blocks)
    {
        var postings = new List<Posting>();
        Span<long> ids = stackalloc long[Size];
        Span<byte> worths = stackalloc byte[Size];
        Span<int> starts = stackalloc int[Size];
        var places = new List<int>();
        for (; blocks.Length > 0; blocks = blocks[Length(blocks)..])
        {
            var count = Read(blocks, ids, worths);
            FindPlaces(blocks, starts);
            for (var i = 0; i < count; i++)
            {
                ReadPlaces(blocks, starts[i], places);
                postings.Add(new Posting(ids[i], worths[i], [.. places.Select(place => (ushort)place)]));
            }
        }

        return postings;
    }

    private static void WriteNumber(List<byte> bytes, uint number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            bytes.Add((byte)(number | 0x80));
        }

        bytes.Add((byte)number);
    }

    private static uint ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint number = bytes[at++];
        return number < 0x80 ? number : (number & 0x7F) | ReadMore(bytes, ref at);
    }

    private static uint ReadMore(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint number = 0;
        var shift = 7;
        uint part;
        do
        {
            part = bytes[at++];
            number |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return number;
    }
}
