namespace OnRecord.Coverage;

/// <summary>What of a speaker the words of a question matched.</summary>
public enum SpeakerMatchKind
{
    /// <summary>The name, or a part of it that is enough ("Blinken").</summary>
    Name,

    /// <summary>The name with a typing error ("Blinkin").</summary>
    MisspeltName,

    /// <summary>A capital or seat that stands for the speaker, or the country's people ("the Kremlin", "the Russians").</summary>
    Government,

    /// <summary>A role ("the Russian foreign minister").</summary>
    Role,

    /// <summary>An organisation or country that the speaker speaks for ("the State Department" for its spokesman).</summary>
    Affiliation,
}
