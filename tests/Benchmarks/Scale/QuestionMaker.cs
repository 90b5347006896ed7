using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Benchmarks.Scale;

/// <summary>
/// Makes questions of every form out of an index, the worst ones among them: those who speak most, the words that stand everywhere, nothing
/// but small words, long quotations half remembered. The same seed over the same index gives the same questions.
/// </summary>
internal sealed class QuestionMaker
{
    private const int MostCommon = 40;

    // Enough for the commonest words and roles to come out in their order.
    private const int Sample = 3000;

    private static readonly HashSet<string> Small =
    [
        .. """
        a an the this that these those there here it its he him his she her they them their we us our you your i me my who which what when
        where why how and or but not so if then than as at by for from in into of off on out over to up with without about after against
        all also am any are be been being because before can could did do does even had has have just more most no now one only other
        said say says should some such too very was were will would it's don't he's i'm we're that's is
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private readonly Random _random;
    private readonly ICoverageSnapshot _snapshot;
    private readonly List<Statement> _statements;
    private readonly List<string> _speakers;
    private readonly List<string> _roles;
    private readonly List<string> _words;
    private readonly List<Func<AskedQuestion>> _forms;

    /// <summary>Looks round in the index.</summary>
    public QuestionMaker(ICoverageSnapshot snapshot, int statements, int seed)
    {
        _random = new Random(seed);
        _snapshot = snapshot;
        _statements = Some(statements, Sample);
        _speakers = [.. snapshot.SpeakersBeginning(string.Empty, MostCommon).Where(one => one.Kind is SpeakerKind.Person).Select(one => one.Name)];
        _roles =
        [
            .. _statements.Select(one => one.Attribution.Speaker?.Role).OfType<string>().Where(role => role.Length < 50)
                .GroupBy(role => role).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(MostCommon).Select(same => same.Key),
        ];
        _words =
        [
            .. _statements.SelectMany(one => Words(one).Select(Bare).Distinct()).Where(word => word.Length > 2 && !Small.Contains(word))
                .GroupBy(word => word).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(MostCommon).Select(same => same.Key),
        ];
        _forms =
        [
            () => new("who said, word for word", $"Who said \"{Part(Any(8), 5, 14)}\"?"),
            () => new("who said, one word wrong", $"Who said \"{Misremembered(Part(Any(10), 8, 14), 1)}\"?"),
            () => new("who said, long and half remembered", $"Who said \"{Misremembered(Part(Any(32), 30, 60), 4)}\"?"),
            () => new("who said, without marks", $"Who said that {Misremembered(Part(Any(10), 6, 12), 1)}?"),
            () => new("common speaker, common word", $"What did {Of(_speakers)} say about {Of(_words)}?"),
            () => new("common speaker, two common words", $"What did {Of(_speakers)} say about {Of(_words)} and {Of(_words)}?"),
            () => Named("a speaker on a subject", one => $"What did {one.Speaker!.Name} say about {Rare(one)} and {Rare(one)}?"),
            () => new("common words, nobody named", string.Join(' ', Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Of(_words)))),
            () => new("one common word", Of(_words)),
            () => new("a misspelt name", $"What did {Misspelt(Of(_speakers))} say about {Of(_words)}?"),
            () => Named("did X say, their words", one => $"Did {one.Speaker!.Name} say \"{Part(one, 5, 12)}\"?"),
            () => new("did X say, another's words", $"Did {Of(_speakers)} say \"{Part(Any(8), 5, 12)}\"?"),
            () => new("did X say, without marks", $"Did {Of(_speakers)} say {Part(Any(8), 5, 9)}?"),
            () => new("nobody's name", $"What did Zebulon {Bare(Rare(Any(8)))}quist say about {Of(_words)}?"),
            () => new("a role", $"What did the {Of(_roles)} say about {Of(_words)}?"),
            () => new("common speaker, no subject", $"What did {Of(_speakers)} say?"),
            () => new("common speaker on an occasion", $"What did {Of(_speakers)} say about {Of(_words)} after the debate in {Of(["March", "June", "October"])}?"),
            () => new("small words alone", $"Who said \"{string.Join(' ', Enumerable.Range(0, _random.Next(3, 9)).Select(_ => Of(SmallOnes)))}\"?"),
            () => Named("name and subject", one => $"{one.Speaker!.Name.Split(' ')[^1]} {Rare(one)}"),
        ];
    }

    private static string[] SmallOnes { get; } = ["the", "of", "and", "to", "that", "is", "it", "in", "we", "he", "will", "not", "be", "have"];

    /// <summary>So many questions, of all forms in turn.</summary>
    public IReadOnlyList<AskedQuestion> Make(int count) => [.. Enumerable.Range(0, count).Select(at => _forms[at % _forms.Count]())];

    private AskedQuestion Named(string form, Func<Statement, string> ask)
    {
        var statement = Any(8);
        for (var tries = 0; tries < 200 && statement.Speaker is not { Kind: SpeakerKind.Person }; tries++)
        {
            statement = Any(8);
        }

        return new(form, statement.Speaker is null ? Of(_words) : ask(statement));
    }

    private List<Statement> Some(int statements, int count) =>
        [.. _snapshot.Statements([.. Enumerable.Range(0, count).Select(_ => 1L + _random.Next(statements))])];

    // A statement of at least so many words.
    private Statement Any(int words)
    {
        var statement = Of(_statements);
        for (var tries = 0; tries < 500 && Words(statement).Count < words; tries++)
        {
            statement = Of(_statements);
        }

        return statement;
    }

    private string Part(Statement statement, int least, int most)
    {
        var words = Words(statement);
        var length = Math.Min(words.Count, _random.Next(least, most + 1));
        return string.Join(' ', words.Skip(_random.Next(words.Count - length + 1)).Take(length));
    }

    private string Misremembered(string text, int mistakes)
    {
        var words = text.Split(' ').ToList();
        for (var i = 0; i < mistakes; i++)
        {
            var at = _random.Next(words.Count);
            if (_random.Next(2) == 0)
            {
                words[at] = Of(_words);
            }
            else if (words.Count > 3)
            {
                words.RemoveAt(at);
            }
        }

        return string.Join(' ', words);
    }

    private string Misspelt(string name)
    {
        var surname = name.Split(' ')[^1];
        var at = _random.Next(1, surname.Length);
        return surname.Length < 5 ? surname : surname.Remove(at, 1);
    }

    private string Rare(Statement statement)
    {
        var telling = Words(statement).Select(Bare).Where(word => word.Length > 4 && !_words.Contains(word)).ToList();
        return telling.Count > 0 ? Of(telling) : Of(_words);
    }

    private static List<string> Words(Statement statement) =>
        [.. statement.Attribution.Content[0].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('"', '“', '”')).Where(word => word.Length > 0)];

    private static string Bare(string word) => word.Trim(',', '.', ';', ':', '!', '?', '"', '“', '”', '(', ')', '—', '-').ToLowerInvariant();

    private T Of<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
