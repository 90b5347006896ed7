namespace OnRecord.Coverage.Speakers;

/// <summary>In which sense words mean a country.</summary>
internal enum CountrySense
{
    /// <summary>Its name ("Russia").</summary>
    Name,

    /// <summary>Its adjective or people ("Russian", "the Russians").</summary>
    People,

    /// <summary>Its capital or a seat of its government ("Moscow", "the Kremlin").</summary>
    Seat,
}
