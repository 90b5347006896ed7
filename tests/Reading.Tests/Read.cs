using System.Collections.Immutable;

namespace OnRecord.Reading.Tests;

/// <summary>Reads invented text for a test.</summary>
internal static class Read
{
    private static readonly ReadingPipeline Pipeline = new();

    /// <summary>The statements (speech, no thoughts) of a text, a paragraph a line.</summary>
    public static ImmutableArray<Attribution> Statements(string text) => [.. All(text).Where(a => a.Act == AttributionAct.Speech)];

    /// <summary>The only statement of a text.</summary>
    public static Attribution Statement(string text) => Assert.Single(Statements(text));

    /// <summary>All attributions of a text, a paragraph a line.</summary>
    public static ImmutableArray<Attribution> All(string text) => Pipeline.Read(Article(text)).Attributions;

    /// <summary>The text as an article, every line that is not blank a paragraph.</summary>
    public static Article Article(string text, BlockKind kind = BlockKind.Paragraph)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(start, start + line.Length).Trim(text);
            if (span.Length > 0)
            {
                blocks.Add(new Block(span, kind));
            }

            start += line.Length + 1;
        }

        return new Article(text, ArticleFacts.None, blocks.ToImmutable());
    }

    /// <summary>The runs of content as texts.</summary>
    public static string[] Words(this Attribution attribution) => [.. attribution.Content.Select(run => run.Text)];
}
