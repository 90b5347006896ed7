namespace OnRecord.Reading.Speakers;

/// <summary>A person that an article names, with all it says of them.</summary>
internal sealed class Person
{
    /// <summary>The words of the fullest name so far, without titles.</summary>
    public required IReadOnlyList<string> Name { get; set; }

    /// <summary>What the article says they are, in the order of the text, as it stands there.</summary>
    public List<(string Text, int Offset)> Roles { get; } = [];

    /// <summary>Where they are mentioned by name, in the order of the text.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>What pronoun they go by.</summary>
    public Gender Gender { get; set; }

    /// <summary>The name as one text.</summary>
    public string FullName => string.Join(' ', Name);

    /// <summary>The last word of the name, in lower case.</summary>
    public string Surname => Name[^1].ToLowerInvariant();

    /// <summary>The person as a speaker.</summary>
    public Speaker AsSpeaker() => new(FullName, Roles.Count > 0 ? Roles[0].Text : null, SpeakerKind.Person);
}
