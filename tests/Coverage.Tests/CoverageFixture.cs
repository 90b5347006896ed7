using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

/// <summary>A coverage in a folder of its own.</summary>
public sealed class CoverageFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CoverageFixture() => Coverage = SqliteCoverage.OpenOrCreate(_folder.Path);

    public SqliteCoverage Coverage { get; private set; }

    public string Folder => _folder.Path;

    public string Database => _folder.Of(SqliteCoverage.FileName);

    /// <summary>Adds a reading under a file name; its text is its hash.</summary>
    public AddOutcome Add(string file, ArticleReading reading) =>
        Coverage.Add(file, $"{reading.Article.Text.GetHashCode(StringComparison.Ordinal)}:{reading.Article.Facts}", reading);

    /// <summary>Adds an article in which one speaker says one thing.</summary>
    public AddOutcome Said(string name, string content, string? role = null, SpeakerKind kind = SpeakerKind.Person, string? file = null) =>
        Add(file ?? $"{name}-{role}-{content.Length}-{content.GetHashCode(StringComparison.Ordinal)}.txt", Some.Reading(name, content, role, kind));

    public T Read<T>(Func<ICoverageSnapshot, T> read)
    {
        using var snapshot = Coverage.Open();
        return read(snapshot);
    }

    /// <summary>The names of those whom the words may mean, best first.</summary>
    public IReadOnlyList<string> Who(string words) => Read(snapshot => snapshot.FindSpeakers(words)).Select(match => match.Speaker.Name).ToList();

    /// <summary>The best match, or null.</summary>
    public SpeakerMatch? Best(string words) => Read(snapshot => snapshot.FindSpeakers(words, 1)) is [var best, ..] ? best : null;

    public void Reopen()
    {
        Coverage.Dispose();
        Coverage = SqliteCoverage.OpenOrCreate(_folder.Path);
    }

    public void Dispose()
    {
        Coverage.Dispose();
        _folder.Dispose();
    }
}
