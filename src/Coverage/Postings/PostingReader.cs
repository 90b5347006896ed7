using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Postings;

/// <summary>Opens posting lists in a transaction of a session; each once.</summary>
internal sealed class PostingReader(Session session, ChunkCache chunks)
{
    private long? _removals;

    private readonly Dictionary<string, long> _words = [];
    private readonly Dictionary<long, PostingList?> _lists = [];

    /// <summary>The list of a word, stemmed; null where it stands nowhere.</summary>
    public PostingList? Open(string word, Part part)
    {
        if (!_words.TryGetValue(word, out var id))
        {
            id = session.ReadNumber("SELECT id FROM word WHERE text = $1", word) ?? 0;
            _words.Add(word, id);
        }

        return id == 0 ? null : Open(ListKey.Of(id, part));
    }

    /// <summary>A list by its number; null where there is none.</summary>
    public PostingList? Open(long list)
    {
        if (!_lists.TryGetValue(list, out var opened))
        {
            var tail = Blob("SELECT data FROM posting_tail WHERE list = $1", list);
            opened = tail is null
                ? null
                : new PostingList(list, Blob("SELECT data FROM posting_directory WHERE list = $1", list) ?? [], tail, ReadChunk);
            _lists.Add(list, opened);
        }

        return opened;
    }

    private Chunk ReadChunk(long id)
    {
        var removals = _removals ??= session.ReadNumber("SELECT next_article - articles FROM tally")!.Value;
        if (chunks.Find(id, removals) is { } kept)
        {
            return kept;
        }

        var read = new Chunk(Blob("SELECT data FROM posting_chunk WHERE id = $1", id)
            ?? throw new CoverageException("The index lacks a part of its words; rebuild it with 'onrecord index rebuild'."));
        chunks.Keep(id, removals, read);
        return read;
    }

    private byte[]? Blob(string sql, long key) => session.ReadFirst(sql, static row => (byte[])row.GetValue(0), key);
}
