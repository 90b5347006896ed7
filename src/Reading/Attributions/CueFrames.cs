namespace OnRecord.Reading.Attributions;

/// <summary>What a cue can take as its content, and how. The names are those of the lexicon, <c>cues.txt</c>.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A clause, with or without "that".</summary>
    That = 1,

    /// <summary>A quotation beside it.</summary>
    Quote = 2,

    /// <summary>The one told, then the content.</summary>
    Tell = 4,

    /// <summary>A question ("whether", "why").</summary>
    Wh = 8,

    /// <summary>A noun phrase as the content.</summary>
    Np = 16,

    /// <summary>An infinitive ("vowed to …").</summary>
    Inf = 32,

    /// <summary>Someone or something, and what is said of it ("urged X to …").</summary>
    Obj = 64,

    /// <summary>A belief, wish or intention, not speech.</summary>
    Thought = 128,

    /// <summary>Attributes only where a quotation or "that" makes it certain.</summary>
    Weak = 256,

    /// <summary>A clause without "that" is too uncertain.</summary>
    WeakBare = 512,

    /// <summary>A noun phrase counts only where a part of it is in quotation marks.</summary>
    WeakNp = 1024,
}
