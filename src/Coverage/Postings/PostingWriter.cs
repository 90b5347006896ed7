using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Postings;

/// <summary>
/// Writes posting lists, inside a transaction that is not its own. Ids only go up; so what is new goes to the end of each list: into its
/// tail, and when that has a page full, into a chunk that stays as it is. A directory names the chunks of a list.
/// </summary>
internal sealed class PostingWriter(Session session) : IPostings
{
    /// <summary>Bytes of an entry of a directory: first id, count, highest worth.</summary>
    public const int EntrySize = 11;

    // With its row header it fits a page of 4,096 bytes.
    private const int ChunkSize = 3900;

    /// <summary>Most places of a word in one text that are kept: further ones, far behind, find no phrase any more.</summary>
    public const int MostPlaces = 100;

    private readonly Dictionary<string, List<Posting>?[]> _words = [];
    private readonly Dictionary<long, List<Posting>> _lists = [];

    /// <inheritdoc/>
    public void Add(string word, Part part, long id, byte worth, List<ushort> places)
    {
        ref var lists = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
        lists ??= new List<Posting>?[ListKey.Parts];
        (lists[(int)part] ??= []).Add(new Posting(id, worth, [.. places.Take(MostPlaces)]));
    }

    /// <inheritdoc/>
    public void Add(long list, long id)
    {
        ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, list, out _);
        (postings ??= []).Add(new Posting(id, 1, []));
    }

    /// <summary>Forgets what was added: the transaction was rolled back.</summary>
    public void Forget()
    {
        _words.Clear();
        _lists.Clear();
    }

    /// <summary>Writes what was added. Before the transaction is committed.</summary>
    public void Flush()
    {
        foreach (var (word, lists) in _words)
        {
            var id = WordId(word);
            for (var part = 0; part < ListKey.Parts; part++)
            {
                if (lists[part] is { } postings)
                {
                    _lists.Add(ListKey.Of(id, (Part)part), postings);
                }
            }
        }

        // In the order of the table.
        foreach (var (list, postings) in _lists.OrderBy(list => list.Key))
        {
            Append(list, postings);
        }

        Forget();
    }

    /// <summary>Takes the postings of a range of ids out of the lists of these words.</summary>
    public void Erase(IEnumerable<string> words, IReadOnlyList<Part> parts, long first, long last)
    {
        foreach (var word in words)
        {
            if (session.ReadNumber("SELECT id FROM word WHERE text = $1", word) is { } id)
            {
                foreach (var part in parts)
                {
                    Erase(ListKey.Of(id, part), first, last);
                }
            }
        }
    }

    /// <summary>Takes the postings of a range of ids out of a list.</summary>
    public void Erase(long list, long first, long last)
    {
        var tail = Blob("SELECT data FROM posting_tail WHERE list = $1", list);
        if (tail is null)
        {
            return;
        }

        var kept = Without(tail, first, last);
        var directory = Blob("SELECT data FROM posting_directory WHERE list = $1", list) ?? [];
        var left = Count(kept);
        for (var chunk = 0; chunk * EntrySize < directory.Length; chunk++)
        {
            var entry = directory.AsSpan(chunk * EntrySize, EntrySize);
            var next = (chunk + 1) * EntrySize < directory.Length
                ? BinaryPrimitives.ReadInt64LittleEndian(directory.AsSpan((chunk + 1) * EntrySize))
                : long.MaxValue;
            if (BinaryPrimitives.ReadInt64LittleEndian(entry) <= last && next > first)
            {
                var key = ListKey.Chunk(list, chunk);
                var data = Without(Blob("SELECT data FROM posting_chunk WHERE id = $1", key)!, first, last);
                session.Execute("UPDATE posting_chunk SET data = $2 WHERE id = $1", key, data);
                BinaryPrimitives.WriteUInt16LittleEndian(entry[8..], (ushort)Count(data));
                session.Execute("UPDATE posting_directory SET data = $2 WHERE list = $1", list, directory);
            }

            left += BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        }

        if (left > 0)
        {
            session.Execute("UPDATE posting_tail SET data = $2 WHERE list = $1", list, kept);
            return;
        }

        session.Execute("DELETE FROM posting_tail WHERE list = $1", list);
        session.Execute("DELETE FROM posting_directory WHERE list = $1", list);
        session.Execute("DELETE FROM posting_chunk WHERE id >= $1 AND id < $2", ListKey.Chunk(list, 0), ListKey.Chunk(list + 1, 0));
    }

    private long WordId(string word) => session.ReadNumber("SELECT id FROM word WHERE text = $1", word)
        ?? session.Insert("INSERT INTO word (text) VALUES ($1)", word);

    private void Append(long list, List<Posting> postings)
    {
        var tail = Blob("SELECT data FROM posting_tail WHERE list = $1", list) ?? [];

        // The last block is written anew with what it still has room for.
        var open = LastBlock(tail);
        var all = open < tail.Length && PostingBlock.Count(tail.AsSpan(open)) < PostingBlock.Size ? PostingBlock.ReadAll(tail.AsSpan(open)) : [];
        var bytes = new List<byte>(tail.Length + (postings.Count * 6) + PostingBlock.HeaderSize);
        bytes.AddRange(tail.AsSpan(0, all.Count > 0 ? open : tail.Length));
        all.AddRange(postings);
        var closed = new List<byte[]>();
        for (var at = 0; at < all.Count; at += PostingBlock.Size)
        {
            var start = bytes.Count;
            PostingBlock.Write(bytes, CollectionsMarshal.AsSpan(all).Slice(at, Math.Min(PostingBlock.Size, all.Count - at)));
            if (bytes.Count > ChunkSize && start > 0)
            {
                closed.Add([.. bytes.Take(start)]);
                bytes.RemoveRange(0, start);
            }
        }

        if (closed.Count > 0)
        {
            Close(list, closed);
        }

        session.Execute("INSERT INTO posting_tail (list, data) VALUES ($1, $2) ON CONFLICT (list) DO UPDATE SET data = $2", list, bytes.ToArray());
    }

    private void Close(long list, List<byte[]> chunks)
    {
        var directory = (Blob("SELECT data FROM posting_directory WHERE list = $1", list) ?? []).ToList();
        Span<byte> entry = stackalloc byte[EntrySize];
        foreach (var chunk in chunks)
        {
            session.Execute("INSERT INTO posting_chunk (id, data) VALUES ($1, $2)", ListKey.Chunk(list, directory.Count / EntrySize), chunk);
            BinaryPrimitives.WriteInt64LittleEndian(entry, PostingBlock.First(chunk));
            BinaryPrimitives.WriteUInt16LittleEndian(entry[8..], (ushort)Count(chunk));
            entry[10] = HighestWorth(chunk);
            directory.AddRange(entry);
        }

        session.Execute(
            "INSERT INTO posting_directory (list, data) VALUES ($1, $2) ON CONFLICT (list) DO UPDATE SET data = $2", list, directory.ToArray());
    }

    private byte[]? Blob(string sql, long key) => session.ReadFirst(sql, static row => (byte[])row.GetValue(0), key);

    private static byte[] Without(byte[] blocks, long first, long last)
    {
        var kept = PostingBlock.ReadAll(blocks);
        kept.RemoveAll(posting => posting.Id >= first && posting.Id <= last);
        var bytes = new List<byte>(blocks.Length);
        for (var at = 0; at < kept.Count; at += PostingBlock.Size)
        {
            PostingBlock.Write(bytes, CollectionsMarshal.AsSpan(kept).Slice(at, Math.Min(PostingBlock.Size, kept.Count - at)));
        }

        return [.. bytes];
    }

    private static int LastBlock(ReadOnlySpan<byte> blocks)
    {
        var (at, last) = (0, 0);
        while (at < blocks.Length)
        {
            last = at;
            at += PostingBlock.Length(blocks[at..]);
        }

        return last;
    }

    private static int Count(ReadOnlySpan<byte> blocks)
    {
        var count = 0;
        for (; blocks.Length > 0; blocks = blocks[PostingBlock.Length(blocks)..])
        {
            count += PostingBlock.Count(blocks);
        }

        return count;
    }

    private static byte HighestWorth(ReadOnlySpan<byte> blocks)
    {
        byte highest = 0;
        for (; blocks.Length > 0; blocks = blocks[PostingBlock.Length(blocks)..])
        {
            highest = Math.Max(highest, PostingBlock.HighestWorth(blocks));
        }

        return highest;
    }
}
