namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>Why a sentence of a language model is not shown.</summary>
internal enum SummaryFault
{
    /// <summary>A part of it cites no statement.</summary>
    Uncited,

    /// <summary>It cites a number that no statement has.</summary>
    UnknownStatement,

    /// <summary>It has words in quotation marks that are not quoted so in what it cites.</summary>
    AlteredQuotation,

    /// <summary>It names another speaker than what it cites, or somebody whom that does not name.</summary>
    OtherSpeaker,

    /// <summary>It has a name that what it cites does not have.</summary>
    UnknownName,

    /// <summary>It has a number that what it cites does not have.</summary>
    UnknownFigure,

    /// <summary>It names places or people, and not whose words these are; or a pronoun that can be anybody's.</summary>
    Unattributed,

    /// <summary>It speaks as "I" or to "you".</summary>
    OtherVoice,

    /// <summary>It has links, markup or characters that no sentence needs.</summary>
    Markup,

    /// <summary>It is longer than a sentence of a summary.</summary>
    TooLong,

    /// <summary>It begins or ends in the middle.</summary>
    Fragment,

    /// <summary>It goes on from a sentence that is not shown ("However, …").</summary>
    LeansOnDropped,

    /// <summary>It would have passed, but there are enough.</summary>
    TooMany,
}
