using System.Collections.Frozen;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tags;

/// <summary>
/// Names of the world as lists to read and extend (the text files in the folder of this name): countries with their peoples and
/// capitals, other places, organisations, given names, titles. The taggers see them as features, so a name of a list is a hint and
/// no verdict.
/// </summary>
internal sealed class Gazetteer
{
    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _entries;

    private Gazetteer(Dictionary<string, Entry> entries) =>
        _entries = entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lists that ship inside this assembly; read once.</summary>
    public static Gazetteer Shipped => LazyShipped.Value;

    private static Lazy<Gazetteer> LazyShipped { get; } = new(Read);

    /// <summary>Writes for each token which lists it stands in; of two listed names that begin at one token, the longer one counts.</summary>
    public void Look(string text, ReadOnlySpan<TextSpan> tokens, Span<Listed> listed)
    {
        listed.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Slice(text);
            if (!char.IsLetter(word[0]) || !_entries.TryGetValue(word, out var entry))
            {
                continue;
            }

            var upper = char.IsUpper(word[0]);
            listed[i] |= upper ? entry.Word : entry.Word & ~Listed.GivenName;
            if (!listed[i].HasAny(Listed.Inside) && entry.Longest(text, tokens[i..]) is var (length, kind) && length > 0)
            {
                listed[i] |= kind;
                listed.Slice(i + 1, length - 1).Fill(kind | Listed.Inside);
            }
        }
    }

    /// <summary>The given names, countries, peoples and places, for whoever makes up text to fit a model on.</summary>
    public static IReadOnlyDictionary<Listed, IReadOnlyList<string>> Names { get; } = new Dictionary<Listed, IReadOnlyList<string>>
    {
        [Listed.GivenName] = [.. Lines("given-names").SelectMany(Items).Distinct()],
        [Listed.Country] = [.. Lines("countries").Select(line => Items(line.Split('|')[0])[0])],
        [Listed.People] = [.. Lines("countries").SelectMany(line => Items(line.Split('|')[1])).Where(name => name != "-")],
        [Listed.Place] = [.. Lines("places").SelectMany(Items), .. Lines("countries").SelectMany(line => Items(line.Split('|')[2])).Where(name => name != "-")],
    };

    private static Gazetteer Read()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        Words(entries, "given-names", Listed.GivenName);
        Words(entries, "titles", Listed.Title);
        Words(entries, "organization-heads", Listed.OrganizationHead);
        Phrases(entries, Lines("organizations").SelectMany(Items), Listed.Organization);
        Phrases(entries, Lines("peoples").SelectMany(Items), Listed.People);
        Phrases(entries, Lines("places").SelectMany(Items), Listed.Place);
        foreach (var line in Lines("countries"))
        {
            var columns = line.Split('|');
            Phrases(entries, Items(columns[0]), Listed.Country);
            Phrases(entries, Items(columns[1]), Listed.People);
            Phrases(entries, Items(columns[2]), Listed.Place);
        }

        return new Gazetteer(entries);
    }

    private static void Words(Dictionary<string, Entry> entries, string list, Listed kind)
    {
        foreach (var word in Lines(list).SelectMany(Items))
        {
            EntryOf(entries, word).Word |= kind;
        }
    }

    private static void Phrases(Dictionary<string, Entry> entries, IEnumerable<string> names, Listed kind)
    {
        foreach (var name in names.Where(name => name != "-"))
        {
            var words = Tokenizer.Tokenize(name, new TextSpan(0, name.Length)).ConvertAll(span => span.Slice(name).ToString()).ToArray();
            EntryOf(entries, words[0]).Add(words, kind);
        }
    }

    private static Entry EntryOf(Dictionary<string, Entry> entries, string word)
    {
        if (!entries.TryGetValue(word, out var entry))
        {
            entry = new Entry();
            entries.Add(word, entry);
        }

        return entry;
    }

    private static string[] Items(string line) => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lines(string list)
    {
        var name = $"OnRecord.Reading.Tags.Gazetteer.{list}.txt";
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>What is listed under a first word.</summary>
    private sealed class Entry
    {
        private readonly List<(string[] Words, Listed Kind)> _names = [];

        public Listed Word { get; set; }

        public void Add(string[] words, Listed kind) => _names.Add((words, kind));

        public (int Length, Listed Kind) Longest(string text, ReadOnlySpan<TextSpan> tokens)
        {
            var (length, kind) = (0, Listed.None);
            foreach (var name in _names)
            {
                if (name.Words.Length < length || !Matches(name.Words, text, tokens))
                {
                    continue;
                }

                kind = name.Words.Length > length ? name.Kind : kind | name.Kind;
                length = name.Words.Length;
            }

            return (length, kind);
        }

        private static bool Matches(string[] words, string text, ReadOnlySpan<TextSpan> tokens)
        {
            if (words.Length > tokens.Length)
            {
                return false;
            }

            for (var i = 0; i < words.Length; i++)
            {
                if (!IsSame(words[i], tokens[i].Slice(text)))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Case counts ("US" is not "us"), but a headline in capitals is understood where the word is long enough to be safe.</summary>
        private static bool IsSame(string listed, ReadOnlySpan<char> word)
        {
            if (listed.Length != word.Length)
            {
                return false;
            }

            var capitals = word.Length > 3 && char.IsUpper(word[1]);
            for (var i = 0; i < listed.Length; i++)
            {
                var same = listed[i] == word[i]
                    || (listed[i] == '\'' && QuotationMarks.IsApostrophe(word[i]))
                    || (capitals && char.ToUpperInvariant(listed[i]) == word[i]);
                if (!same)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
