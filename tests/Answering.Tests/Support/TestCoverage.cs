using OnRecord.Coverage;
using OnRecord.Testing;

namespace OnRecord.Answering.Tests.Support;

/// <summary>The real index in a folder of the test's own.</summary>
internal sealed class TestCoverage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestCoverage() => Index = SqliteCoverage.OpenOrCreate(_folder.Path);

    public SqliteCoverage Index { get; }

    public TestCoverage Add(string file, News news)
    {
        Index.Add(file, $"hash of {file}", news.Read());
        return this;
    }

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }
}
