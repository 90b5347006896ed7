using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Reading;

namespace OnRecord.Benchmarks.Scale;

/// <summary>
/// Makes many readings out of few. A new article has a few stretches of paragraphs of read articles, with the attributions in them. So that
/// it is not the same thousand articles over and over, some words are exchanged for others of the same texts (each as often as it stands
/// there, so that common words stay common), and some speakers for people who are nobody: many names, a few of them everywhere, as in news.
/// The same seed gives the same articles.
/// </summary>
internal sealed class Recombiner
{
    private const int StatementsWanted = 38;
    private const int MostPieces = 60;
    private const int ShortestWord = 5;
    private const double ExchangedWords = 0.12;
    private const double ExchangedPeople = 0.35;
    private const int InventedPeople = 40_000;
    private const int Outlets = 80;
    private const int Days = 730;

    private static readonly string[] Syllables =
    [
        "ba", "cor", "del", "en", "far", "gol", "hin", "is", "jan", "kel", "lor", "mar", "nev", "os", "pel", "rin", "sal", "tor", "ul", "ven", "wick", "yar", "zan",
        "berg", "ton", "sky", "man", "ley", "dez", "rick", "well", "field",
    ];

    private readonly List<Piece[]> _articles;
    private readonly List<string> _words = [];
    private readonly List<string> _given;
    private readonly List<string> _surnames = [];

