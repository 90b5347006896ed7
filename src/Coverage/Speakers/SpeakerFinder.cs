using OnRecord.Coverage.Snapshots;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Speakers;

/// <summary>
/// Finds whom words of a question mean: by country, by name, by role, and where that gives nobody by a name that is nearly the same.
/// Candidates come from an index of words; how well they match is then judged name by name and role by role.
/// </summary>
internal sealed class SpeakerFinder(Session session, SpeakerRows speakers, Governments governments)
{
    // A question has a few words; a longer text is no mention of anybody.
    private const int MostWords = 16;
    private const int MostCandidates = 48;
    private const int MostScanned = 200;
    private const double Sure = 0.75;

    /// <summary>The speakers that the words may mean, best first.</summary>
    public List<SpeakerMatch> Find(string words, int most)
    {
        var list = WordList.Of(words);
        if (list.Count is 0 or > MostWords || most <= 0)
        {
            return [];
        }

        var best = new Dictionary<long, SpeakerMatch>();
        FindGovernment(list, most, best);
        FindNamed(words, list, best);
        FindByRole(list, best);
        if (!best.Values.Any(match => match.Score >= Sure))
        {
            FindMisspelt(words, best);
        }

        return [.. best.Values.OrderByDescending(match => match.Score).ThenByDescending(match => match.Speaker.Statements)
            .ThenBy(match => match.Speaker.Name, StringComparer.Ordinal).ThenBy(match => match.Speaker.Id).Take(most)];
    }

    // "Russia", "Moscow", "the Russians": the government itself, and then those who speak for it.
    private void FindGovernment(List<string> words, int most, Dictionary<long, SpeakerMatch> best)
    {
        var name = OrganizationName.Of(string.Join(' ', words), governments);
        if (name is not { IsGovernment: true, Country: { } code })
        {
            return;
        }

        var taken = governments.Match(words, 0, out var country);
        var by = taken == words.Count && country.Sense == CountrySense.Name ? SpeakerMatchKind.Name : SpeakerMatchKind.Government;
        foreach (var id in Ids("SELECT id FROM speaker WHERE government = $1", code))
        {
            Offer(best, id, by, by == SpeakerMatchKind.Name || taken == words.Count ? 1 : 0.97);
        }

        foreach (var id in Ids("SELECT id FROM speaker WHERE country = $1 ORDER BY statements DESC, name LIMIT $2", code, most + 1))
        {
            Offer(best, id, SpeakerMatchKind.Affiliation, 0.6);
        }
    }

    private void FindNamed(string words, List<string> list, Dictionary<long, SpeakerMatch> best)
    {
        var parts = PersonName.Parts(words).Where(part => part.Length > 1).ToList();
        var asked = AskedName.Of(words, governments);
        if (asked is null)
        {
            return;
        }

        // Of a name of three words the middle one need not be known.
        var wanted = parts.Count > 2 ? [parts[0], parts[^1]] : parts;
        if (wanted.Count > 0)
        {
            Judge(string.Join(" AND ", wanted.Select(NamePart)), best, row => asked.ScoreOf(row.Speaker));
        }

        if (list.Count > 0 && !list.SequenceEqual(parts))
        {
            Judge(string.Join(" AND ", list.Select(word => $"name : \"{word}\"")), best, row => asked.ScoreOf(row.Speaker));
        }
    }

