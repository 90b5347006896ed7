using OnRecord.Answering.Words;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>What a part of a sentence says of whom, as far as it can be told from its words; and the first thing that is wrong with it.</summary>
internal sealed class PartReading
{
    private readonly IReadOnlyList<CitedWords> _cited;
    private readonly IReadOnlyList<CitedWords> _others;
    private readonly Func<string, bool> _isName;

    private PartReading(IReadOnlyList<CitedWords> cited, IReadOnlyList<CitedWords> others, Func<string, bool> isName)
    {
        (_cited, _others, _isName) = (cited, others, isName);
        Speaker = cited.Select(one => one.Speaker).Distinct().ToList() is [var only] ? only : null;
    }

    /// <summary>What is wrong; null where nothing is.</summary>
    public SummaryFault? Fault { get; private set; }

    /// <summary>Whose statements it cites; null where they are several speakers'.</summary>
    public string? Speaker { get; }

    /// <summary>Whether it names the speaker of what it cites, or their office.</summary>
    public bool NamesSpeaker { get; private set; }

    /// <summary>Whether it names anybody or anything.</summary>
    public bool Names { get; private set; }

    /// <summary>Whether it has a pronoun that stands for a person.</summary>
    public bool HasPronoun { get; private set; }

    /// <summary>Reads a part.</summary>
    /// <param name="text">Its words, without citations.</param>
    /// <param name="cited">What it cites.</param>
    /// <param name="others">The other statements of the answer.</param>
    /// <param name="begins">Whether it begins the sentence.</param>
    /// <param name="isName">Whether a word that is written small is somebody's name.</param>
    public static PartReading Of(
        string text, IReadOnlyList<CitedWords> cited, IReadOnlyList<CitedWords> others, bool begins, Func<string, bool> isName)
    {
        var reading = new PartReading(cited, others, isName);
        reading.Fault = reading.Read(text, begins);
        return reading;
    }

    private SummaryFault? Read(string text, bool begins)
    {
        if (!QuotedStretches.TryTake(text, out var stretches, out var rest)
            || !stretches.TrueForAll(stretch => Speaker is not null && _cited.Any(one => one.HasQuoted(stretch))))
        {
            return SummaryFault.AlteredQuotation;
        }

        // What is quoted was compared already, character by character.
        var words = WordSplitter.Split(rest);
        for (var at = 0; at < words.Count; at++)
        {
            if (Look(rest, words[at], opens: begins && at == 0) is { } fault)
            {
                return fault;
            }
        }

        if (CitedWords.FiguresOf(rest).Any(figure => !_cited.Any(one => one.HasFigure(figure))))
        {
            return SummaryFault.UnknownFigure;
        }

        if (Speaker is null)
        {
            // Several speakers' statements under one citation: whose the words are could not be told.
            return Names || NamesSpeaker || HasPronoun ? SummaryFault.Unattributed : null;
        }

        return SpeechInSummary.IsAnothers(rest, words, MeansSpeaker, word => IsWrittenAsName(rest, word) && !SummaryWords.Opens(word)) ? SummaryFault.OtherSpeaker : null;
    }

    private SummaryFault? Look(string text, Word word, bool opens)
    {
        if (SummaryWords.IsOtherVoice(word, text))
        {
            return SummaryFault.OtherVoice;
        }

        HasPronoun |= SummaryWords.IsPronoun(word);
        var has = _cited.Any(one => one.Has(word));
        if (SummaryWords.Number(word) is { } number && !has && !_cited.Any(one => one.HasFigure(number)))
        {
            return SummaryFault.UnknownFigure;
        }

        var written = IsWrittenAsName(text, word);
        if (_cited.Any(one => one.HasInName(word)))
        {
            NamesSpeaker = true;
            return null;
        }

        NamesSpeaker |= !written && _cited.Any(one => one.HasAsOffice(word));
        if (!has)
        {
            return Unknown(word, written, opens);
        }

        // At the beginning of a sentence every word has a capital letter.
        Names |= written && (!opens || _cited.Any(one => one.HasAsName(word)));
        return null;
    }

    /// <summary>A word that what is cited does not have: it may be any, but no name.</summary>
    private SummaryFault? Unknown(Word word, bool written, bool opens)
    {
        if (SummaryWords.IsTitle(word) || (opens && written && SummaryWords.Opens(word)))
        {
            return null;
        }

        if (!StopWords.Holds(word.Folded) && (_others.Any(one => one.HasInName(word)) || (word.Folded.Length > 2 && _isName(word.Folded))))
        {
            return SummaryFault.OtherSpeaker;
        }

        return written ? SummaryFault.UnknownName : null;
    }

    private bool MeansSpeaker(Word word) => _cited.Any(one => one.MeansSpeaker(word));

    // With a capital letter anywhere ("al-Assad", "eBay"), or in a script whose letters have none that could tell.
    private static bool IsWrittenAsName(string text, Word word)
    {
        foreach (var character in text.AsSpan(word.Start, word.End - word.Start))
        {
            if (char.IsUpper(character) || (char.IsLetter(character) && !IsLatin(character)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLatin(char letter) => letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF';
}
