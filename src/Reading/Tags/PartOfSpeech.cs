namespace OnRecord.Reading.Tags;

/// <summary>Parts of speech as the Penn Treebank names them (Marcus, Santorini and Marcinkiewicz, 1993). The order is part of the model's format.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>Not tagged.</summary>
    None,

    /// <summary>Coordinating conjunction ("and").</summary>
    CC,

    /// <summary>Cardinal number.</summary>
    CD,

    /// <summary>Determiner ("the").</summary>
    DT,

    /// <summary>Existential "there".</summary>
    EX,

    /// <summary>Foreign word.</summary>
    FW,

    /// <summary>Preposition or subordinating conjunction.</summary>
    IN,

    /// <summary>Adjective.</summary>
    JJ,

    /// <summary>Adjective, comparative.</summary>
    JJR,

    /// <summary>Adjective, superlative.</summary>
    JJS,

    /// <summary>List item marker.</summary>
    LS,

    /// <summary>Modal verb ("will").</summary>
    MD,

    /// <summary>Noun, singular or mass.</summary>
    NN,

    /// <summary>Proper noun, singular.</summary>
    NNP,

    /// <summary>Proper noun, plural.</summary>
    NNPS,

    /// <summary>Noun, plural.</summary>
    NNS,

    /// <summary>Predeterminer ("all the").</summary>
    PDT,

    /// <summary>Possessive ending ("'s").</summary>
    POS,

    /// <summary>Personal pronoun ("he").</summary>
    PRP,

    /// <summary>Possessive pronoun ("his"): PRP$.</summary>
    PRPS,

    /// <summary>Adverb.</summary>
    RB,

    /// <summary>Adverb, comparative.</summary>
    RBR,

    /// <summary>Adverb, superlative.</summary>
    RBS,

    /// <summary>Particle ("give up").</summary>
    RP,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary>"to".</summary>
    TO,

    /// <summary>Interjection.</summary>
    UH,

    /// <summary>Verb, base form.</summary>
    VB,

    /// <summary>Verb, past tense.</summary>
    VBD,

    /// <summary>Verb, gerund or present participle.</summary>
    VBG,

    /// <summary>Verb, past participle.</summary>
    VBN,

    /// <summary>Verb, present tense, not third person singular.</summary>
    VBP,

    /// <summary>Verb, present tense, third person singular.</summary>
    VBZ,

    /// <summary>Wh-determiner ("which").</summary>
    WDT,

    /// <summary>Wh-pronoun ("who").</summary>
    WP,

    /// <summary>Possessive wh-pronoun ("whose"): WP$.</summary>
    WPS,

    /// <summary>Wh-adverb ("when").</summary>
    WRB,

    /// <summary>Stop that ends a sentence: . ! ?</summary>
    Stop,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Colon, semicolon, dash, ellipsis.</summary>
    Colon,

    /// <summary>Quotation mark that opens.</summary>
    OpenQuote,

    /// <summary>Quotation mark that closes.</summary>
    CloseQuote,

    /// <summary>Bracket that opens.</summary>
    OpenBracket,

    /// <summary>Bracket that closes.</summary>
    CloseBracket,

    /// <summary>Currency sign.</summary>
    Currency,

    /// <summary>Number sign.</summary>
    NumberSign,
}
