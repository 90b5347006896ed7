using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Checking;
using OnRecord.Coverage.Snapshots;
using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;
using OnRecord.Coverage.Writing;
using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>
/// The coverage in one SQLite file, <c>onrecord.db</c> in the index folder. Readers see the moment at which they came and wait for
/// nobody (write-ahead log, https://sqlite.org/wal.html); writers take turns. A process that is killed loses nothing that was committed.
/// </summary>
public sealed class SqliteCoverage : ICoverage
{
    /// <summary>Name of the database file in the index folder.</summary>
    public const string FileName = "onrecord.db";

    private readonly IndexFile _file;
    private readonly Governments _governments;
    private readonly SnapshotGate _gate = new();
    private Writer? _writer;
    private ReaderPool? _readers;
    private CoverageState _broken;
    private bool _disposed;

    private SqliteCoverage(IndexFile file, Governments governments) => (_file, _governments) = (file, governments);

    /// <inheritdoc/>
    public CoverageState State => _broken is CoverageState.OtherVersion or CoverageState.Damaged
        ? _broken
        : Status().Articles > 0 ? CoverageState.Ready : CoverageState.Empty;

    /// <summary>Opens the index in a folder; makes both where they are missing.</summary>
    /// <param name="indexFolder">The folder (<c>DIR</c>).</param>
    /// <returns>
    /// The coverage. Where its <see cref="State"/> is <see cref="CoverageState.OtherVersion"/> or <see cref="CoverageState.Damaged"/>, it
    /// has to be rebuilt before it answers.
    /// </returns>
    /// <exception cref="CoverageException">
    /// There is a file of that name that is no index of ours, another process holds it, the folder cannot be written, or its
    /// <c>governments.yaml</c> is wrong.
    /// </exception>
    public static SqliteCoverage OpenOrCreate(string indexFolder)
    {
        IndexFolder.Make(indexFolder);
        return OpenOrCreate(new IndexFile(Path.Combine(indexFolder, FileName)), Governments.Load(indexFolder));
    }

    /// <inheritdoc/>
    public ICoverageSnapshot Open()
    {
        Refuse();
        _gate.Enter();
        try
        {
            return new SqliteSnapshot(_file, _readers!, _governments, _gate.Leave);
        }
        catch (SqliteException error)
        {
            _gate.Leave();
            throw _file.Explain(error);
        }
    }

    /// <inheritdoc/>
    public bool Holds(string file, string hash)
    {
        using var snapshot = Open();
        return snapshot.FindArticle(file) is { } article && article.File == file && article.Hash == hash;
    }

    /// <inheritdoc/>
    public AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default)
    {
        using var batch = BeginBatch();
        var outcome = batch.Add(file, hash, reading, cancellationToken);
        batch.Commit();
        return outcome;
    }

    /// <inheritdoc/>
    public bool Remove(string idOrFile, CancellationToken cancellationToken = default)
    {
        using var batch = BeginBatch();
        var removed = batch.Remove(idOrFile, cancellationToken);
        batch.Commit();
        return removed;
    }

    /// <inheritdoc/>
    public ICoverageBatch BeginBatch()
    {
        Refuse();
        return new CoverageBatch(_writer!);
    }

    /// <inheritdoc/>
    public void Rebuild(Action<ICoverage> fill, CancellationToken cancellationToken = default) => Rebuild(fill, maker: null, cancellationToken);

    /// <inheritdoc/>
    public void Rebuild(Action<ICoverage> fill, string? maker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fill);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var next = new IndexFile(_file.Path + ".new");
        using var alone = next.Lock(_file.Path + ".lock");
        var keep = false;
        try
        {
            using (var coverage = Begun(next, maker))
            {
                fill(coverage);
            }

            cancellationToken.ThrowIfCancellationRequested();
            Replace(next);
        }
        catch (Exception error) when (maker is not null && IsForNow(error))
        {
            keep = true;
            throw;
        }
        finally
        {
            if (!keep)
            {
                next.Delete();
            }
        }
    }

    /// <inheritdoc/>
    public CoverageStatus Status()
    {
        using var snapshot = (SqliteSnapshot)Open();
        return snapshot.Status();
    }

    /// <inheritdoc/>
    public IReadOnlyList<CoverageProblem> Check(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        Refuse();
        _gate.Enter();
        try
        {
            using var session = _file.Open();
            return new CoverageCheck(session, progress, cancellationToken).Run();
        }
        catch (SqliteException error)
        {
            throw _file.Explain(error);
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Close();
            _gate.Dispose();
        }
    }

    // Who is stopped, or waits for another process, goes on later; a full disk wants the room back.
    private static bool IsForNow(Exception error) => error is OperationCanceledException
        || (error is CoverageException && error.InnerException is not SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL });

    // What the same maker began before, where it can be gone on with; else a new one.
    private SqliteCoverage Begun(IndexFile next, string? maker)
    {
        if (maker is not null && next.Exists)
        {
            try
            {
                var begun = OpenOrCreate(next, _governments);
                if (begun._broken == CoverageState.Ready && begun._writer!.Maker == maker)
                {
                    return begun;
                }

                begun.Dispose();
            }
            catch (CoverageException)
            {
                // Whatever it is, it is of no use.
            }
        }

        next.Delete();
        var made = OpenOrCreate(next, _governments);
        if (maker is not null)
        {
            made._writer!.Maker = maker;
        }

        return made;
    }

    private static SqliteCoverage OpenOrCreate(IndexFile file, Governments governments)
    {
        var coverage = new SqliteCoverage(file, governments);
        try
        {
            coverage._broken = file.Prepare();
            if (coverage._broken == CoverageState.Ready)
            {
                coverage.Start();
            }

            return coverage;
        }
        catch (Exception error)
        {
            coverage.Dispose();
            if (error is SqliteException inner)
            {
                throw file.Explain(inner);
            }

            throw;
        }
    }

    private void Start()
    {
        _readers = new ReaderPool(_file);
        _writer = new Writer(_file, _file.Open(), _governments);
        _writer.Align(_governments);
    }

    private void Close()
    {
        _writer?.Dispose();
        _readers?.Dispose();
        (_writer, _readers) = (null, null);
    }

    // No connection to the old file may be left: the last to close would take the new one's journal for its own.
    private void Replace(IndexFile next)
    {
        using var alone = _gate.Close();
        Close();
        try
        {
            _file.Replace(next);
        }
        catch (SqliteException error)
        {
            throw _file.Explain(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CoverageException($"{_file.Path} cannot be replaced: {error.Message}", error);
        }
        finally
        {
            _broken = _file.Prepare();
            if (_broken == CoverageState.Ready)
            {
                Start();
            }
        }
    }

    private void Refuse()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_broken is CoverageState.OtherVersion or CoverageState.Damaged)
        {
            throw new CoverageException(_broken == CoverageState.OtherVersion
                ? $"{_file.Path} was made by another version of OnRecord; rebuild it with 'onrecord index rebuild'."
                : $"{_file.Path} is damaged; rebuild it with 'onrecord index rebuild'.");
        }
    }
}
