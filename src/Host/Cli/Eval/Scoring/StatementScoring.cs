using System.Collections.Immutable;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>Scores against statements: what was said, who said it, and how the words are reported.</summary>
/// <remarks>
/// What was read is held against the statement of the gold whose content it shares most with: more than half of the shorter, and more
/// than a quarter of the longer. It is right where the speaker is that statement's too. Several may find one statement, which then
/// counts as found once. Thoughts are not scored: the gold has none.
/// </remarks>
internal sealed class StatementScoring(IReadOnlyList<StatementArticle> gold) : IReadingScoring
{
    private readonly Dictionary<string, StatementArticle> gold = gold.ToDictionary(article => article.Name, StringComparer.Ordinal);
    private readonly List<JudgedAttribution> inGold = [];
    private int missing;
    private int otherText;
    private int inReading;
    private int contentRight;
    private int right;

    /// <inheritdoc/>
    public IReadOnlyList<string> Articles { get; } = [.. gold.Select(article => article.Name)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Table
    {
        get
        {
            var found = inGold.Count(statement => statement.IsRight);
            var accuracy = new Accuracy(Accuracy.Share(right, inReading), Accuracy.Share(found, inGold.Count));
            return
            [
                $"missing articles {missing}; runs whose text is not the article's {otherText}",
                $"statements gold {inGold.Count} predicted {inReading}  P {accuracy.Precision:F3} R {accuracy.Recall:F3} F1 {accuracy.F1:F3}",
                Line("direct", AttributionKind.Direct),
                Line("mixed", AttributionKind.Mixed),
                Line("indirect", AttributionKind.Indirect),
                $"  speaker right where content found: {right}/{contentRight} = {Accuracy.Share(right, contentRight):F3}",
            ];
        }
    }

    /// <inheritdoc/>
    public ArticleOutcome Score(string article, ArticleReading? reading)
    {
        var text = reading?.Article.Text ?? string.Empty;
        var expected = gold[article].Statements.Select(statement => Judge(text, statement)).ToImmutableArray();
        var attributions = reading?.Attributions.Where(attribution => attribution.Act is AttributionAct.Speech).ToImmutableArray() ?? [];
        var read = attributions.Select(Judge).ToImmutableArray();
        var statements = gold[article].Statements;
        HashSet<int> found = [];
        var wrongSpeakers = new Dictionary<int, int>();
        for (var r = 0; r < read.Length; r++)
        {
            if (Nearest(r) is not { } g)
            {
                continue;
            }

            contentRight++;
            if (IsSameSpeaker(statements[g], attributions[r]))
            {
                right++;
                found.Add(g);
                read = read.SetItem(r, read[r] with { IsRight = true });
            }
            else
            {
                wrongSpeakers.Add(r, g);
            }
        }

        expected = [.. expected.Select((statement, i) => statement with { IsRight = found.Contains(i) })];
        inGold.AddRange(expected);
        inReading += read.Length;
        missing += reading is null ? 1 : 0;
        otherText += attributions.Sum(attribution => attribution.Content.Count(run => !run.IsSliceOf(text)));
        var misses = new MissFinder(article, text, expected, read, (g, r) => IsSameSpeaker(statements[g], attributions[r]));
        return new()
        {
            Article = article,
            Outlet = article,
            IsMissing = reading is null,
            Gold = expected,
            Read = read,
            Misses = reading is null ? [] : misses.Find(wrongSpeakers),
        };

        // The statement that shares most of its content; of several such the one with the speaker's name, then one not found before.
        int? Nearest(int r)
        {
            int? best = null;
            (double Share, bool Speaker, bool IsNew) highest = default;
            for (var g = 0; g < expected.Length; g++)
            {
                var (mine, its) = (read[r].Offsets, expected[g].Offsets);
                var shared = mine.Shared(its);
                if (shared * 2 > Math.Min(mine.Count, its.Count) && shared * 4 > Math.Max(mine.Count, its.Count))
                {
                    var rank = (
                        Share: (double)shared / mine.Either(its),
                        Speaker: SpeakerNaming.IsSame(statements[g].Speaker, attributions[r].Speaker?.Name),
                        IsNew: !found.Contains(g));
                    if (best is null || rank.CompareTo(highest) > 0)
                    {
                        (best, highest) = (g, rank);
                    }
                }
            }

            return best;
        }
    }

    private static bool IsSameSpeaker(GoldStatement statement, Attribution attribution) =>
        SpeakerNaming.IsSame(statement.Speaker, attribution.Speaker?.Name) || SpeakerNaming.IsSame(statement.Role, attribution.Speaker?.Name);

    private static JudgedAttribution Judge(string text, GoldStatement statement)
    {
        var spans = Slices.Locate(text, statement.Content ?? []);
        return new()
        {
            Source = Named(statement.Speaker, statement.Role),
            Cue = statement.Cue ?? string.Empty,
            Content = string.Join(" … ", statement.Content ?? []),
            Offsets = OffsetSet.Of(spans),
            Place = Slices.Place([], [], spans),
            Kind = KindOf(statement.Kind),
        };
    }

    private static JudgedAttribution Judge(Attribution attribution) => new()
    {
        Source = Named(attribution.Speaker?.Name, attribution.Speaker?.Role),
        Cue = string.Join(" … ", attribution.Cue.Select(run => run.Text)),
        Content = string.Join(" … ", attribution.Content.Select(run => run.Text)),
        Offsets = OffsetSet.Of(attribution.Content.Select(run => run.Span)),
        Place = Slices.Place(
            attribution.Source.Select(run => run.Span), attribution.Cue.Select(run => run.Span), attribution.Content.Select(run => run.Span)),
        Kind = attribution.Kind,
    };

    private static string Named(string? name, string? role) => role is null ? name ?? string.Empty : $"{name} ({role})";

    private static AttributionKind? KindOf(string? kind) => kind switch
    {
        "direct" => AttributionKind.Direct,
        "mixed" => AttributionKind.Mixed,
        "indirect" => AttributionKind.Indirect,
        _ => null,
    };

    private string Line(string word, AttributionKind kind)
    {
        var all = inGold.Where(statement => statement.Kind == kind).ToList();
        var found = all.Count(statement => statement.IsRight);
        return $"  recall {word,-8} {found}/{all.Count} = {Accuracy.Share(found, all.Count):F3}";
    }
}
