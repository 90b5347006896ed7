using System.Globalization;
using OnRecord.Reading;
using OnRecord.Reading.Attributions;
using OnRecord.Reading.Attributions.Learned;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Attributions;

/// <summary>
/// Writes articles as the fitting program reads them: "#" and the article's name, then a token a line (its offsets, its features, its
/// label, and which attributions it is part of), an empty line behind a sentence.
/// </summary>
internal static class ExampleWriter
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Writes an article.</summary>
    public static void Write(TextWriter writer, PolnearArticle article)
    {
        var document = ReadingPipeline.Prepare(new Article(article.Text, new ArticleFacts(), [.. Paragraphs(article.Text)]));
        writer.WriteLine($"# {article.Id}");
        var previous = 0;
        var marks = new RuleMarks(document, new RuleAttributionFinder().Find(document, CancellationToken.None));
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            foreach (var (sentence, features) in document.Blocks[block].Sentences.Zip(FeatureReader.Read(document, block, marks)))
            {
                for (var t = 0; t < features.Length; t++)
                {
                    var token = sentence.Tokens[t].Span;
                    writer.WriteLine(Line(token, previous, features[t], article.Attributions));
                    previous = token.End;
                }

                writer.WriteLine();
            }
        }
    }

    private static string Line(TextSpan token, int previousEnd, TokenFeatures f, IReadOnlyList<MarkedAttribution> attributions)
    {
        var label = "O";
        var parts = new List<string>();
        for (var i = 0; i < attributions.Count; i++)
        {
            foreach (var (role, runs) in (ReadOnlySpan<(char, IReadOnlyList<TextSpan>)>)
                [('S', attributions[i].Source), ('C', attributions[i].Cue), ('X', attributions[i].Content)])
            {
                foreach (var run in runs.Where(run => run.Overlaps(token)))
                {
                    // The first mark counts where two overlap, which they hardly do.
                    label = label == "O" ? $"{(previousEnd <= run.Start ? 'B' : 'I')}{role}" : label;
                    parts.Add(string.Create(CultureInfo.InvariantCulture, $"{role}{i}"));
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{token.Start}\t{token.End}\t{f.Word}\t{f.Prefix}\t{f.Suffix}\t{f.Speech}\t{f.Name}\t{f.Casing}\t{f.Quotation}\t{f.Cue}\t{f.Place}\t{f.RuledPart}\t{f.RuledContent}\t{label}\t{string.Join(' ', parts)}");
    }

    // As an article file is laid out, near enough: a paragraph a line.
    private static IEnumerable<Block> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return new Block(new TextSpan(start, end), BlockKind.Paragraph);
            }

            start = end + 1;
        }
    }
}
