using OnRecord.Answering.Words;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>
/// Checks what a language model wrote above the statements of an answer, sentence by sentence, and keeps what nothing speaks against.
/// </summary>
/// <remarks>
/// <para>A sentence is kept where every part of it cites statements that are there; where everything in quotation marks, of whatever
/// style, is quoted so in the article, word for word; where every name and every number in it is of what it cites; where it names whose
/// words they are, or nobody at all; and where it has neither links nor markup. Citations are read part by part: "Blinken said A [1], and
/// Lavrov B [2]" holds each half against its own statement.</para>
/// <para>What it cannot tell: whether a paraphrase says the same as the statement, and so whether it leaves out a "not" or puts one in.
/// That is why the label says whose the summary is, and why each sentence leads to statements that stand below it word for word. In doubt
/// it drops: a summary that is missing misleads nobody.</para>
/// </remarks>
internal sealed class SummaryCheck
{
    /// <summary>At most this many sentences.</summary>
    public const int MostSentences = 3;

    private const int LongestText = 4000;

    private readonly List<CitedWords> _statements;
    private readonly Func<string, bool> _isName;

    /// <summary>Makes one for the statements of an answer.</summary>
    /// <param name="statements">The statements as they are shown; the first has the number 1.</param>
    /// <param name="isName">Whether a word that is written small is the name of a speaker in the coverage.</param>
    public SummaryCheck(IReadOnlyList<CitedStatement> statements, Func<string, bool> isName)
    {
        _statements = [.. statements.Select(statement => new CitedWords(statement))];
        _isName = isName;
    }

    /// <summary>Checks it.</summary>
    public CheckedSummary Check(string text)
    {
        if (text.Length > LongestText)
        {
            return new CheckedSummary(null, [SummaryFault.TooLong]);
        }

        var (kept, dropped) = (new List<SummarySentence>(), new List<SummaryFault>());
        var before = new Before(null, WasDropped: false);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var fault = Judge(sentence, before, out var speaker) ?? (kept.Count == MostSentences ? SummaryFault.TooMany : null);
            if (fault is { } found)
            {
                dropped.Add(found);
                before = new Before(null, WasDropped: true);
                continue;
            }

            kept.Add(new SummarySentence(CitedPart.Tidy(sentence), [.. CitedPart.Of(sentence).SelectMany(part => part.Numbers).Distinct()]));
            before = new Before(speaker, WasDropped: false);
        }

        return new CheckedSummary(kept.Count > 0 ? new Summary(kept) : null, dropped);
    }

    private SummaryFault? Judge(string sentence, Before before, out string? speaker)
    {
        speaker = null;
        if (PlainSentence.Fault(sentence) is { } look)
        {
            return look;
        }

        var parts = CitedPart.Of(sentence);
        if (parts.Exists(part => part.Numbers.Count == 0 || !part.Text.Any(char.IsLetter)))
        {
            return SummaryFault.Uncited;
        }

        if (parts.Exists(part => part.Numbers.Any(number => number < 1 || number > _statements.Count)))
        {
            return SummaryFault.UnknownStatement;
        }

        if (before.WasDropped && WordSplitter.Split(sentence) is [var first, ..] && SummaryWords.Leans(first))
        {
            return SummaryFault.LeansOnDropped;
        }

        var readings = parts.Select((part, at) => Read(part, begins: at == 0)).ToList();
        speaker = readings[^1].Speaker;
        return readings.Find(reading => reading.Fault is not null)?.Fault ?? Attribution(readings, before);
    }

    private PartReading Read(CitedPart part, bool begins)
    {
        var cited = part.Numbers.Select(number => _statements[number - 1]).ToList();
        return PartReading.Of(part.Text, cited, [.. _statements.Except(cited)], begins, _isName);
    }

    /// <summary>
    /// Whether each part says whose words it has: by name or office, or because it goes on from a part or sentence of the same speaker's.
    /// A sentence that names nobody and nothing leaves that to its citations.
    /// </summary>
    private static SummaryFault? Attribution(List<PartReading> readings, Before before)
    {
        var names = readings.Exists(reading => reading.Names || reading.NamesSpeaker);
        var (known, isNamed) = (before.Speaker, false);
        foreach (var reading in readings)
        {
            var goesOn = reading.Speaker is not null && reading.Speaker == known;
            isNamed = reading.NamesSpeaker || (goesOn && (isNamed || reading.HasPronoun));
            if (!isNamed && (names || reading.HasPronoun))
            {
                return SummaryFault.Unattributed;
            }

            known = reading.Speaker;
        }

        return null;
    }

    /// <summary>The sentence before: whose words it had, and whether it was dropped.</summary>
    private readonly record struct Before(string? Speaker, bool WasDropped);
}
