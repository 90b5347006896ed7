using System.Globalization;
using System.Text;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Composition;

/// <summary>Writes a statement out as a person reads it: who, the words, how they are reported, where they stand.</summary>
internal static class StatementText
{
    private const string Gap = " […] ";

    /// <summary>
    /// The words. In quotation marks only where the article has all of them in quotation marks; a paraphrase stands bare, with
    /// whatever marks the article has inside it.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="stretch">A stretch of its article's stored text that it lies in.</param>
    public static string Words(Statement statement, Run stretch)
    {
        var words = new StringBuilder();
        var end = 0;
        var direct = statement.Attribution.Kind is AttributionKind.Direct;
        foreach (var run in statement.Attribution.Content)
        {
            if (words.Length > 0)
            {
                words.Append(run.Span.Start - end <= 1 ? " " : Gap);
            }

            words.Append(SpeakerName.OneLine(direct ? run.Text : WithMarks(run, stretch)));
            end = run.Span.End;
        }

        return direct ? $"“{words}”" : words.ToString();
    }

    /// <summary>
    /// A run that begins or ends in a quotation leaves out the mark at its end; where its other mark stands inside, the article's own is
    /// shown with it.
    /// </summary>
    private static string WithMarks(Run run, Run stretch)
    {
        var text = stretch.Text;
        var (start, end) = (run.Span.Start - stretch.Span.Start, run.Span.End - stretch.Span.Start);
        var open = 0;
        var closesUnopened = false;
        foreach (var (character, at) in run.Text.Select((character, at) => (character, at)))
        {
            var opens = character is '“' or '«' or '„' || (character == '"' && open == 0 && (at == 0 || !char.IsLetterOrDigit(run.Text[at - 1]) && run.Text[at - 1] is not ('.' or ',' or '!' or '?')));
            if (opens)
            {
                open++;
            }
            else if (character is '”' or '»' or '"')
            {
                closesUnopened |= open == 0;
                open = Math.Max(0, open - 1);
            }
        }

        if (open > 0 && end < text.Length && text[end] is '”' or '"' or '»')
        {
            end++;
        }

        if (closesUnopened && start > 0 && text[start - 1] is '“' or '"' or '«' or '„')
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>Who, with the cue as it stands in the article where it can be read on: "Volodymyr Zelensky (Ukrainian President) tweeted:".</summary>
    public static string Who(Statement statement)
    {
        var name = SpeakerName.WithRole(statement);
        var cue = SpeakerName.OneLine(string.Join(' ', statement.Attribution.Cue.Select(run => run.Text)));
        var readsOn = cue.Length is > 1 and < 60 && char.IsLetter(cue[0]) && !cue.StartsWith("accord", StringComparison.OrdinalIgnoreCase);
        return readsOn ? $"{name} {Lower(cue)}:" : $"{name}:";
    }

    /// <summary>How it is reported, and whom the article credits for the report.</summary>
    public static string How(Statement statement)
    {
        var how = statement.Attribution.Kind switch
        {
            AttributionKind.Direct => "word for word",
            AttributionKind.Mixed => "partly in quotation marks",
            _ => $"paraphrased by {SpeakerName.OneLine(statement.Article.Facts.Outlet ?? "the article")}",
        };
        how = statement.Attribution.Act is AttributionAct.Thought ? how + ", as a thought or wish" : how;
        return statement.Attribution.Via is { Length: > 0 } via ? $"{how} · relayed by {SpeakerName.OneLine(via)}" : how;
    }

    /// <summary>Outlet (or the file's name), day, and the link or the paragraph's number.</summary>
    public static IEnumerable<string> Place(IndexedArticle article, Citation citation)
    {
        yield return article.Facts.Outlet ?? article.File;
        if (article.Facts.Published is { } day)
        {
            yield return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        }

        yield return citation.Link ?? $"paragraph {citation.Paragraph.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Lower(string cue) => char.ToLowerInvariant(cue[0]) + cue[1..];
}
