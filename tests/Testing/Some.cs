using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Testing;

/// <summary>Articles and what reading them would give, for tests that do not read.</summary>
public static class Some
{
    /// <summary>An article of these paragraphs, with a blank line between them.</summary>
    public static Article Article(params string[] paragraphs) => Article(ArticleFacts.None, paragraphs);

    /// <summary>An article of these paragraphs, with a blank line between them. A first one that is the title is a title block.</summary>
    public static Article Article(ArticleFacts facts, params string[] paragraphs)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            var kind = at == 0 && paragraph == facts.Title ? BlockKind.Title : BlockKind.Paragraph;
            blocks.Add(new Block(new TextSpan(at, at + paragraph.Length), kind));
            at += paragraph.Length + 2;
        }

        return new Article(string.Join("\n\n", paragraphs), facts, blocks.ToImmutable());
    }

    /// <summary>A reading that found these attributions.</summary>
    public static ArticleReading Reading(Article article, params Attribution[] attributions) => new(article, [.. attributions]);

    /// <summary>A reading of one paragraph in which one speaker says one thing: <c>NAME said: CONTENT</c>.</summary>
    public static ArticleReading Reading(string name, string content, string? role = null, SpeakerKind kind = SpeakerKind.Person)
    {
        var article = Article($"{name} said: {content}");
        return Reading(article, Said(article, name, content, role, kind));
    }

    /// <summary>An attribution of the content to the speaker. Content, source and cue must stand in the article's text.</summary>
    public static Attribution Said(
        Article article,
        string? name,
        string content,
        string? role = null,
        SpeakerKind kind = SpeakerKind.Person,
        string? source = null,
        string? cue = null,
        AttributionKind form = AttributionKind.Indirect)
    {
        var run = Find(article, content);
        var context = article.Blocks.First(block => block.Span.Contains(run.Span)).Span;
        return new Attribution
        {
            Content = [run],
            Source = source is null ? [] : [Find(article, source)],
            Cue = cue is null ? [] : [Find(article, cue)],
            Kind = form,
            Speaker = name is null ? null : new Speaker(name, role, kind),
            Context = context,
        };
    }

    /// <summary>The first place of the words in the article's text.</summary>
    public static Run Find(Article article, string words)
    {
        var at = article.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0
            ? throw new ArgumentException($"'{words}' does not stand in the article.", nameof(words))
            : Run.Of(article.Text, new TextSpan(at, at + words.Length));
    }
}
