using OnRecord.Coverage.Search;
using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>
/// Names that begin with what somebody has typed so far. Few that fit are all fetched and put in order. Where there are many ("a"), those
/// who are quoted most are gone through until enough fit, which is soon.
/// </summary>
internal sealed class SpeakerNames(Session session, SpeakerRows speakers)
{
    private const int Few = 2000;
    private const int Batch = 500;
    private const int MostLookedAt = 20_000;

    /// <summary>Named speakers of whose names every typed word begins a word; those with the most statements first.</summary>
    public List<KnownSpeaker> Beginning(string typed, int most)
    {
        var words = WordList.Of(typed);
        if (most <= 0 || (words.Count == 0 && !string.IsNullOrWhiteSpace(typed)))
        {
            return [];
        }

        if (words.Count == 0)
        {
            return MostQuoted(words, most);
        }

        var ids = session.Read(
            "SELECT rowid FROM speaker_starts WHERE speaker_starts MATCH $1 LIMIT $2",
            static row => row.GetInt64(0), BeginningsExpression.All(words), Few);
        if (ids.Count == Few && MostQuoted(words, most) is var quoted && quoted.Count == most)
        {
            return quoted;
        }

        return [.. session.Read(
            "SELECT s.id FROM json_each($1) j CROSS JOIN speaker s ON s.id = j.value ORDER BY s.statements DESC, s.name LIMIT $2",
            static row => row.GetInt64(0), $"[{string.Join(',', ids)}]", most).Select(speakers.Find).OfType<SpeakerRow>().Select(row => row.Speaker)];
    }

    private List<KnownSpeaker> MostQuoted(List<string> words, int most)
    {
        var found = new List<KnownSpeaker>();
        for (var at = 0; at < MostLookedAt && found.Count < most; at += Batch)
        {
            var rows = session.Read(
                "SELECT id, aliases, kind, name FROM speaker WHERE kind < 3 ORDER BY statements DESC LIMIT $1 OFFSET $2",
                static row => (Id: row.GetInt64(0), Aliases: row.GetString(1), Kind: (Reading.SpeakerKind)row.GetInt32(2), Name: row.GetString(3)),
                Batch, at);
            foreach (var row in rows)
            {
                if (found.Count < most && !SpeakerResolver.IsOfItsArticle(row.Name, row.Kind)
                    && BeginningsExpression.AllBegin(words, WordList.Of(row.Aliases)) && speakers.Find(row.Id) is { } speaker)
                {
                    found.Add(speaker.Speaker);
                }
            }

            if (rows.Count < Batch)
            {
                break;
            }
        }

        return found;
    }
}
