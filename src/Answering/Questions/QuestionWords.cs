using System.Buffers;
using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Questions;

/// <summary>The words of a question, and what of them stands in quotation marks.</summary>
internal sealed class QuestionWords
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:—–?!");

    private static readonly FrozenDictionary<string, string> Slips =
        ("wat what,waht what,wht what,whta what,wot what,whaat what,hwo who,woh who,whoo who,hwat what,wich which,dit did,ddi did,dd did,didd did,"
            + "teh the,hte the,sya say,asy say,sai say,siad said,sadi said,sayd said,saids said,sed said,abot about,abuot about,abt about,bout about,"
            + "aboout about,abouth about,aobut about,abbout about,regading regarding,acording according,accoring according,accordng according,"
            + "thnk think,tought thought,clam claim,clamed claimed,wnat want,wnats wants,whant want")
        .Split(',').Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private readonly string _text;
    private readonly List<Word> _words;
    private readonly IReadOnlyList<TextSpan> _quoted;

    public QuestionWords(string text)
    {
        _text = text;
        _words = [.. WordSplitter.Split(text).Select(Corrected)];
        _quoted = QuotationMarks.Find(text);
        Quotations = [.. _quoted.Select(span => _words.Where(word => span.Contains(new TextSpan(word.Start, word.End))).ToList())
            .Where(words => words.Count > 0)];
    }

    /// <summary>A question's own small words, as they come out of hurried fingers.</summary>
    private static Word Corrected(Word word) => Slips.TryGetValue(word.Folded, out var meant)
        ? word with { Form = new WordForm(meant, Stemmer.Stem(meant)) }
        : word;

    /// <summary>The quotations, each as its words.</summary>
    public IReadOnlyList<IReadOnlyList<Word>> Quotations { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Whether it ends with a question mark.</summary>
    public bool Asks => _text.EndsWith('?') || _text.EndsWith("?\"", StringComparison.Ordinal) || _text.EndsWith("?”", StringComparison.Ordinal);

    /// <summary>The word at a place.</summary>
    public Word this[int at] => _words[at];

    /// <summary>The folded word at a place, or an empty text behind the end.</summary>
    public string At(int at) => at >= 0 && at < _words.Count ? _words[at].Folded : string.Empty;

    /// <summary>Whether the word stands in quotation marks.</summary>
    public bool IsQuoted(int at)
    {
        foreach (var span in _quoted)
        {
            if (span.Contains(_words[at].Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma, dash or the like parts the word from the next.</summary>
    public bool EndsClause(int at) =>
        at + 1 >= _words.Count || _text.AsSpan(_words[at].End, _words[at + 1].Start - _words[at].End).ContainsAny(ClauseEnds);

    /// <summary>The words from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public List<Word> Between(int from, int to) => from < to ? _words[from..to] : [];

    /// <summary>The words from <paramref name="from"/> on.</summary>
    public List<Word> From(int from) => Between(from, _words.Count);

    /// <summary>The text of the words from <paramref name="from"/> to before <paramref name="to"/>, as it stands in the question.</summary>
    public string Slice(int from, int to) => from < to ? _text[_words[from].Start.._words[to - 1].End] : string.Empty;

    /// <summary>The first place from <paramref name="from"/> on, outside quotation marks, that satisfies the condition; -1 where there is none.</summary>
    public int Find(int from, Func<int, bool> condition) => Find(from, Count, condition);

    /// <summary>The same, before <paramref name="to"/>.</summary>
    public int Find(int from, int to, Func<int, bool> condition)
    {
        for (var at = Math.Max(from, 0); at < to; at++)
        {
            if (!IsQuoted(at) && condition(at))
            {
                return at;
            }
        }

        return -1;
    }
}
