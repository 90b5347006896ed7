using OnRecord.Coverage;

namespace OnRecord.Host.Intake;

/// <summary>Which articles a moderator removed, as the coverage keeps it: no feed brings them back.</summary>
internal sealed class RemovedFromCoverage(Func<ICoverage> coverage)
{
    /// <summary>Whether the article that goes by this address was removed.</summary>
    /// <exception cref="CoverageException">That cannot be told just now.</exception>
    public bool IsRemoved(Uri address)
    {
        using var snapshot = coverage().Open();
        return snapshot.History.FindRemoved(address.AbsoluteUri, content: null) is not null;
    }
}
