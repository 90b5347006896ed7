namespace OnRecord.Answering.Retrieval;

/// <summary>What looking gave, and so what the answer has to say first.</summary>
internal enum Outcome
{
    /// <summary>Nothing was asked: no words.</summary>
    NothingAsked,

    /// <summary>The asked words were said as asked.</summary>
    SaidSo,

    /// <summary>Something close to the asked words was said.</summary>
    SaidAlike,

    /// <summary>Statements of the asked speaker on the topic; of anybody, where nobody was asked for.</summary>
    OnTopic,

    /// <summary>The asked speaker's statements in articles on the topic: that they are on it themselves is not said.</summary>
    InArticlesOnTopic,

    /// <summary>The asked speaker's statements, where no topic was asked for.</summary>
    Everything,

    /// <summary>The asked speaker's statements, none of them on the asked occasion as far as the articles tell.</summary>
    OtherOccasions,

    /// <summary>The asked speaker's statements, none of them to whom was asked for as far as the articles tell.</summary>
    OtherAddressees,

    /// <summary>The asked speaker's statements, none of them by way of whom was asked for.</summary>
    NotRelayed,

    /// <summary>Statements of the two that were to be compared.</summary>
    Compared,

    /// <summary>Statements that answer the asked speaker.</summary>
    Answered,

    /// <summary>Nothing is told as an answer to the asked speaker.</summary>
    NobodyAnswered,

    /// <summary>Who is held to have answered is not in the coverage.</summary>
    UnknownReplier,

    /// <summary>There are such statements, but not of the days, the outlet or the kind that was asked for.</summary>
    OutOfScope,

    /// <summary>The asked words are somebody else's.</summary>
    SomebodyElse,

    /// <summary>The asked speaker has said nothing on the topic.</summary>
    SilentOnTopic,

    /// <summary>The asked speaker is not in the coverage.</summary>
    UnknownSpeaker,

    /// <summary>Nobody said the asked words.</summary>
    NobodySaidSo,

    /// <summary>Passages have the asked words, but no statement does: whose they are is not clear.</summary>
    WordsWithoutSpeaker,

    /// <summary>No statement, but passages of the articles' own words.</summary>
    OnlyPassages,

    /// <summary>Nothing at all.</summary>
    Nothing,
}
