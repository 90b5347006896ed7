namespace OnRecord.Host.Intake;

/// <summary>Where nothing is known of what was removed.</summary>
internal sealed class NothingRemoved : IRemovedArticles
{
    /// <inheritdoc/>
    public bool IsRemoved(Uri address) => false;
}
