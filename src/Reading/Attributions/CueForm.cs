namespace OnRecord.Reading.Attributions;

/// <summary>The form a cue stands in, which tells where its source is to be looked for.</summary>
internal enum CueForm
{
    /// <summary>With a subject of its own ("said", "has said", "did not say").</summary>
    Finite,

    /// <summary>A participle that shares the subject of what goes before ("…, adding that").</summary>
    Participle,

    /// <summary>An infinitive that shares the subject of the verb that governs it ("went on to say").</summary>
    Infinitive,

    /// <summary>"was quoted as saying".</summary>
    Quoted,

    /// <summary>"Interfax quoted the minister as saying": the source stands inside of the cue, its subject relays.</summary>
    Quoting,

    /// <summary>"described by the minister as": the source stands behind it.</summary>
    PassiveBy,
}
