namespace OnRecord.Answering.Catalogue;

/// <summary>Which speakers are wanted.</summary>
public sealed record SpeakersQuery
{
    /// <summary>Only those whom this may mean: the beginnings of words of a name, or a role, as a person types it; null for all.</summary>
    public string? Typed { get; init; }

    /// <summary>Whether in the order of their names, rather than of how many statements they have.</summary>
    public bool ByName { get; init; }

    /// <summary>In the order of names: only those that begin with this letter; null for all.</summary>
    public char? Letter { get; init; }

    /// <summary>In the order of names: behind this key (<see cref="SpeakersFound.Next"/>); null from the first on.</summary>
    public string? After { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>At most this many.</summary>
    public int Most { get; init; } = 40;
}