    private static string NamePart(string part)
    {
        var spellings = new HashSet<string> { part, Fold.Transliterated(part) };
        if (GivenNames.Has(part))
        {
            spellings.Add(GivenNames.Key(part));
        }

        return $"(name : ({string.Join(" OR ", spellings.Where(word => word.Length > 0).Select(word => $"\"{word}\""))}))";
    }

    private void FindByRole(List<string> list, Dictionary<long, SpeakerMatch> best)
    {
        var asked = RoleWords.Of(list, governments);
        if (asked.Words.Count == 0)
        {
            return;
        }

        var wanted = asked.Words.Concat(asked.About.Select(SpeakerTokens.About)).ToList();
        var office = string.Join(" AND ", wanted.Select(Role));
        var countries = asked.Countries.Select(code => Role(SpeakerTokens.Country(code))).ToList();
        Judge(string.Join(" AND ", countries.Prepend(office)), best, row => ScoreRoles(asked, row));
        if (countries.Count > 0 && !best.Values.Any(match => match.Score >= Sure))
        {
            // "The Russian foreign minister", where no article says whose foreign minister he is.
            Judge(office, best, row => ScoreRoles(asked, row));
        }
    }

    private static string Role(string word) => $"role : \"{word}\"";

    private (SpeakerMatchKind By, double Score) ScoreRoles(RoleWords asked, SpeakerRow row)
    {
        var kind = asked.NamesOffice ? SpeakerMatchKind.Role : SpeakerMatchKind.Affiliation;
        var score = 0.0;
        foreach (var role in row.Speaker.Roles)
        {
            score = Math.Max(score, asked.Score(RoleWords.Of(role, governments), row.Country));
        }

        if (!asked.NamesOffice)
        {
            score = Math.Min(score, 0.65);
        }

        if (row.Speaker.Kind != SpeakerKind.Person)
        {
            foreach (var alias in row.Speaker.Aliases)
            {
                var own = asked.Score(RoleWords.Of(alias, governments), row.Country);
                var described = row.Speaker.Kind is SpeakerKind.Unnamed or SpeakerKind.Group;
                own = described && !asked.NamesOffice ? Math.Min(own, 0.62) : own;
                if (own > score)
                {
                    (score, kind) = (own, described ? kind : SpeakerMatchKind.Name);
                }
            }
        }

        return (kind, score);
    }

    // Every word of the name is known, or nearly; the last most surely, since given names alone are everybody's.
    private void FindMisspelt(string words, Dictionary<long, SpeakerMatch> best)
    {
        var parts = PersonName.Parts(words).Where(part => part.Length > 1).ToList();
        if (parts.Count is 0 or > 4)
        {
            return;
        }

        var errors = 0;
        var wanted = new List<string>();
        foreach (var part in parts)
        {
            var near = Near(part);
            if (near.Count == 0)
            {
                return;
            }

            errors += near[0].Errors;
            wanted.Add($"(name : ({string.Join(" OR ", near.Select(word => $"\"{word.Word}\""))}))");
        }

        if (errors == 0)
        {
            return;
        }

        Judge(string.Join(" AND ", wanted), best, row => (SpeakerMatchKind.MisspeltName, AskedName.ScoreMisspelt(parts, row.Speaker)));
    }

    private List<(string Word, int Errors)> Near(string part)
    {
        var near = new Dictionary<string, int>();
        foreach (var word in new HashSet<string> { part, Fold.Transliterated(part) })
        {
            var most = Misspelling.DistanceOf(word);
            if (most == 0)
            {
                near[word] = 0;
                continue;
            }

            var hashes = $"[{string.Join(',', Misspelling.Deletions(word, most))}]";
            foreach (var known in session.Read(
                """
                SELECT DISTINCT n.word FROM json_each($1) j
                CROSS JOIN name_deletion d ON d.hash = j.value CROSS JOIN name_word n ON n.id = d.word
                """,
                static row => row.GetString(0), hashes))
            {
                var errors = Misspelling.Distance(word, known, most);
                if (errors <= most && (known[0] == word[0] || word.Length >= 8))
                {
                    near[known] = Math.Min(errors, near.GetValueOrDefault(known, int.MaxValue));
                }
            }
        }

        return [.. near.Select(word => (word.Key, word.Value)).OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(12)];
    }

    // The speakers that have the words, those with the most statements first.
    private void Judge(string expression, Dictionary<long, SpeakerMatch> best, Func<SpeakerRow, (SpeakerMatchKind By, double Score)> score)
    {
        var ids = Ids("SELECT rowid FROM speaker_words WHERE speaker_words MATCH $1 LIMIT $2", expression, MostScanned);
        if (ids.Count > MostCandidates)
        {
            ids = Ids(
                "SELECT s.id FROM json_each($1) j CROSS JOIN speaker s ON s.id = j.value ORDER BY s.statements DESC, s.name LIMIT $2",
                JsonText.Array(ids), MostCandidates);
        }

        speakers.Load(ids);
        foreach (var id in ids)
        {
            if (speakers.Find(id) is { } row)
            {
                var (by, points) = score(row);
                Offer(best, row, by, points);
            }
        }
    }

    private void Offer(Dictionary<long, SpeakerMatch> best, long id, SpeakerMatchKind by, double score)
    {
        if (speakers.Find(id) is { } row)
        {
            Offer(best, row, by, score);
        }
    }

    private static void Offer(Dictionary<long, SpeakerMatch> best, SpeakerRow row, SpeakerMatchKind by, double score)
    {
        if (score > 0 && (!best.TryGetValue(row.Speaker.Id, out var known) || known.Score < score))
        {
            best[row.Speaker.Id] = new SpeakerMatch(row.Speaker, by, Math.Round(Math.Min(score, 1), 3));
        }
    }

    private List<long> Ids(string sql, params ReadOnlySpan<object?> values) => session.Read(sql, static row => row.GetInt64(0), values);
}
