using System.Collections.Immutable;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>
/// Scores against brat standoff, in the terms that results on PolNeAR are published in: spans of sources, cues and contents, a run a
/// span of its own, as in the tag sequences of Wang, Li and Sun (CofeNet, COLING 2022); and whole attributions.
/// </summary>
/// <remarks>
/// A whole attribution is right where source and content share more than half of the longer with the gold's, and the cues a character.
/// Each of the gold is found once. All is compared without what <see cref="SpanEnds"/> passes over.
/// </remarks>
internal sealed class StandoffScoring(IReadOnlyList<StandoffArticle> gold) : IReadingScoring
{
    private readonly Dictionary<string, StandoffArticle> gold = gold.ToDictionary(article => article.Name, StringComparer.Ordinal);
    private readonly SpanTally cues = new();
    private readonly SpanTally sources = new();
    private readonly SpanTally contents = new();
    private int missing;
    private int inGold;
    private int inReading;
    private int right;

    /// <inheritdoc/>
    public IReadOnlyList<string> Articles { get; } = [.. gold.Select(article => article.Name)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Table =>
    [
        $"articles {Articles.Count} missing {missing}",
        Line("cue", cues),
        Line("source", sources),
        Line("content", contents),
        $"attribution {Line(new(Accuracy.Share(right, inReading), Accuracy.Share(right, inGold)))}",
    ];

    /// <inheritdoc/>
    public ArticleOutcome Score(string article, ArticleReading? reading)
    {
        var text = reading?.Article.Text ?? string.Empty;
        var offsets = new CodePointOffsets(text);
        var expected = gold[article].Attributions
            .Select(attribution => new Compared(attribution.Each(runs => SpanEnds.Trim(text, runs.Select(offsets.Of)))))
            .ToImmutableArray();
        var attributions = reading?.Attributions ?? [];
        var read = attributions
            .Select(attribution => new StandoffAttribution(Spans(attribution.Source), Spans(attribution.Cue), Spans(attribution.Content)))
            .Select(attribution => new Compared(attribution.Each(runs => SpanEnds.Trim(text, runs))))
            .ToImmutableArray();
        var (foundGold, rightRead) = Match(expected, read);

        cues.Add(expected.SelectMany(one => one.Runs.Cue), read.SelectMany(one => one.Runs.Cue));
        sources.Add(expected.SelectMany(one => one.Runs.Source), read.SelectMany(one => one.Runs.Source));
        contents.Add(expected.SelectMany(one => one.Runs.Content), read.SelectMany(one => one.Runs.Content));
        missing += reading is null ? 1 : 0;
        inGold += expected.Length;
        inReading += read.Length;
        right += foundGold.Count;

        var letters = new QuotedLetters(text);
        ImmutableArray<JudgedAttribution> judgedGold =
            [.. expected.Select((one, i) => Judge(text, one, letters.KindOf(one.Runs.Content), foundGold.Contains(i)))];
        ImmutableArray<JudgedAttribution> judgedRead =
            [.. read.Select((one, i) => Judge(text, one, attributions[i].Kind, rightRead.Contains(i)))];
        var misses = new MissFinder(article, text, judgedGold, judgedRead, (g, r) => MoreThanHalf(expected[g].Source, read[r].Source));
        return new()
        {
            Article = article,
            Outlet = article.Split('_')[0],
            IsMissing = reading is null,
            Gold = judgedGold,
            Read = judgedRead,
            Misses = reading is null ? [] : misses.Find(ImmutableDictionary<int, int>.Empty),
        };
    }

    private static ImmutableArray<TextSpan> Spans(ImmutableArray<Run> runs) => [.. runs.Select(run => run.Span)];

    /// <summary>The numbers of the gold's attributions that were found, and of those that were read and are right.</summary>
    private static (HashSet<int> Gold, HashSet<int> Read) Match(ImmutableArray<Compared> expected, ImmutableArray<Compared> read)
    {
        HashSet<int> found = [];
        HashSet<int> matched = [];
        for (var r = 0; r < read.Length; r++)
        {
            for (var g = 0; g < expected.Length; g++)
            {
                if (!found.Contains(g) && IsSame(expected[g], read[r]))
                {
                    found.Add(g);
                    matched.Add(r);
                    break;
                }
            }
        }

        return (found, matched);
    }

    private static bool IsSame(Compared one, Compared other) =>
        MoreThanHalf(one.Content, other.Content) && MoreThanHalf(one.Source, other.Source) && one.Cue.Shared(other.Cue) > 0;

    private static bool MoreThanHalf(OffsetSet one, OffsetSet other) =>
        (one.IsEmpty && other.IsEmpty) || one.Shared(other) * 2 > Math.Max(one.Count, other.Count);

    private static JudgedAttribution Judge(string text, Compared attribution, AttributionKind kind, bool isRight)
    {
        var runs = attribution.Runs;
        return new()
        {
            Source = Slices.Of(text, runs.Source),
            Cue = Slices.Of(text, runs.Cue),
            Content = Slices.Of(text, runs.Content),
            Offsets = attribution.Content,
            Place = Slices.Place(runs.Source, runs.Cue, runs.Content),
            Kind = kind,
            IsRight = isRight,
        };
    }

    private static string Line(string role, SpanTally tally) =>
        $"{role,-8} gold {tally.Gold,5} pred {tally.Read,5}  exact {Line(tally.Exact)}   overlap F1 {tally.Overlap.F1:F3}   chars F1 {tally.Characters.F1:F3}";

    private static string Line(Accuracy accuracy) => $"P {accuracy.Precision:F3} R {accuracy.Recall:F3} F1 {accuracy.F1:F3}";

    /// <summary>An attribution's runs, and the offsets in them.</summary>
    private sealed class Compared(StandoffAttribution runs)
    {
        public StandoffAttribution Runs => runs;

        public OffsetSet Source { get; } = OffsetSet.Of(runs.Source);

        public OffsetSet Cue { get; } = OffsetSet.Of(runs.Cue);

        public OffsetSet Content { get; } = OffsetSet.Of(runs.Content);
    }
}
