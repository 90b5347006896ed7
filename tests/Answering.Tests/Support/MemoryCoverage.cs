using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.Support;

/// <summary>A coverage in memory. <see cref="Tamper"/> changes a stored text behind the index's back.</summary>
internal sealed class MemoryCoverage : ICoverage, ICoverageSnapshot, ISearchIndex
{
    private readonly List<IndexedArticle> _articles = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Passage> _passages = [];
    private readonly List<KnownSpeaker> _speakers = [];

    public ISearchIndex Search => this;

    public ICoverageSnapshot Open() => this;

    public void Tamper(string file, Func<string, string> change) => _texts[file] = change(_texts[file]);

    public AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default)
    {
        var article = new IndexedArticle(file, file, hash, reading.Article.Facts);
        _articles.Add(article);
        _texts[file] = reading.Article.Text;
        var number = 0;
        foreach (var block in reading.Article.Blocks.Where(block => Article.IsContent(block.Kind)))
        {
            _passages.Add(new Passage(_passages.Count + 1, article, ++number, block.Kind, Run.Of(reading.Article.Text, block.Span)));
        }

        foreach (var attribution in reading.Attributions)
        {
            var paragraph = _passages.Find(passage => passage.Article == article && passage.Run.Span.Contains(attribution.Content[0].Span.Start));
            _statements.Add(new Statement(_statements.Count + 1, article, paragraph?.Number ?? 1, attribution, Know(attribution.Speaker)));
        }

        return AddOutcome.Added;
    }

    public IReadOnlyList<SpeakerMatch> FindSpeakers(string words, int most = 10)
    {
        var asked = Tokens(words);
        var matches = new List<SpeakerMatch>();
        foreach (var speaker in _speakers)
        {
            var names = speaker.Aliases.Select(Tokens).ToList();
            var roles = speaker.Roles.Select(Tokens).ToList();
            if (names.Exists(name => name.SequenceEqual(asked)))
            {
                matches.Add(new SpeakerMatch(speaker, SpeakerMatchKind.Name, 1));
            }
            else if (names.Exists(name => name.Exists(asked.Contains)))
            {
                matches.Add(new SpeakerMatch(speaker, SpeakerMatchKind.Name, 0.8));
            }
            else if (roles.Exists(role => asked.Count(role.Contains) * 2 > asked.Count))
            {
                var best = roles.Max(role => (double)asked.Count(role.Contains) / Math.Max(asked.Count, role.Count));
                matches.Add(new SpeakerMatch(speaker, SpeakerMatchKind.Role, best));
            }
            else if (names.Exists(name => name.Exists(part => asked.Exists(word => Words.Spelling.IsSlipOf(word, part)))))
            {
                matches.Add(new SpeakerMatch(speaker, SpeakerMatchKind.MisspeltName, 0.7));
            }
        }

        return [.. matches.OrderByDescending(match => match.Score).Take(most)];
    }

    public IReadOnlyList<SearchHit> SearchStatements(SearchQuery query, CancellationToken cancellationToken = default) =>
        [.. _statements
            .Where(one => query.Speakers is null || (one.Speaker is not null && query.Speakers.Contains(one.Speaker.Id)))
            .Select(one => new SearchHit(one.Id, Score(query, query.ContentOnly ? Content(one) : Content(one) + " " + Around(one))))
            .Where(hit => hit.Score > 0 || query.Terms.Count == 0)
            .OrderByDescending(hit => hit.Score).Take(query.Most)];

    public IReadOnlyList<SearchHit> SearchPassages(SearchQuery query, CancellationToken cancellationToken = default) =>
        [.. _passages.Select(one => new SearchHit(one.Id, Score(query, one.Run.Text))).Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).Take(query.Most)];

    public int CountStatements(string term, CancellationToken cancellationToken = default) =>
        _statements.Count(one => Has(Stems(Content(one)), term));

    public IReadOnlyList<Statement> Statements(IReadOnlyCollection<long> ids) => [.. ids.Select(id => _statements[(int)id - 1])];

    public IReadOnlyList<Statement> StatementsOf(string articleId) => [.. _statements.Where(one => one.Article.Id == articleId)];

    public IReadOnlyList<Passage> Passages(IReadOnlyCollection<long> ids) => [.. ids.Select(id => _passages[(int)id - 1])];

    public IReadOnlyList<Passage> PassagesOf(string articleId) => [.. _passages.Where(one => one.Article.Id == articleId)];

    public IReadOnlyList<KnownSpeaker> Speakers(IReadOnlyCollection<long> ids) => [.. ids.Select(id => _speakers[(int)id - 1])];

    public string? Text(string articleId) => _texts.GetValueOrDefault(articleId);

    public int CountArticles() => _articles.Count;

    public DateOnly? NewestDay() => _articles.Max(article => article.Facts.Published);

    public IReadOnlyList<string> Outlets() => [.. _articles.Select(article => article.Facts.Outlet).OfType<string>().Distinct()];

    public IndexedArticle? FindArticle(string idOrFile) => _articles.Find(article => article.Id == idOrFile);

    public IReadOnlyList<IndexedArticle> Articles() => _articles;

    public bool Holds(string file, string hash) => false;

    public bool Remove(string idOrFile, CancellationToken cancellationToken = default) => false;

    public CoverageStatus Status() => new(_articles.Count, _passages.Count, _statements.Count, _speakers.Count, 0, null, null);

    public void Dispose()
    {
    }

    private KnownSpeaker? Know(Speaker? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        var known = _speakers.Find(one => one.Name == speaker.Name);
        if (known is null)
        {
            known = new KnownSpeaker(_speakers.Count + 1, speaker.Name, speaker.Kind, [speaker.Name], speaker.Role is null ? [] : [speaker.Role], 1);
            _speakers.Add(known);
        }

        return known;
    }

    private static double Score(SearchQuery query, string text)
    {
        var stems = Stems(text);
        var met = query.Terms.Count(term => term.Any(word => Has(stems, word)));
        return query.Match switch
        {
            TermMatch.Any => met,
            TermMatch.All => met == query.Terms.Count ? met : 0,
            _ => string.Join(' ', stems).Contains(string.Join(' ', query.Terms.SelectMany(term => Stems(term[0]))), StringComparison.Ordinal) ? 1 : 0,
        };
    }

    private static bool Has(List<string> stems, string term) => Stems(term).TrueForAll(stems.Contains);

    private string Around(Statement one)
    {
        var span = one.Attribution.Context;
        return _texts[one.Article.Id][span.Start..span.End] + " " + one.Article.Facts.Title;
    }

    private static string Content(Statement one) => string.Join(' ', one.Attribution.Content.Select(run => run.Text));

    private static List<string> Stems(string text) => [.. Words.WordSplitter.Split(text).Select(word => word.Stem)];

    private static List<string> Tokens(string text) =>
        [.. Words.WordSplitter.Split(text).Where(word => !Words.StopWords.Holds(word.Folded)).Select(word => word.Folded)];
}
