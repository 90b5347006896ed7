using System.Collections.Immutable;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary>Gold and readings, made by hand over a text that is made by hand.</summary>
internal static class Some
{
    /// <summary>A reading of a text.</summary>
    public static ArticleReading Reading(string text, params Attribution[] attributions) =>
        new(new Article(text, ArticleFacts.None, []), [.. attributions]);

    /// <summary>An attribution of words that stand in the text; null where it has none such.</summary>
    public static Attribution Attribution(
        string text, string? source, string? cue, string content, AttributionKind kind = AttributionKind.Indirect, string? speaker = null) => new()
    {
        Source = Runs(text, source),
        Cue = Runs(text, cue),
        Content = Runs(text, content),
        Kind = kind,
        Speaker = speaker is null ? null : new(speaker, null, SpeakerKind.Person),
        Context = new(0, text.Length),
    };

    /// <summary>Gold in brat standoff over words that stand in the text; null where there is none such.</summary>
    public static StandoffArticle Standoff(string name, string text, params (string? Source, string? Cue, string? Content)[] attributions) =>
        new(name, [.. attributions.Select(one => new StandoffAttribution(Spans(text, one.Source), Spans(text, one.Cue), Spans(text, one.Content)))]);

    /// <summary>A statement of the gold.</summary>
    public static GoldStatement Statement(string speaker, string content, string kind = "indirect", string? role = null) =>
        new(speaker, role, "said", [content], kind);

    /// <summary>Where words stand first.</summary>
    public static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static ImmutableArray<TextSpan> Spans(string text, string? words) => words is null ? [] : [Span(text, words)];

    private static ImmutableArray<Run> Runs(string text, string? words) => words is null ? [] : [Run.Of(text, Span(text, words))];
}
