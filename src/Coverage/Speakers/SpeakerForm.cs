using OnRecord.Reading;

namespace OnRecord.Coverage.Speakers;

/// <summary>A speaker as articles name them.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What the articles take it for.</param>
/// <param name="Statements">How many statements the index has under it.</param>
internal sealed record SpeakerForm(long Id, string Name, SpeakerKind Kind, int Statements)
{
    /// <summary>The roles that the articles give with it, and how often.</summary>
    public List<(string Text, int Statements)> Roles { get; } = [];
}
