using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Retrieval;

/// <summary>
/// Fetches the statements that are worth a closer look: the strictest search first, and a looser one only where that left room. How well
/// they answer is judged afterwards, word by word.
/// </summary>
internal sealed class Candidates(ICoverageSnapshot snapshot, WordFamilies families, Reach reach, CancellationToken cancellationToken)
{
    private const int RarestWords = 6;
    private const int AgainAndAgain = 3;

    // A word of the same family ("agreement" for "deal") is enough of a headline.
    private const double OnTheSame = 0.7;

    // The headline, where the text begins with it, and the lead.
    private const int Opening = 3;
    private const double FamilyInQuotation = 0.4;
    private const int Few = 24;
    private const int FewNewest = 10;

    private readonly TermWeights _weights = new(snapshot, families, cancellationToken);
    private readonly ArticleTexts _texts = new(snapshot, families);
    private readonly Dictionary<long, StatementWords> _seen = [];
    private List<StatementWords>? _ofArticle;

    /// <summary>The telling words, as they are looked for.</summary>
    public List<AskedWord> Ask(IReadOnlyList<Word> words) =>
        [.. families.Join([.. words]).Where(word => !StopWords.Holds(word.Folded))
            .Select(word => new AskedWord(word, _weights.Of(word), families.Related(word.Stem), _weights.Count(word) == 0))];

    /// <summary>All words, the small ones too, as a quotation is looked for: another word of the same family is only half the word.</summary>
    public List<AskedWord> AskLiterally(IReadOnlyList<Word> words) =>
        [.. families.Join([.. words]).Select(word => StopWords.Holds(word.Folded)
            ? new AskedWord(word, _weights.Of(word), [], MayBeSlip: false)
            : new AskedWord(word, _weights.Of(word), families.Related(word.Stem), _weights.Count(word) == 0, FamilyInQuotation))];

    /// <summary>
    /// The words that a topic is about and those that narrow it. A country among other words ("Slovak gas deliveries") says whose, and
    /// half the coverage is about it: it only narrows.
    /// </summary>
    public (List<AskedWord> Head, List<AskedWord> Narrower) AskTopic(Topic topic)
    {
        var (head, rest) = (Ask(topic.Head), Ask(topic.Rest));
        return head.TrueForAll(IsPlace)
            ? (head, rest)
            : (head.FindAll(word => !IsPlace(word)), [.. head.FindAll(IsPlace), .. rest]);
    }

    /// <summary>The statements to look at closely: those whose own words meet most.</summary>
    public IReadOnlyList<StatementWords> Shortlist(IReadOnlyList<AskedWord> words, IReadOnlyList<StatementWords> statements) =>
        TopicScore.Shortlist(words, statements, reach.Closely);

    /// <summary>Statements with these words in what was said: the whole phrase, all the words, the rarest of them.</summary>
    public IReadOnlyList<StatementWords> WithWords(IReadOnlyList<Word> words, IReadOnlyCollection<long>? speakers = null)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var found = new Dictionary<long, StatementWords>();
        var plain = words.Take(60).Select(families.Spellings).ToList();
        var query = new SearchQuery { Terms = plain, Match = TermMatch.Phrase, ContentOnly = true, Speakers = speakers, Most = Few };
        if (Add(found, query))
        {
            return [.. found.Values];
        }

        var rare = Rarest(families.Join([.. words])).Select(families.Spellings).ToList();
        if (!Add(found, query with { Terms = rare, Match = TermMatch.All }))
        {
            Add(found, query with { Terms = rare, Match = TermMatch.Any, Most = reach.MostStatements });
        }

