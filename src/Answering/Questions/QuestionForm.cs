namespace OnRecord.Answering.Questions;

/// <summary>What a question asks for.</summary>
internal enum QuestionForm
{
    /// <summary>Whose words these are ("Who said …?").</summary>
    WhoSaid,

    /// <summary>What somebody said, on something or at all ("What did X say about Y?").</summary>
    WhatSaid,

    /// <summary>Whether somebody said it ("Did X say …?").</summary>
    DidSay,

    /// <summary>What two said on the same ("compare X and Y on Z").</summary>
    Compare,

    /// <summary>Who answered somebody, and what ("who responded to X's threat").</summary>
    WhoAnswered,

    /// <summary>Anything else: words to look for.</summary>
    Search,
}
