namespace OnRecord.Reading.Speakers;

/// <summary>What an article's pronouns can call a person.</summary>
internal enum Gender
{
    /// <summary>It cannot be told: any pronoun may mean them.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}