        return [.. found.Values];
    }

    /// <summary>Statements on the topic of these words, in what was said or round it; the words of their families count too.</summary>
    public IReadOnlyList<StatementWords> OnTopic(IReadOnlyList<Word> words, IReadOnlyCollection<long>? speakers = null)
    {
        var rare = Rarest(families.Join([.. words]));
        if (rare.Count == 0)
        {
            return [];
        }

        var found = new Dictionary<long, StatementWords>();
        var literal = new SearchQuery { Terms = [.. rare.Select(families.Spellings)], Match = TermMatch.All, Speakers = speakers };
        var wide = literal with { Terms = [.. rare.Select(families.Alternatives)] };
        if (Add(found, literal with { ContentOnly = true, Most = reach.MostStatements }))
        {
            return [.. found.Values];
        }

        Add(found, literal with { Most = Few });
        Add(found, wide with { Most = Few });
        Add(found, literal with { Match = TermMatch.Any, ContentOnly = true, Most = reach.MostStatements });
        if (found.Count < reach.MostStatements)
        {
            Add(found, wide with { Match = TermMatch.Any, ContentOnly = true, Most = reach.MostStatements });
        }

        return [.. found.Values];
    }

    /// <summary>The speaker's statements: all, newest first; of one with very many, the newest and those on the topic.</summary>
    public IReadOnlyList<StatementWords> By(AskedSpeaker speaker, IReadOnlyList<Word> topic)
    {
        var ids = speaker.Speakers.Concat(speaker.SpeakingFor).Select(one => one.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        // Without a word of the topic nothing is on it; a word that nobody uses may be a typing error for any.
        var found = new Dictionary<long, StatementWords>();
        if (topic.Count > 0 && !topic.Any(MayBeSlip))
        {
            var rare = Rarest(families.Join([.. topic]));
            var literal = new SearchQuery { Terms = [.. rare.Select(families.Spellings)], Match = TermMatch.All, Speakers = ids };
            var wide = literal with { Terms = [.. rare.Select(families.Alternatives)] };
            if (!Add(found, literal with { ContentOnly = true, Most = reach.MostStatements }))
            {
                Add(found, wide with { Most = Few });
                Add(found, wide with { Match = TermMatch.Any, Most = reach.MostStatements });
                Add(found, new SearchQuery { Speakers = ids, Most = found.Count > FewNewest ? FewNewest : reach.Closely });
            }

            return [.. found.Values];
        }

        if (Add(found, new SearchQuery { Speakers = ids, Most = reach.WholeSpeaker }))
        {
            foreach (var statement in OnTopic(topic, ids))
            {
                found.TryAdd(statement.Statement.Id, statement);
            }
        }

        return [.. found.Values];
    }

    /// <summary>Whether an article is about these words: each stands in its headline, or in its opening and at least three of its paragraphs.</summary>
    public bool IsArticleOn(IndexedArticle article, IReadOnlyList<AskedWord> words)
    {
        if (words.Count == 0)
        {
            return false;
        }

        var title = _texts.Title(article.Facts.Title);
        var paragraphs = _texts.Paragraphs(article.Id);
        var inText = words.Where(word => word.Meets(title) < OnTheSame).ToList();
        return inText.TrueForAll(word => paragraphs.Take(Opening).Any(paragraph => word.Meets(paragraph.Value) >= OnTheSame))
            && inText.TrueForAll(word => paragraphs.Where(paragraph => word.Meets(paragraph.Value) >= OnTheSame).Skip(AgainAndAgain - 1).Any());
    }

    /// <summary>Whether an article has all of these words somewhere.</summary>
    public bool Names(IndexedArticle article, IReadOnlyList<Word> words) =>
        words.All(word => _texts.Paragraphs(article.Id).Any(paragraph => paragraph.Value.Has(word)));

    /// <summary>Passages with these words one behind the other.</summary>
    public IReadOnlyList<Passage> PassagesWith(IReadOnlyList<Word> words)
    {
        var hits = snapshot.Search.SearchPassages(
            new SearchQuery { Terms = [.. words.Take(60).Select(families.Spellings)], Match = TermMatch.Phrase, Most = 10 }.Within(reach.Filter), cancellationToken);
        return snapshot.Passages([.. hits.Select(hit => hit.Id)]);
    }

    /// <summary>The words of a passage.</summary>
    public WordBag WordsOf(Passage passage) => new(families.Join(WordSplitter.Split(passage.Run.Text)));

    /// <summary>Passages with these words: all of them, else any of the rarest.</summary>
    public IReadOnlyList<Passage> Passages(IReadOnlyList<Word> words)
    {
        var rare = Rarest(families.Join([.. words]));
        if (rare.Count == 0)
        {
            return [];
        }

        var query = new SearchQuery { Terms = [.. rare.Select(families.Alternatives)], Match = TermMatch.All, Most = 20 }.Within(reach.Filter);
        var hits = snapshot.Search.SearchPassages(query, cancellationToken);
        if (hits.Count < query.Most)
        {
            query = query with { Terms = [.. rare.Select(families.Spellings)], Match = TermMatch.Any };
            hits = [.. hits, .. snapshot.Search.SearchPassages(query, cancellationToken)];
        }

        return snapshot.Passages([.. hits.Select(hit => hit.Id).Distinct()]);
    }

    // Whether there was as much as was asked for, and so may be more.
    private bool Add(Dictionary<long, StatementWords> found, SearchQuery query)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (reach.Article is not null)
        {
            AddOfArticle(found, query.Speakers);
            return false;
        }

        var hits = snapshot.Search.SearchStatements(query.Within(reach.Filter) with { QuotedOnly = reach.DirectOnly }, cancellationToken);
        var fresh = hits.Select(hit => hit.Id).Where(id => !_seen.ContainsKey(id)).ToList();
        foreach (var statement in fresh.Count > 0 ? snapshot.Statements(fresh) : [])
        {
            if (reach.DirectOnly && statement.Attribution.Kind is not AttributionKind.Direct)
            {
                continue;
            }

            _seen[statement.Id] = new StatementWords(statement, _texts, families);
        }

        foreach (var hit in hits)
        {
            if (_seen.TryGetValue(hit.Id, out var statement))
            {
                found.TryAdd(hit.Id, statement);
            }
        }

        return hits.Count >= query.Most;
    }

    // Of one article no search is needed to leave some out: what is said in it is judged word by word, as what a search finds is.
    private void AddOfArticle(Dictionary<long, StatementWords> found, IReadOnlyCollection<long>? speakers)
    {
        _ofArticle ??= Reaches(reach.Article!)
            ? [.. snapshot.StatementsOf(reach.Article!).Where(statement => !reach.DirectOnly || statement.Attribution.Kind is AttributionKind.Direct)
                .Select(statement => new StatementWords(statement, _texts, families))]
            : [];
        foreach (var one in _ofArticle.Where(one => speakers is null || (one.Statement.Speaker is { } speaker && speakers.Contains(speaker.Id))))
        {
            found.TryAdd(one.Statement.Id, one);
        }
    }

    private bool Reaches(string articleId)
    {
        var (facts, filter) = (snapshot.FindArticle(articleId)?.Facts, reach.Filter);
        return facts is not null
            && (filter.Since is null || facts.Published >= filter.Since)
            && (filter.Until is null || facts.Published <= filter.Until)
            && (filter.Outlet is null || string.Equals(facts.Outlet, filter.Outlet, StringComparison.OrdinalIgnoreCase));
    }

    private bool MayBeSlip(Word word) => !StopWords.Holds(word.Folded) && _weights.Count(word) == 0;

    private bool IsPlace(AskedWord word) => families.IsPlace(word.Word.Stem);

    /// <summary>The words that tell most, of those that stand in the coverage at all or whose families may.</summary>
    private List<Word> Rarest(IReadOnlyList<Word> words)
    {
        var telling = words.Where(word => !StopWords.Holds(word.Folded)).DistinctBy(word => word.Folded).ToList();
        var pool = telling.Count > 0 ? telling : words.DistinctBy(word => word.Folded).ToList();
        return [.. pool.OrderByDescending(word => _weights.Count(word) > 0).ThenByDescending(_weights.Of).Take(RarestWords)];
    }

}
