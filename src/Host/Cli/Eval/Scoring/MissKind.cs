namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>What is wrong with a <see cref="Miss"/>.</summary>
internal enum MissKind
{
    /// <summary>The words were read, and attributed to somebody else.</summary>
    WrongSpeaker,

    /// <summary>Something else was read there: another source, cue or stretch of words.</summary>
    ReadOtherwise,

    /// <summary>Nothing was read there.</summary>
    NotRead,

    /// <summary>Something was read where the gold has nothing.</summary>
    NotInGold,
}
