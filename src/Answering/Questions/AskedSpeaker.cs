using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>Whom a question asks about, looked up in the coverage.</summary>
/// <param name="Asked">The words that name the speaker in the question.</param>
/// <param name="Speakers">Who that is; several where the words fit several; empty where the coverage has nobody like it.</param>
/// <param name="SpeakingFor">People who speak for the organisation or country that is asked about.</param>
/// <param name="Rest">What the question says behind the name, where only the coverage could tell where the name ends; else null.</param>
internal sealed record AskedSpeaker(
    string Asked, IReadOnlyList<KnownSpeaker> Speakers, IReadOnlyList<KnownSpeaker> SpeakingFor, IReadOnlyList<Words.Word>? Rest = null)
{
    /// <summary>Whether several were named, of each of whom something is wanted.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the coverage has them.</summary>
    public bool IsKnown => Speakers.Count > 0 || SpeakingFor.Count > 0;

    /// <summary>Whether a statement is by one of them.</summary>
    public bool Includes(Statement statement) => statement.Speaker is { } speaker && (IsOne(Speakers, speaker) || IsOne(SpeakingFor, speaker));

    /// <summary>Whether a statement is by the asked themselves, not by somebody who speaks for them.</summary>
    public bool IsBy(Statement statement) => statement.Speaker is { } speaker && IsOne(Speakers.Count > 0 ? Speakers : SpeakingFor, speaker);

    private static bool IsOne(IReadOnlyList<KnownSpeaker> speakers, KnownSpeaker speaker)
    {
        foreach (var one in speakers)
        {
            if (one.Id == speaker.Id)
            {
                return true;
            }
        }

        return false;
    }
}
