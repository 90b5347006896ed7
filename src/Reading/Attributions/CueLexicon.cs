using System.Collections.Frozen;
using System.Reflection;

namespace OnRecord.Reading.Attributions;

/// <summary>The verbs that attribute, by every form they take. Read once from <c>cues.txt</c>, which is embedded in the assembly.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, CueEntry[]> ByForm = Load();

    /// <summary>The entries that a lower-case word form may belong to, those with the longest particle first.</summary>
    public static IReadOnlyList<CueEntry> Of(string lower) => ByForm.TryGetValue(lower, out var entries) ? entries : [];

    private static FrozenDictionary<string, CueEntry[]> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("OnRecord.Reading.Attributions.cues.txt")!;
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, List<CueEntry>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            var words = columns[0].Split(' ');
            var frames = columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(CueFrames.None, (all, name) => all | Enum.Parse<CueFrames>(name, ignoreCase: true));
            var entry = new CueEntry(words[0], words[1..], frames);
            foreach (var form in Inflect(words[0], columns[1]))
            {
                if (!forms.TryGetValue(form, out var entries))
                {
                    forms[form] = entries = [];
                }

                if (!entries.Exists(e => e.Lemma == entry.Lemma && e.Particle.SequenceEqual(entry.Particle)))
                {
                    entries.Add(entry);
                }
            }
        }

        return forms.ToFrozenDictionary(f => f.Key, f => f.Value.OrderByDescending(e => e.Particle.Length).ToArray());
    }

    private static IEnumerable<string> Inflect(string lemma, string irregular)
    {
        yield return lemma;
        yield return Inflection.WithS(lemma);

        var past = irregular == "-" ? null : irregular.Split(' ');
        // "admitted" doubles its consonant, and so does "admitting".
        var doubled = past is not null && past[0].Length == lemma.Length + 3 && past[0].EndsWith("ed", StringComparison.Ordinal)
            && past[0][..^2].EndsWith(new string(lemma[^1], 2), StringComparison.Ordinal);
        yield return doubled ? lemma + lemma[^1] + "ing"
            : lemma is "put" or "set" or "hit" or "begin" ? lemma + lemma[^1] + "ing"
            : lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing"
            : lemma + "ing";
        if (past is null)
        {
            yield return lemma.EndsWith('e') ? lemma + "d" : lemma + "ed";
        }
        else
        {
            yield return past[0];
            yield return past[1];
        }
    }
}
