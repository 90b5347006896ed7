using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>Keeps the words by which speakers are found.</summary>
internal sealed class SpeakerWordIndex(Session session, Governments governments)
{
    /// <summary>Makes a speaker findable.</summary>
    public void Add(long speaker, SpeakerPortrait portrait)
    {
        var names = new HashSet<string>();
        var spelt = new HashSet<string>();
        var roles = new HashSet<string>();
        foreach (var alias in portrait.Aliases.Append(portrait.Name))
        {
            SpeakerTokens.OfName(alias, portrait.Kind, names, spelt);
            if (portrait.Kind != SpeakerKind.Person)
            {
                SpeakerTokens.OfRole(RoleWords.Of(alias, governments), roles);
            }
        }

        foreach (var role in portrait.Roles)
        {
            SpeakerTokens.OfRole(RoleWords.Of(role, governments), roles);
        }

        if (portrait.Country is not null)
        {
            roles.Add(SpeakerTokens.Country(portrait.Country));
        }

        session.Execute(
            "INSERT INTO speaker_words (rowid, name, role) VALUES ($1, $2, $3)", speaker, string.Join(' ', names), string.Join(' ', roles));
        if (!SpeakerResolver.IsOfItsArticle(portrait.Name, portrait.Kind))
        {
            session.Execute(
                "INSERT INTO speaker_starts (rowid, name) VALUES ($1, $2)",
                speaker, string.Join(' ', portrait.Aliases.Append(portrait.Name).SelectMany(WordList.Of).Distinct()));
        }

        foreach (var word in spelt)
        {
            AddSpelling(speaker, word);
        }
    }

    /// <summary>Takes a speaker's words out; nothing where it has none.</summary>
    public void Remove(long speaker)
    {
        session.Execute("DELETE FROM speaker_words WHERE rowid = $1", speaker);
        session.Execute("DELETE FROM speaker_starts WHERE rowid = $1", speaker);
        var words = session.Read("SELECT word FROM speaker_spelling WHERE speaker = $1", static row => row.GetInt64(0), speaker);
        session.Execute("DELETE FROM speaker_spelling WHERE speaker = $1", speaker);
        foreach (var word in words)
        {
            session.Execute("UPDATE name_word SET speakers = speakers - 1 WHERE id = $1", word);
            var left = session.ReadFirst(
                "SELECT word, speakers FROM name_word WHERE id = $1", static row => (Word: row.GetString(0), Speakers: row.GetInt64(1)), word);
            if (left.Speakers == 0)
            {
                session.Execute("DELETE FROM name_word WHERE id = $1", word);
                foreach (var hash in Misspelling.Deletions(left.Word, Misspelling.DistanceOfEntry(left.Word)))
                {
                    session.Execute("DELETE FROM name_deletion WHERE hash = $1 AND word = $2", hash, word);
                }
            }
        }
    }

    private void AddSpelling(long speaker, string word)
    {
        var known = session.ReadNumber("SELECT id FROM name_word WHERE word = $1", word);
        var id = known ?? session.Insert("INSERT INTO name_word (word, speakers) VALUES ($1, 0)", word);
        session.Execute("UPDATE name_word SET speakers = speakers + 1 WHERE id = $1", id);
        session.Execute("INSERT INTO speaker_spelling (speaker, word) VALUES ($1, $2)", speaker, id);
        if (known is null)
        {
            foreach (var hash in Misspelling.Deletions(word, Misspelling.DistanceOfEntry(word)))
            {
                session.Execute("INSERT OR IGNORE INTO name_deletion (hash, word) VALUES ($1, $2)", hash, id);
            }
        }
    }
}
