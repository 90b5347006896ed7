using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.Support;

/// <summary>An invented article with its statements, built from slices of its own text.</summary>
internal sealed class News(string text, ArticleFacts? facts = null)
{
    private readonly List<Attribution> _attributions = [];

    /// <summary>Adds a statement; every part is found in the text.</summary>
    public News Says(
        string name, string content, string? role = null, SpeakerKind speaker = SpeakerKind.Person,
        AttributionKind kind = AttributionKind.Direct, string? cue = null, string? more = null, string? via = null)
    {
        var runs = more is null ? [Find(content)] : ImmutableArray.Create(Find(content), Find(more));
        var (start, end) = (runs[0].Span.Start, runs[^1].Span.End);
        while (start > 0 && text[start - 1] is not '\n')
        {
            start--;
        }

        while (end < text.Length && text[end] is not '\n' and not '.')
        {
            end++;
        }

        _attributions.Add(new Attribution
        {
            Content = runs,
            Cue = cue is null ? [] : [Find(cue)],
            Kind = kind,
            Speaker = new Speaker(name, role, speaker),
            Via = via,
            Context = new TextSpan(start, end),
        });
        return this;
    }

    public ArticleReading Read()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (end > at)
            {
                blocks.Add(new Block(new TextSpan(at, end), BlockKind.Paragraph));
            }

            at = end + 1;
        }

        var article = new Article(text, facts ?? ArticleFacts.None, blocks.ToImmutable());
        return new ArticleReading(article, [.. _attributions.OrderBy(attribution => attribution.Content[0].Span.Start)]);
    }

    private Run Find(string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"The invented text does not have “{part}”.", nameof(part)) : Run.Of(text, new TextSpan(at, at + part.Length));
    }
}