    /// <summary>Takes the readings apart.</summary>
    public Recombiner(IReadOnlyList<ArticleReading> readings)
    {
        _articles = [.. readings.Select(Piece.Of).Where(pieces => pieces.Length > 0)];
        foreach (var piece in _articles.SelectMany(pieces => pieces))
        {
            _words.AddRange(Tokens(piece.Text).Select(token => piece.Text[token.Start..token.End]).Where(CanChange));
        }

        _given = [.. People().Select(name => name.Split(' ')[0]).Where(name => name.Length > 2).Distinct().Order(StringComparer.Ordinal)];
        var random = new Random(7);
        var seen = new HashSet<string>();
        while (_surnames.Count < InventedPeople)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
            if (seen.Add(name))
            {
                _surnames.Add(char.ToUpperInvariant(name[0]) + name[1..]);
            }
        }
    }

    /// <summary>One article and what reading it would have given.</summary>
    public ArticleReading Make(int number)
    {
        var random = new Random(number);
        var text = new System.Text.StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var attributions = ImmutableArray.CreateBuilder<Attribution>();
        var title = Title(random);
        text.Append(title).Append("\n\n");
        blocks.Add(new Block(new TextSpan(0, title.Length), BlockKind.Title));
        for (var pieces = 0; attributions.Count < StatementsWanted && pieces < MostPieces;)
        {
            var from = _articles[random.Next(_articles.Count)];
            var people = new Dictionary<string, string>();
            var first = random.Next(from.Length);
            foreach (var piece in from.Skip(first).Take(random.Next(3, 9)))
            {
                Append(piece, text, blocks, attributions, people, random);
                pieces++;
            }
        }

        var facts = new ArticleFacts
        {
            Title = title,
            Outlet = string.Create(CultureInfo.InvariantCulture, $"The {_surnames[(int)(Outlets * Math.Pow(random.NextDouble(), 2))]} Post"),
            Published = new DateOnly(2016, 12, 31).AddDays(-random.Next(Days)),
            Url = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}"),
        };
        var whole = text.ToString();
        return new ArticleReading(
            new Article(whole, facts, blocks.ToImmutable()), [.. attributions.Select(one => Filled(one, whole)).OrderBy(one => one.Content[0].Span.Start)]);
    }

    private IEnumerable<string> People() => _articles.SelectMany(pieces => pieces).SelectMany(piece => piece.Attributions)
        .Where(one => one.Speaker is { Kind: SpeakerKind.Person } speaker && speaker.Name.Contains(' ', StringComparison.Ordinal))
        .Select(one => one.Speaker!.Name);

    private string Title(Random random)
    {
        var from = _articles[random.Next(_articles.Count)];
        var words = from[random.Next(from.Length)].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(random.Next(6, 12)));
    }

    private void Append(
        Piece piece, System.Text.StringBuilder text, ImmutableArray<Block>.Builder blocks, ImmutableArray<Attribution>.Builder attributions,
        Dictionary<string, string> people, Random random)
    {
        foreach (var one in piece.Attributions.Where(one => one.Speaker is { Kind: SpeakerKind.Person }))
        {
            var name = one.Speaker!.Name;
            if (!people.ContainsKey(name))
            {
                var parts = name.Split(' ');
                var exchange = parts.Length > 1 && random.NextDouble() < ExchangedPeople;
                people[name] = exchange ? $"{_given[random.Next(_given.Count)]} {Surname(random)}" : name;
            }
        }

        var changes = new Dictionary<string, string>();
        foreach (var (name, other) in people.Where(pair => pair.Key != pair.Value))
        {
            changes[name.Split(' ')[0]] = other.Split(' ')[0];
            changes[name.Split(' ')[^1]] = other.Split(' ')[^1];
        }

        var origin = text.Length;
        var edit = Change(piece.Text, changes, random);
        text.Append(edit.Text).Append("\n\n");
        blocks.AddRange(piece.Blocks.Select(block => new Block(Move(block.Span), block.Kind)));
        attributions.AddRange(piece.Attributions.Select(one => one with
        {
            Source = [.. one.Source.Select(run => new Run(Move(run.Span), string.Empty))],
            Cue = [.. one.Cue.Select(run => new Run(Move(run.Span), string.Empty))],
            Content = [.. one.Content.Select(run => new Run(Move(run.Span), string.Empty))],
            Context = Move(one.Context),
            Speaker = one.Speaker is { Kind: SpeakerKind.Person } speaker ? speaker with { Name = people[speaker.Name] } : one.Speaker,
        }));

        TextSpan Move(TextSpan span) => new(origin + edit.Places[span.Start], origin + edit.Places[span.End]);
    }

    // Few of the invented people speak often, most once or twice.
    private string Surname(Random random) => _surnames[(int)(InventedPeople * Math.Pow(random.NextDouble(), 3))];

    // The text with some words exchanged, and for each offset of the old text its place in the new.
    private (string Text, int[] Places) Change(string text, Dictionary<string, string> changes, Random random)
    {
        var changed = new System.Text.StringBuilder(text.Length + 64);
        var places = new int[text.Length + 1];
        var at = 0;
        foreach (var token in Tokens(text))
        {
            Keep(token.Start);
            var word = text[token.Start..token.End];
            var other = changes.GetValueOrDefault(word) ?? (CanChange(word) && random.NextDouble() < ExchangedWords ? _words[random.Next(_words.Count)] : word);
            for (var i = token.Start; i < token.End; i++)
            {
                places[i] = changed.Length + Math.Min(i - token.Start, other.Length);
            }

            changed.Append(other);
            at = token.End;
        }

        Keep(text.Length);
        places[text.Length] = changed.Length;
        return (changed.ToString(), places);

        void Keep(int until)
        {
            for (; at < until; at++)
            {
                places[at] = changed.Length;
                changed.Append(text[at]);
            }
        }
    }

    private static bool CanChange(string word) => word.Length >= ShortestWord && char.IsLower(word[0]);

    private static IEnumerable<TextSpan> Tokens(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            yield return new TextSpan(start, at);
        }
    }

    private static Attribution Filled(Attribution one, string text) => one with
    {
        Source = [.. one.Source.Select(run => Run.Of(text, run.Span))],
        Cue = [.. one.Cue.Select(run => Run.Of(text, run.Span))],
        Content = [.. one.Content.Select(run => Run.Of(text, run.Span))],
    };
}
