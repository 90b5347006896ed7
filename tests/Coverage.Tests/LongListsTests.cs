using OnRecord.Reading;

namespace OnRecord.Coverage.Tests;

/// <summary>Lists of many blocks and pages: what is passed over must not be what was looked for.</summary>
public sealed class LongListsTests : IClassFixture<LongListsTests.Index>
{
    private const int Articles = 150;
    private const int StatementsEach = 20;
    private const int All = 10_000;

    private static readonly string[] Words =
        ["harbour", "tide", "ship", "fish", "net", "rope", "mast", "sail", "keel", "buoy", "crane", "quay", "pilot", "storm", "wreck", "gull"];

    private readonly Index _index;

    public LongListsTests(Index index) => _index = index;

    public static TheoryData<TermMatch, bool, string> Queries
    {
        get
        {
            var data = new TheoryData<TermMatch, bool, string>();
            foreach (var match in Enum.GetValues<TermMatch>())
            {
                foreach (var words in new[] { "harbour", "gull", "harbour tide", "tide gull", "harbour tide ship", "wreck gull storm", "ship|gull tide" })
                {
                    data.Add(match, true, words);
                    data.Add(match, false, words);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void The_best_few_are_the_first_of_all_that_match(TermMatch match, bool contentOnly, string words)
    {
        var query = Query(match, contentOnly, words);
        foreach (var filtered in Filters(query))
        {
            var all = Hits(filtered with { Most = All });
            foreach (var most in new[] { 1, 5, 40 })
            {
                Assert.Equal(all.Take(most).Select(hit => hit.Score), Hits(filtered with { Most = most }).Select(hit => hit.Score));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void All_that_match_are_found(TermMatch match, bool contentOnly, string words)
    {
        var query = Query(match, contentOnly, words);
        foreach (var filtered in Filters(query))
        {
            Assert.Equal(
                _index.Statements.Where(one => Fits(one, filtered)).Select(one => one.Id).Order(),
                Hits(filtered with { Most = All }).Select(hit => hit.Id).Order());
        }
    }

    [Fact]
    public void Counts_are_exact_after_articles_have_gone()
    {
        foreach (var word in Words)
        {
            Assert.Equal(
                _index.Statements.Count(one => Content(one).Contains(word)),
                _index.Coverage.Read(snapshot => snapshot.Search.CountStatements(word)));
        }
    }

    private static SearchQuery Query(TermMatch match, bool contentOnly, string words) => new()
    {
        Terms = [.. words.Split(' ').Select(term => term.Split('|'))], Match = match, ContentOnly = contentOnly,
    };

    private IEnumerable<SearchQuery> Filters(SearchQuery query)
    {
        var poe = _index.Coverage.Best("Ada Poe")!.Speaker.Id;
        yield return query;
        yield return query with { QuotedOnly = true };
        yield return query with { Speakers = [poe] };
        yield return query with { Since = new DateOnly(2022, 1, 3), Until = new DateOnly(2022, 1, 4), Outlet = "the even post" };
        yield return query with { Speakers = [poe], QuotedOnly = true, Until = new DateOnly(2022, 1, 5) };
    }

    private IReadOnlyList<SearchHit> Hits(SearchQuery query) => _index.Coverage.Read(snapshot => snapshot.Search.SearchStatements(query));

    private static string[] Content(Statement one) => one.Attribution.Content[0].Text.Split(' ');

    private static bool Fits(Statement one, SearchQuery query)
    {
        var (content, around) = (Content(one), one.Passage.Text.Replace(one.Attribution.Content[0].Text, " ", StringComparison.Ordinal).Split(' ').Select(word => word.TrimEnd('.')).ToArray());
        var fields = query.ContentOnly ? new[] { content } : [content, around];
        var matches = query.Match switch
        {
            TermMatch.All => query.Terms.All(term => term.Any(word => fields.Any(field => field.Contains(word)))),
            TermMatch.Any => query.Terms.Any(term => term.Any(word => fields.Any(field => field.Contains(word)))),
            _ => fields.Any(field => Enumerable.Range(0, field.Length).Any(at =>
                at + query.Terms.Count <= field.Length && query.Terms.Select((term, i) => term.Contains(field[at + i])).All(same => same))),
        };
        return matches
            && (!query.QuotedOnly || one.Attribution.Kind != AttributionKind.Indirect)
            && (query.Speakers is null || query.Speakers.Contains(one.Speaker!.Id))
            && (query.Since is null || one.Article.Facts.Published >= query.Since)
            && (query.Until is null || one.Article.Facts.Published <= query.Until)
            && (query.Outlet is null || query.Outlet.Equals(one.Article.Facts.Outlet, StringComparison.OrdinalIgnoreCase));
    }

    public sealed class Index : IDisposable
    {
        public Index()
        {
            var random = new Random(5);
            using (var batch = Coverage.Coverage.BeginBatch())
            {
                for (var number = 0; number < Articles; number++)
                {
                    batch.Add($"{number}.txt", "1", Reading(number, random));
                    if (number % 40 == 0)
                    {
                        batch.Commit();
                    }
                }

                batch.Commit();
            }

            // Whole pages of the lists go, and single articles.
            for (var number = 0; number < Articles; number++)
            {
                if (number is > 20 and < 45 || number % 7 == 0)
                {
                    Coverage.Coverage.Remove($"{number}.txt");
                }
            }

            Statements = Coverage.Read(snapshot => snapshot.Articles().SelectMany(article => snapshot.StatementsOf(article.Id)).ToList());
        }

        public CoverageFixture Coverage { get; } = new();

        public IReadOnlyList<Statement> Statements { get; }

        public void Dispose() => Coverage.Dispose();

        // The first words are in most statements, the last in few.
        private static string Some(Random random, int length) =>
            string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 2.5))]));

        private static ArticleReading Reading(int number, Random random)
        {
            var facts = new ArticleFacts
            {
                Outlet = number % 2 == 0 ? "The Even Post" : "The Odd Post",
                Published = number % 10 == 0 ? null : new DateOnly(2022, 1, 1).AddDays(number % 6),
            };
            var said = Enumerable.Range(0, StatementsEach)
                .Select(_ => (Name: random.Next(3) == 0 ? "Ada Poe" : "Ben Roe", Around: Some(random, 6), Content: Some(random, random.Next(3, 30)))).ToList();
            var article = OnRecord.Testing.Some.Article(facts, [.. said.Select((one, i) => $"x{i} {one.Around} . {one.Content} . {i}x")]);
            return OnRecord.Testing.Some.Reading(article, [.. said.Select((one, i) =>
            {
                var block = article.Blocks[i].Span;
                var start = block.Start + $"x{i} {one.Around} . ".Length;
                return new Attribution
                {
                    Content = [Run.Of(article.Text, new TextSpan(start, start + one.Content.Length))],
                    Kind = i % 3 == 0 ? AttributionKind.Direct : AttributionKind.Indirect,
                    Speaker = new Speaker(one.Name, null, SpeakerKind.Person),
                    Context = block,
                };
            })]);
        }
    }
}
