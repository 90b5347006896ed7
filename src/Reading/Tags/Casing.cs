namespace OnRecord.Reading.Tags;

/// <summary>How a token is written.</summary>
internal enum Casing : byte
{
    /// <summary>Neither letters nor digits first.</summary>
    Other,

    /// <summary>A lower-case letter first.</summary>
    Lower,

    /// <summary>An upper-case letter first, lower-case ones behind.</summary>
    Capital,

    /// <summary>Upper-case letters only, more than one.</summary>
    AllCapital,

    /// <summary>One upper-case letter, with or without a full stop.</summary>
    Initial,

    /// <summary>Digits.</summary>
    Number,
}
