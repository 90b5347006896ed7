using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Postings;

/// <summary>Opens posting lists in a transaction of a session; each once, and each of their chunks.</summary>
/// <param name="session">What reads them.</param>
/// <param name="known">What was read before.</param>
/// <param name="moment">Says which moment of the coverage the session sees.</param>
internal sealed class PostingReader(Session session, ReadPostings known, Func<string> moment) : IDisposable
{
    private readonly Dictionary<long, PostingList?> _lists = [];
    private readonly Dictionary<long, Chunk> _chunks = [];
    private readonly List<byte[]> _borrowed = [];
    private long? _removals;

    /// <summary>The list of a word, stemmed; null where it stands nowhere.</summary>
    public PostingList? Open(string word, Part part)
    {
        if (!known.Words.Find(word, moment(), out var id))
        {
            id = session.ReadNumber("SELECT id FROM word WHERE text = $1", word) ?? 0;
            known.Words.Keep(word, moment(), id);
        }

        return id == 0 ? null : Open(ListKey.Of(id, part));
    }

    /// <summary>A list by its number; null where there is none.</summary>
    public PostingList? Open(long list)
    {
        if (!_lists.TryGetValue(list, out var opened))
        {
            opened = HeadOf(list) is { } head ? new PostingList(head, ReadChunk) : null;
            _lists.Add(list, opened);
        }

        return opened;
    }

    /// <summary>Gives the room back that chunks took; the lists are not read any more.</summary>
    public void Dispose()
    {
        foreach (var buffer in _borrowed)
        {
            known.Buffers.Return(buffer);
        }

        _borrowed.Clear();
        _chunks.Clear();
    }

    private ListHead? HeadOf(long list)
    {
        if (!known.Heads.Find(list, moment(), out var head))
        {
            head = Blob("SELECT data FROM posting_tail WHERE list = $1", list) is { } tail
                ? new ListHead(list, Blob("SELECT data FROM posting_directory WHERE list = $1", list) ?? [], tail)
                : null;
            known.Heads.Keep(list, moment(), head);
        }

        return head;
    }

    private Chunk ReadChunk(long id)
    {
        if (!_chunks.TryGetValue(id, out var chunk))
        {
            chunk = KeptChunk(id);
            _chunks.Add(id, chunk);
        }

        return chunk;
    }

    private Chunk KeptChunk(long id)
    {
        var removals = _removals ??= session.ReadNumber("SELECT next_article - articles FROM tally")!.Value;
        if (known.Chunks.Find(id, removals, out var chunk))
        {
            return chunk!;
        }

        var length = 0;
        var buffer = session.ReadBlob("SELECT data FROM posting_chunk WHERE id = $1", id, bytes =>
        {
            length = bytes.Length;
            return known.Buffers.Copy(bytes);
        }) ?? throw new CoverageException("The index lacks a part of its words; rebuild it with 'onrecord index rebuild'.");
        chunk = new Chunk(buffer, length);
        if (!known.Chunks.Keep(id, removals, chunk))
        {
            _borrowed.Add(buffer);
        }

        return chunk;
    }

    private byte[]? Blob(string sql, long key) => session.ReadBlob(sql, key, static bytes => bytes.ToArray());
}
