using System.Collections.Immutable;
using OnRecord.Reading.Attributions;
using OnRecord.Reading.Attributions.Learned;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Sentences;
using OnRecord.Reading.Speakers;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading;

/// <summary>Reads an article: text in, attributions out. Pure and safe to share between threads.</summary>
public sealed class ReadingPipeline
{
    /// <summary>Most tokens of a sentence. The longest in 840 articles of US political news has fewer than 200.</summary>
    private const int LongestSentence = 250;

    private static readonly SentenceReader Sentences = new();

    private readonly IAttributionFinder _attributions = new LearnedAttributionFinder();

    /// <summary>Loads the fitted models, which are kept from then on, so that who starts a server hears of a damaged one at once.</summary>
    /// <exception cref="InvalidDataException">One is damaged, or of another version; the message says what to do.</exception>
    public static void LoadModels()
    {
        _ = AttributionModel.Shipped;
        _ = TaggerModel.Shipped;
    }

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Its attributions. The same article gives the same attributions, whatever was read before.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ArticleReading Read(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellationToken.ThrowIfCancellationRequested();

        var document = Prepare(article);

        // Cue, source and content of each attribution; then who the sources are.
        var candidates = _attributions.Find(document, cancellationToken);
        return new ArticleReading(article, SpeakerResolver.Resolve(document, candidates, cancellationToken));
    }

    /// <summary>The stages before the attributions.</summary>
    internal static Document Prepare(Article article)
    {
        // Tokens, sentences and tags of what is the article's own; furniture is not read.
        var blocks = article.Blocks.Where(block => Article.IsContent(block.Kind)).ToImmutableArray();
        var sentences = Sentences.Read(article.Text, [.. blocks.Select(block => block.Span)]).Select(Cut).ToImmutableArray();

        // What stands in quotation marks.
        var quotations = QuotationFinder.Find(article.Text, sentences);
        return new Document(
            article, [.. blocks.Select((block, i) => new DocumentBlock(block, sentences[i], quotations[i])).Where(block => block.Sentences.Length > 0)]);
    }

    /// <summary>Cuts what is too long for a sentence, so that the time stays linear in the length of any text.</summary>
    private static ImmutableArray<Sentence> Cut(ImmutableArray<Sentence> sentences)
    {
        if (sentences.All(sentence => sentence.Tokens.Length <= LongestSentence))
        {
            return sentences;
        }

        return
        [
            .. sentences.SelectMany(sentence => sentence.Tokens.Chunk(LongestSentence))
                .Select(tokens => new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), [.. tokens])),
        ];
    }
}
