namespace OnRecord.Sources.Links;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">From where.</param>
/// <param name="Accept">The kinds that can be read, as the header has them.</param>
/// <param name="MaxBytes">The most that it may be, unpacked.</param>
public sealed record FetchRequest(Uri Address, string Accept, int MaxBytes)
{
    /// <summary>Whether of what is larger the beginning is taken, where else it is refused.</summary>
    public bool MayBeCutOff { get; init; }

    /// <summary>What is known of an address on the way already; null where nothing is.</summary>
    public Func<Uri, Validators?> Known { get; init; } = static _ => null;
}
