namespace OnRecord.Reading.Tags;

/// <summary>How a token is written.</summary>
internal enum Casing : byte
{
    /// <summary>Neither letters nor digits first.</summary>
    Other,

    /// <summary>Lower-case letters only.</summary>
    Lower,

    /// <summary>A lower-case letter first, an upper-case one behind ("pro-Russian", "al-Assad").</summary>
    Mixed,

    /// <summary>An upper-case letter first, lower-case ones behind.</summary>
    Capital,

    /// <summary>Upper-case letters only, more than one.</summary>
    AllCapital,

    /// <summary>One upper-case letter, with or without a full stop.</summary>
    Initial,

    /// <summary>Digits.</summary>
    Number,
}
