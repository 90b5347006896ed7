using System.Collections.Concurrent;
using System.Security.Cryptography;
using OnRecord.Coverage.Postings;
using OnRecord.Coverage.Search;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Connections that read, kept for the next snapshot with their prepared statements.</summary>
internal sealed class ReaderPool(IndexFile file) : IDisposable
{
    private const int MostIdle = 4;

    // Each holds so much of the file. More is no faster (measured with 1, 2, 6, 12 and 24 megabytes): the system has the same pages.
    private const string Pages = "PRAGMA cache_size = -2048";

    private readonly ConcurrentBag<Session> _idle = [];
    private volatile bool _disposed;

    /// <summary>Another text each time that an index is opened.</summary>
    public string Opened { get; } = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>What the transactions of these connections know of the articles.</summary>
    public ArticlePlaces Places { get; } = new();

    /// <summary>What they have read of the posting lists.</summary>
    public ReadPostings Postings { get; } = new();

    /// <summary>The speakers that they have read, by id: those who speak most stand in every answer. Some 4 MB when full.</summary>
    public PlacedCache<long, string, SpeakerRow> SpeakerRows { get; } = new(4096);

    /// <summary>The names that articles call them by. Some 2 MB when full.</summary>
    public PlacedCache<long, string, SpeakerForm> Forms { get; } = new(8192);

    /// <summary>The roles that they are called by. Less than 1 MB when full.</summary>
    public PlacedCache<long, string, string> Roles { get; } = new(4096);

    /// <summary>Whom they have found by which words, at most so many: those who speak most are asked about most. Some 10 MB when full.</summary>
    public PlacedCache<(string Words, int Most), string, IReadOnlyList<SpeakerMatch>> FoundSpeakers { get; } = new(2048);

    /// <summary>The outlets: every question may name one.</summary>
    public PlacedCache<int, string, IReadOnlyList<string>> Outlets { get; } = new(1);

    /// <summary>A connection of the caller's own, until it is given back.</summary>
    public Session Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idle.TryTake(out var session))
        {
            session = file.Open();
            session.Script(Pages);
        }

        return session;
    }

    /// <summary>Takes a connection back that is in no transaction.</summary>
    public void Return(Session session)
    {
        if (_disposed || _idle.Count >= MostIdle)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
