using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Tags;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Taggers;

/// <summary>Makes variants of sentences: with other names, and capitalised as headlines are.</summary>
internal sealed class Augmenter
{
    private const double OtherNames = 0.7;
    private const double TitleCase = 0.12;
    private const double Capitals = 0.03;

    private static readonly HashSet<string> SmallWords =
        [.. "a an and as at but by for from in is of on or over the to with".Split(' ')];

    private readonly Random _random;
    private readonly Surnames _surnames;

    /// <summary>Makes an augmenter that draws from <paramref name="random"/>.</summary>
    public Augmenter(Random random)
    {
        _random = random;
        _surnames = new Surnames(random);
    }

    /// <summary>Hides some of the words of a sentence, so that affixes and neighbours must do.</summary>
    public static void HideWords(SentenceForms forms, double share, Random random)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (random.NextDouble() < share)
            {
                forms.Hide(i);
            }
        }
    }

    /// <summary>Hides some of the capitalised words of a sentence, so that what stands around them must do.</summary>
    public static void HideCapitals(SentenceForms forms, double share, Random random)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsCapital && random.NextDouble() < share)
            {
                forms.Hide(i);
            }
        }
    }

    /// <summary>The variants of a sentence; often none.</summary>
    public IEnumerable<SilverSentence> Variants(SilverSentence sentence)
    {
        if (Array.Exists(sentence.Entities, IsReplaceable) && _random.NextDouble() < OtherNames)
        {
            yield return Rewrite(sentence, (i, word) => IsReplaceable(sentence.Entities[i]) ? OtherName(sentence, i, word) : word);
        }

        var draw = _random.NextDouble();
        if (draw < Capitals)
        {
            yield return Rewrite(sentence, (_, word) => word.ToUpperInvariant());
        }
        else if (draw < Capitals + TitleCase)
        {
            yield return Rewrite(sentence, (i, word) =>
                i > 0 && SmallWords.Contains(word) ? word : string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1)));
        }
    }

    private static bool IsReplaceable(EntityKind kind) =>
        kind is EntityKind.Person or EntityKind.Place or EntityKind.Country or EntityKind.Nationality or EntityKind.Organization;

    private static SilverSentence Rewrite(SilverSentence sentence, Func<int, string, string> word)
    {
        var text = new StringBuilder();
        var tokens = new TextSpan[sentence.Tokens.Length];
        var from = sentence.Tokens[0].Start;
        for (var i = 0; i < tokens.Length; i++)
        {
            text.Append(sentence.Text, from, sentence.Tokens[i].Start - from);
            var start = text.Length;
            text.Append(word(i, sentence.Tokens[i].Slice(sentence.Text).ToString()));
            tokens[i] = new TextSpan(start, text.Length);
            from = sentence.Tokens[i].End;
        }

        return sentence with { Text = text.ToString(), Tokens = tokens };
    }

    private string OtherName(SilverSentence sentence, int i, string word)
    {
        if (!char.IsUpper(word[0]) || word.Length < 2 || word[^1] == '.')
        {
            return word;
        }

        var kind = sentence.Entities[i];
        var begins = i == 0 || sentence.Entities[i - 1] != kind;
        var ends = i + 1 == sentence.Entities.Length || sentence.Entities[i + 1] != kind;
        return kind switch
        {
            EntityKind.Person when begins && !ends => Draw(Listed.GivenName),
            EntityKind.Person => _surnames.Next(),
            EntityKind.Place when begins && ends => _random.Next(4) == 0 ? _surnames.NextPlace() : Draw(Listed.Place),
            EntityKind.Country when begins && ends => Draw(Listed.Country),
            EntityKind.Nationality when begins && ends && sentence.Tags[i] == PartOfSpeech.JJ => Draw(Listed.People),
            EntityKind.Organization when begins && ends && word.Length <= 5 && word.All(char.IsUpper) => Acronym(),
            _ => word,
        };
    }

    private string Draw(Listed list)
    {
        var names = Gazetteer.Names[list];
        string name;
        do
        {
            name = names[_random.Next(names.Count)];
        }
        while (name.Contains(' ', StringComparison.Ordinal));

        return name;
    }

    private string Acronym() => new([.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => (char)('A' + _random.Next(26)))]);
}
