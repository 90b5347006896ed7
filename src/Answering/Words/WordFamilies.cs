using System.Collections.Frozen;
using System.Reflection;

using OnRecord.Coverage;

namespace OnRecord.Answering.Words;

/// <summary>
/// Words that a questioner and an article use for the same thing ("sanctions", "penalties"). The families are a text file,
/// <c>families.txt</c>: a family a line, words parted by spaces, a phrase written with underscores, <c>#</c> begins a comment;
/// a word with <c>~</c> behind it is only searched for, since it means other things too; <c>place:</c> begins a family of a country,
/// <c>same:</c> spellings of one name, which are one word.
/// </summary>
internal sealed class WordFamilies
{
    private readonly FrozenDictionary<string, int[]> _byStem;

    // The first words of the file's phrases: most words are none, and need not be tried with the next.
    private readonly FrozenSet<string> _begins;
    private readonly FrozenDictionary<string, WordForm> _phrases;
    private readonly FrozenDictionary<string, WordForm> _oneForm;

    // By the hash of a word: whether it may be one that is joined with the next or written in one way. Nearly all are neither.
    private readonly bool[] _mayChange = new bool[16_384];
    private readonly List<string[]> _families = [];
    private readonly HashSet<string> _places = [];
    private readonly Dictionary<string, string[]> _spellings = [];
    private readonly Dictionary<string, string> _oneSpelling = [];

    private WordFamilies(IEnumerable<string> lines)
    {
        var byStem = new Dictionary<string, List<int>>();
        foreach (var line in lines)
        {
            var words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["same:", ..])
            {
                AddSpellings(words[1..]);
                continue;
            }

            var isPlace = words is ["place:", ..];
            words = isPlace ? words[1..] : words;
            if (words.Length < 2)
            {
                continue;
            }

            foreach (var word in words)
            {
                if (word.EndsWith('~'))
                {
                    continue;
                }

                // Found as it is written in the file, and as the one spelling that stands for all.
                foreach (var stem in new HashSet<string> { Plain(word), Key(word) })
                {
                    if (isPlace)
                    {
                        _places.Add(stem);
                    }

                    if (!byStem.TryGetValue(stem, out var list))
                    {
                        byStem[stem] = list = [];
                    }

                    if (!list.Contains(_families.Count))
                    {
                        list.Add(_families.Count);
                    }
                }
            }

            _families.Add(words);
        }

        _byStem = byStem.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
        _oneForm = _oneSpelling.ToFrozenDictionary(entry => entry.Key, entry => new WordForm(entry.Value, Plain(entry.Value)));
        var phrases = _byStem.Keys.Concat(_oneSpelling.Keys).Where(word => word.Contains('_', StringComparison.Ordinal)).Distinct().ToList();
        _phrases = phrases.ToFrozenDictionary(phrase => phrase, phrase => _oneForm.GetValueOrDefault(phrase) ?? new WordForm(phrase, phrase));
        _begins = phrases.Select(word => word.Split('_')[0]).ToFrozenSet();
        foreach (var word in _begins.Concat(_oneSpelling.Keys))
        {
            _mayChange[PlaceOf(WordForm.HashOf(word))] = true;
        }
    }

    /// <summary>The families that come with the product.</summary>
    public static WordFamilies Default { get; } = new(Lines());

    /// <summary>Families from lines as in the file.</summary>
    public static WordFamilies Parse(string lines) => new(lines.Split('\n'));

    /// <summary>Whether the stem names a country, its capital or its people.</summary>
    public bool IsPlace(string stem) => _places.Contains(stem);

    /// <summary>The stems of the word's families.</summary>
    public IReadOnlyList<string> Related(string stem)
    {
        var all = new List<string>();
        foreach (var family in _byStem.GetValueOrDefault(stem, []))
        {
            foreach (var word in _families[family])
            {
                if (!word.EndsWith('~') && Key(word) is var other && other != stem && !all.Contains(other))
                {
                    all.Add(other);
                }
            }
        }

        return all;
    }

    /// <summary>Whether the two stems stand in one family.</summary>
    public bool AreRelated(string stem, string other)
    {
        if (!_byStem.TryGetValue(stem, out var left) || !_byStem.TryGetValue(other, out var right))
        {
            return false;
        }

        foreach (var family in left)
        {
            if (Array.IndexOf(right, family) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word itself and the words of its families, as a search takes them (a phrase with spaces).</summary>
    public IReadOnlyList<string> Alternatives(Word word)
    {
        var all = Spellings(word).ToList();
        foreach (var family in _byStem.GetValueOrDefault(word.Stem, []))
        {
            foreach (var relative in _families[family])
            {
                var term = relative.Replace('_', ' ').TrimEnd('~');
                if (!all.Contains(term))
                {
                    all.Add(term);
                }
            }
        }

        return all;
    }

    /// <summary>The ways in which the word is written ("EU", "European Union"), as a search takes them.</summary>
    public IReadOnlyList<string> Spellings(Word word) =>
        _spellings.TryGetValue(word.Folded, out var all) ? all : [word.Folded.Replace('_', ' ')];

    /// <summary>
    /// The words with phrases of the file drawn together and its spellings of one name made one word ("European Union" is "eu").
    /// </summary>
    public List<Word> Join(List<Word> words)
    {
        if (!words.Exists(Changes))
        {
            return words;
        }

        var joined = new List<Word>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && Changes(words[at]) && _begins.Contains(words[at].Folded)
                && _phrases.TryGetValue(words[at].Folded + "_" + words[at + 1].Folded, out var phrase))
            {
                joined.Add(words[at + 1] with { Start = words[at].Start, Form = phrase, IsName = words[at].IsName });
                at++;
            }
            else
            {
                joined.Add(Changes(words[at]) && _oneForm.TryGetValue(words[at].Folded, out var one) ? words[at] with { Form = one } : words[at]);
            }
        }

        return joined;
    }

    private bool Changes(Word word) =>
        _mayChange[PlaceOf(word.Form.FoldedHash)] && (_begins.Contains(word.Folded) || _oneForm.ContainsKey(word.Folded));

    private int PlaceOf(int hash) => hash & (_mayChange.Length - 1);

    private string Key(string word) => Plain(_oneSpelling.GetValueOrDefault(word, word));

    private static string Plain(string word) => word.Contains('_', StringComparison.Ordinal) ? word : Stemmer.Stem(word);

    private void AddSpellings(string[] words)
    {
        _spellings[words[0]] = [.. words.Select(word => word.Replace('_', ' ').TrimEnd('~'))];
        foreach (var word in words.Where(word => !word.EndsWith('~')))
        {
            _oneSpelling[word] = words[0];
        }
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("OnRecord.Answering.Words.families.txt")
            ?? throw new InvalidOperationException("The word families are missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
