using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Retrieval;

/// <summary>The words of a statement and of what stands round it, from the nearest to the farthest.</summary>
internal sealed class StatementWords(Statement statement, ArticleTexts texts, WordFamilies families)
{
    /// <summary>How many paragraphs before the statement's own are looked at.</summary>
    public const int MostBefore = 8;

    private static readonly FrozenSet<string> Holders =
        """
        minister secretary president chancellor chairman chief head leader director spokesman spokeswoman ambassador envoy adviser analyst expert
        commander general officer senator mayor governor champion author lawyer activist critic correspondent editor
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem).ToFrozenSet();

    private List<Word>? _said;
    private WordBag? _content;
    private WordBag? _cue;
    private WordBag? _sentence;
    private WordBag? _cueAlone;
    private WordBag? _told;
    private WordBag? _toldAround;
    private WordBag? _beside;
    private WordBag? _paragraph;
    private readonly WordBag?[] _before = new WordBag?[MostBefore + 1];

    /// <summary>The statement.</summary>
    public Statement Statement => statement;

    /// <summary>What was said.</summary>
    public WordBag Content => _content ??= new WordBag(families.Join(Said));

    /// <summary>The words that attribute it, and who to.</summary>
    public WordBag Cue => _cue ??= Bag(statement.Attribution.Cue.AddRange(statement.Attribution.Source));

    /// <summary>The words that attribute it alone, without how who said it is described.</summary>
    public WordBag CueAlone => _cueAlone ??= Bag(statement.Attribution.Cue);

    /// <summary>The sentences it stands in.</summary>
    public WordBag Sentence => _sentence ??= BagOf(statement.Attribution.Context);

    /// <summary>
    /// The same without what only describes somebody ("boxing" before "champion"): it tells who speaks, not what about. Places and
    /// names stay, whose people speak of them more often than not.
    /// </summary>
    public WordBag Told => _told ??= WithoutDescriptions(Sentence);

    /// <summary>The paragraph, without the same.</summary>
    public WordBag ToldAround => _toldAround ??= WithoutDescriptions(Paragraph);

    /// <summary>The words of its sentences that are neither what was said nor who said it.</summary>
    public WordBag Beside => _beside ??= new WordBag(families.Join(BesideWords()));

    /// <summary>The paragraph it stands in.</summary>
    public WordBag Paragraph => _paragraph ??= BagOf(Paragraphs(0));

    /// <summary>The paragraph so many before, where the article is among those that are read whole, up to <see cref="MostBefore"/>.</summary>
    public WordBag Before(int back) => _before[back] ??= texts.MayRead(statement.Article.Id) ? BagOf(Paragraphs(back)) : WordBag.Empty;

    /// <summary>The headline of the article.</summary>
    public WordBag Title => texts.Title(statement.Article.Facts.Title);

    private List<Word> Said => _said ??= Split(statement.Attribution.Content);

    /// <summary>The statement, as one that was found.</summary>
    public Found Scored(double score, double literal = 0) => new(statement, score, literal) { Words = Said };

    private WordBag WithoutDescriptions(WordBag bag) => new([.. bag.Words.Where((word, at) =>
        word.IsName || word.IsPossessive || families.IsPlace(word.Stem) || at + 1 == bag.Words.Count || !Holders.Contains(bag.Words[at + 1].Stem))]);

    private WordBag Bag(ImmutableArray<Run> runs) => new(families.Join(Split(runs)));

    private static List<Word> Split(ImmutableArray<Run> runs)
    {
        var words = runs.Length > 0 ? WordSplitter.Split(runs[0].Text) : [];
        for (var i = 1; i < runs.Length; i++)
        {
            words.AddRange(WordSplitter.Split(runs[i].Text));
        }

        return words;
    }

    private List<Word> BesideWords()
    {
        var context = statement.Attribution.Context;
        var parts = statement.Attribution.Content.Concat(statement.Attribution.Source).Select(run => run.Span).ToList();

        // A passage is a block of lines: the article need not be read for what stands in it.
        var (text, origin) = statement.Passage.Span.Contains(context)
            ? (statement.Passage.Text, statement.Passage.Span.Start)
            : (texts.Of(statement.Article.Id), 0);
        return context.End - origin > text.Length
            ? []
            : WordSplitter.Split(text, context.Start - origin, context.End - origin)
                .FindAll(word => !parts.Exists(part => part.Overlaps(new TextSpan(word.Start + origin, word.End + origin))));
    }

    private WordBag BagOf(TextSpan span) => statement.Passage.Span.Contains(span)
        ? texts.Words(statement.Article.Id, span, statement.Passage)
        : texts.Words(statement.Article.Id, span);

    /// <summary>The line of text that holds the statement, or the one so many lines before.</summary>
    private TextSpan Paragraphs(int back)
    {
        var context = statement.Attribution.Context;
        var passage = statement.Passage;
        if (back == 0 && context.Length > 0 && passage.Span.Contains(context))
        {
            // A passage is a block of lines: the article need not be read for it.
            var first = StartOfLine(passage.Text, context.Start - passage.Span.Start);
            var last = passage.Text.IndexOf('\n', context.End - passage.Span.Start);
            return new TextSpan(passage.Span.Start + first, passage.Span.Start + (last < 0 ? passage.Text.Length : last));
        }

        var text = texts.Of(statement.Article.Id);
        if (context.End > text.Length)
        {
            return context;
        }

        var start = StartOfLine(text, context.Start);
        var end = text.IndexOf('\n', context.End);
        end = end < 0 ? text.Length : end;
        for (; back > 0 && start > 0; back--)
        {
            end = start;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            start = StartOfLine(text, end);
        }

        return back > 0 ? new TextSpan(start, start) : new TextSpan(start, Math.Max(start, end));
    }

    private static int StartOfLine(string text, int at)
    {
        var line = at == 0 ? -1 : text.LastIndexOf('\n', at - 1);
        return line + 1;
    }
}
