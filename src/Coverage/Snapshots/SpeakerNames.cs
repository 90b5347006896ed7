using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Names that begin with what somebody has typed so far.</summary>
internal sealed class SpeakerNames(Session session, SpeakerRows speakers)
{
    /// <summary>Named speakers of whose names every typed word begins a word; those with the most statements first.</summary>
    public List<KnownSpeaker> Beginning(string typed, int most)
    {
        var words = WordList.Of(typed);
        var found = new List<KnownSpeaker>();
        foreach (var id in session.Read(
            "SELECT id FROM speaker WHERE kind NOT IN ($1, $2) ORDER BY statements DESC, name",
            static row => row.GetInt64(0), (int)SpeakerKind.Unnamed, (int)SpeakerKind.Group))
        {
            if (found.Count < most && speakers.Find(id) is { } row && Begins(words, row.Speaker))
            {
                found.Add(row.Speaker);
            }
        }

        return found;
    }

    private static bool Begins(List<string> typed, KnownSpeaker speaker) =>
        speaker.Aliases.Append(speaker.Name).Select(WordList.Of)
            .Any(name => typed.TrueForAll(start => name.Exists(word => word.StartsWith(start, StringComparison.Ordinal))));
}
