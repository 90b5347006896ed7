using System.Runtime.InteropServices;

namespace OnRecord.Reading.Tags;

/// <summary>
/// Makes the names of an article agree with each other. A sentence alone may not tell whether "Yatsenyuk" is a person; the article
/// that calls him Arseniy Yatsenyuk once has told it for all its sentences.
/// </summary>
internal sealed class ArticleNames
{
    private const int Kinds = (int)EntityKind.Other + 1;

    private readonly string _text;
    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<string, int[]> _votes = [];
    private readonly HashSet<string> _surnames = [];

    private ArticleNames(string text, Gazetteer gazetteer)
    {
        _text = text;
        _gazetteer = gazetteer;
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
        for (var start = 0; start < sentence.Tokens.Length; start++)
        {
            var end = sentence.EndOfName(start);
            if (end == start)
            {
                continue;
            }

            ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, NameOf(sentence, start, end), out _);
            votes ??= new int[Kinds];
            votes[(int)sentence.Entities[start]]++;
            if (sentence.Entities[start] == EntityKind.Person && end - start >= 2 && !IsListed(sentence, end - 1))
            {
                _surnames.Add(WordOf(sentence, end - 1));
            }

            start = end - 1;
        }
    }

    private void Correct(TaggedSentence sentence)
    {
        for (var start = 0; start < sentence.Tokens.Length; start++)
        {
            var end = sentence.EndOfName(start);
            if (end == start)
            {
                end = EndOfProper(sentence, start);
                if (end == start)
                {
                    continue;
                }
            }

            var kind = sentence.Entities[start];
            if (end - start == 1 && IsWord(sentence, start) && kind != EntityKind.Person && _surnames.Contains(WordOf(sentence, start)))
            {
                sentence.Entities[start] = EntityKind.Person;
            }
            else if (_votes.TryGetValue(NameOf(sentence, start, end), out var votes) && Winner(votes, kind) is var winner && winner != kind)
            {
                sentence.Entities.AsSpan(start, end - start).Fill(winner);
            }

            start = end - 1;
        }
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

    private bool IsListed(TaggedSentence sentence, int i)
    {
        Span<Listed> listed = [Listed.None];
        _gazetteer.Look(_text, sentence.Tokens.AsSpan(i, 1), listed);
        return listed[0].HasAny(Listed.Country | Listed.People | Listed.Place | Listed.Organization | Listed.OrganizationHead);
    }

    /// <summary>Whether the token is written as a surname is, rather than an acronym or a word in a headline of capitals.</summary>
    private bool IsWord(TaggedSentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.Length > 1 && char.IsUpper(_text[token.Start]) && sentence.Tags[i] is PartOfSpeech.NNP or PartOfSpeech.NNPS or PartOfSpeech.NN;
    }

    private string WordOf(TaggedSentence sentence, int i) => sentence.Tokens[i].Slice(_text).ToString();

    private string NameOf(TaggedSentence sentence, int start, int end) =>
        new TextSpan(sentence.Tokens[start].Start, sentence.Tokens[end - 1].End).Slice(_text).ToString();
}
