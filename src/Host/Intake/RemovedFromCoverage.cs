using OnRecord.Coverage;

namespace OnRecord.Host.Intake;

/// <summary>Asks the coverage, which keeps what was removed from it.</summary>
internal sealed class RemovedFromCoverage(Func<ICoverage> coverage) : IRemovedArticles
{
    /// <inheritdoc/>
    public bool IsRemoved(Uri address)
    {
        using var snapshot = coverage().Open();
        return snapshot.History.FindRemoved(address.AbsoluteUri, content: null) is not null;
    }
}
