using System.Runtime.InteropServices;

namespace OnRecord.Reading.Tags;

/// <summary>
/// Makes the names of an article agree with each other. A sentence alone may not tell whether "Yatsenyuk" is a person; the article
/// that calls him Arseniy Yatsenyuk once has told it for all its sentences.
/// </summary>
internal sealed class ArticleNames
{
    private const int Kinds = (int)EntityKind.Other + 1;
    private const Listed NoSurname = Listed.Country | Listed.People | Listed.Place | Listed.Organization | Listed.OrganizationHead;

    private readonly string _text;
    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<string, int[]> _votes = [];
    private readonly HashSet<string> _surnames = [];
    private readonly HashSet<string> _firms = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lowerWords;

    private ArticleNames(string text, Gazetteer gazetteer)
    {
        _text = text;
        _gazetteer = gazetteer;
        _lowerWords = new HashSet<string>().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Corrects the names of an article's sentences.</summary>
    public static void Settle(string text, IReadOnlyList<TaggedSentence> sentences, Gazetteer gazetteer)
    {
        var names = new ArticleNames(text, gazetteer);
        foreach (var sentence in sentences)
        {
            names.Count(sentence);
        }

        foreach (var sentence in sentences)
        {
            names.Correct(sentence);
        }
    }

    private void Count(TaggedSentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (char.IsLower(_text[token.Start]))
            {
                _lowerWords.Add(token.Slice(_text));
            }
        }

        for (var start = 0; start < sentence.Tokens.Length; start++)
        {
            var end = sentence.EndOfName(start);
            if (end == start)
            {
                continue;
            }

            var kind = sentence.Entities[start];
            ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, NameOf(sentence, start, end), out _);
            votes ??= new int[Kinds];
            votes[(int)kind]++;
            if (end - start >= 2 && kind == EntityKind.Person && !ListsOf(sentence, end - 1).HasAny(NoSurname))
            {
                _surnames.Add(WordOf(sentence, end - 1));
            }
            else if (end - start == 2 && kind == EntityKind.Organization && ListsOf(sentence, end - 1).HasAny(Listed.OrganizationHead))
            {
                _firms.Add(WordOf(sentence, start));
            }

            start = end - 1;
        }
    }

    private void Correct(TaggedSentence sentence)
    {
        for (var start = 0; start < sentence.Tokens.Length; start++)
        {
            var end = Math.Max(sentence.EndOfName(start), EndOfProper(sentence, start));
            if (end == start)
            {
                continue;
            }

            var kind = sentence.Entities[start];
            var better = end - start == 1 ? KindOfWord(sentence, start) : null;
            if (better is null && _votes.TryGetValue(NameOf(sentence, start, end), out var votes))
            {
                better = Winner(votes, kind);
            }

            if (better is not null && better != kind)
            {
                sentence.Entities.AsSpan(start, end - start).Fill(better.Value);
            }

            start = end - 1;
        }
    }

    /// <summary>What the article says elsewhere about a name of one word; null where it says nothing.</summary>
    private EntityKind? KindOfWord(TaggedSentence sentence, int i)
    {
        if (!IsWord(sentence, i))
        {
            return null;
        }

        var kind = sentence.Entities[i];
        var word = WordOf(sentence, i);
        if (_surnames.Contains(word))
        {
            return EntityKind.Person;
        }

        if (kind is EntityKind.Person or EntityKind.Place or EntityKind.Other && _firms.Contains(word) && !ListsOf(sentence, i).HasAny(NoSurname))
        {
            return EntityKind.Organization;
        }

        // A capital at the head of a line or in a headline, on a word that the article writes without one as well: "Video posted on …".
        var doubtful = (i == 0 || IsHeadline(sentence)) && kind is not (EntityKind.None or EntityKind.Country or EntityKind.Nationality) && !ListsOf(sentence, i).HasAny(NoSurname | Listed.GivenName);
        return doubtful && _lowerWords.Contains(word.ToLowerInvariant()) ? EntityKind.None : null;
    }

    private bool IsHeadline(TaggedSentence sentence)
    {
        var (capitals, lowers) = (0, 0);
        foreach (var token in sentence.Tokens)
        {
            capitals += char.IsUpper(_text[token.Start]) ? 1 : 0;
            lowers += char.IsLower(_text[token.Start]) ? 1 : 0;
        }

        return capitals > lowers * 2;
    }

    /// <summary>The kind that more than two in three of the mentions have; the mention's own where none has.</summary>
    private static EntityKind Winner(int[] votes, EntityKind own)
    {
        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] >= 2 && votes[best] * 3 > votes.Sum() * 2 ? (EntityKind)best : own;
    }

    /// <summary>The end of a run of proper nouns that is not tagged as a name.</summary>
    private int EndOfProper(TaggedSentence sentence, int start)
    {
        var end = start;
        while (end < sentence.Tokens.Length
            && sentence.Entities[end] == EntityKind.None
            && sentence.Tags[end] is PartOfSpeech.NNP or PartOfSpeech.NNPS
            && char.IsUpper(_text[sentence.Tokens[end].Start]))
        {
            end++;
        }

        return end;
    }

    private Listed ListsOf(TaggedSentence sentence, int i)
    {
        Span<Listed> listed = [Listed.None];
        _gazetteer.Look(_text, sentence.Tokens.AsSpan(i, 1), listed);
        return listed[0];
    }

    /// <summary>Whether the token is written as a name is, with a letter behind its capital.</summary>
    private bool IsWord(TaggedSentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.Length > 1 && char.IsUpper(_text[token.Start]) && char.IsLetter(_text[token.Start + 1]);
    }

    private string WordOf(TaggedSentence sentence, int i) => sentence.Tokens[i].Slice(_text).ToString();

    private string NameOf(TaggedSentence sentence, int start, int end) =>
        new TextSpan(sentence.Tokens[start].Start, sentence.Tokens[end - 1].End).Slice(_text).ToString();
}
