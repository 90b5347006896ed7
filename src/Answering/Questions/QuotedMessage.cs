using System.Text.RegularExpressions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Finds in a message the words that somebody is said to have said. What stands in quotation marks (or in lines marked as quoted) comes
/// first; else the whole message, and then its sentences and clauses: what is around a quotation ("lol, really? …") is nobody's words.
/// </summary>
internal static partial class QuotedMessage
{
    /// <summary>Shorter quotations are single words that a writer keeps at a distance.</summary>
    private const int FewestWords = 3;

    /// <summary>A longer text is cut behind a sentence: nobody's words are looked for by more.</summary>
    private const int MostWords = 80;

    private const int MostSentences = 6;

    /// <summary>The questions that the message may amount to, the surest first; at least one.</summary>
    public static IEnumerable<Question> Readings(string message)
    {
        var seen = new HashSet<string>();
        foreach (var words in Units(message).Where(unit => unit.Count > 0))
        {
            var question = Of(words);
            if (seen.Add(question.Text))
            {
                yield return question;
            }
        }

        if (seen.Count == 0)
        {
            yield return Of([QuestionText.Clean(message)]);
        }
    }

    private static IEnumerable<List<string>> Units(string message)
    {
        var plain = Markup().Replace(message.Length <= QuestionText.Longest * 4 ? message : message[..(QuestionText.Longest * 4)], " ");
        var lines = plain.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var marked = lines.Where(line => line.StartsWith('>')).Select(line => line.TrimStart('>', ' ')).ToList();
        var text = QuestionText.Clean(string.Join(' ', lines.Select(line => line.TrimStart('>', ' '))));
        var quotations = QuotationMarks.Find(text).Select(span => span.Slice(text).ToString()).ToList();
        var longer = quotations.FindAll(quotation => Count(quotation) >= FewestWords);
        if (longer.Count > 0)
        {
            yield return longer;
            yield return [longer.MaxBy(Count)!];
        }

        if (marked.Count > 0)
        {
            yield return [QuestionText.Clean(string.Join(' ', marked))];
        }

        if (quotations.Count > 0 && longer.Count == 0 && Count(text) <= quotations.Sum(Count) + FewestWords)
        {
            yield return quotations;
        }

        yield return [text];
        var sentences = Sentences().Split(text).Where(sentence => Count(sentence) >= FewestWords).Distinct().ToList();
        var clauses = sentences.SelectMany(sentence => Clauses().Split(sentence)).Where(clause => Count(clause) > FewestWords).Distinct();
        foreach (var part in sentences.OrderByDescending(Count).Take(MostSentences).Concat(clauses.OrderByDescending(Count).Take(MostSentences)))
        {
            yield return [part];
        }
    }

    /// <summary>Each of the parts as a quotation.</summary>
    private static Question Of(List<string> parts)
    {
        var text = QuestionText.Clean(string.Join(" … ", parts.Select(Shortened)));
        var quotations = new List<IReadOnlyList<Word>>();
        var at = 0;
        foreach (var part in parts.Select(Shortened))
        {
            var start = Math.Max(at, text.IndexOf(part, at, StringComparison.Ordinal));
            at = Math.Min(text.Length, start + part.Length);
            if (WordSplitter.Split(text, start, at) is { Count: > 0 } words)
            {
                quotations.Add(words);
            }
        }

        var said = quotations.SelectMany(words => words).ToList();
        return new Question
        {
            Text = text, Form = QuestionForm.WhoSaid, Quotations = quotations, Said = said, Topic = TopicParser.Parse([], said),
        };
    }

    private static string Shortened(string text)
    {
        var words = WordSplitter.Split(text);
        if (words.Count <= MostWords)
        {
            return text.Trim();
        }

        var cut = text[..words[MostWords - 1].End];
        var end = Sentences().Matches(cut).LastOrDefault(match => match.Index > cut.Length / 3)?.Index ?? cut.Length;
        return cut[..end].Trim();
    }

    private static int Count(string text) => WordSplitter.Split(text).Count;

    // Addresses, and what stands in angle brackets (mentions, pictures): neither is words.
    [GeneratedRegex(@"https?://\S+|<[^>\s]{1,200}>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[,;:–—-]+\s+|\s[–—-]+\s*")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?<=[.!?…:])[""”’»)]*\s+")]
    private static partial Regex Sentences();
}
