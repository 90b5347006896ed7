using System.Buffers;
using System.Collections.Frozen;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>
/// Finds in a part of a sentence who is said to have said something: whoever stands before "said" or "warned", or behind "according to".
/// It must be the speaker of what is cited, or a pronoun; "officials said" makes a statement theirs without naming anybody.
/// </summary>
internal static class SpeechInSummary
{
    private static readonly FrozenSet<string> Reporting = Set(
        """
        said says say told tells claimed claims insisted insists argued argues warned warns added adds noted denied denies declared declares
        stated believes thinks replied responded vowed admitted admits confirmed confirms rejected rejects dismissed dismisses accused accuses
        tweeted wrote writes maintained maintains asserted asserts conceded concedes announced acknowledged agree agrees agreed expect expects
        expected think believe thought believed hope hopes hoped fear fears feared want wants wanted suggest suggests suggested promised
        promises demanded called calls urged urges
        """);

    private static readonly FrozenSet<string> Between = Set(
        """
        has had have will would could should might may can must did does do not never also then later earlier again once further still
        only even
        """);

    private static readonly FrozenSet<string> Passive = Set("is was were are be been being");

    private static readonly FrozenSet<string> Relative = Set("who which that whom");
    private static readonly FrozenSet<string> Neutral = Set("he she they it and but or while as also both neither");
    private static readonly FrozenSet<string> Prepositions = Set("in at from to of for with on against near after before over about into");

    private static readonly FrozenSet<string> Determiners = Set("the a an his her their its one some");

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:\"“”„«»'‘’–—()");

    /// <summary>Whether somebody else than the speaker is said to have said it.</summary>
    /// <param name="text">The part, its quoted stretches blanked out.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isSpeaker">Whether a word means the speaker of what is cited.</param>
    /// <param name="isName">Whether a word is a name of any kind.</param>
    public static bool IsAnothers(string text, List<Word> words, Func<Word, bool> isSpeaker, Func<Word, bool> isName)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var anothers = Reporting.Contains(words[at].Folded)
                ? !IsSpeakers(text, words, at, isSpeaker, isName)
                : words[at].Folded == "to" && at > 0 && words[at - 1].Folded == "according" && !NextIs(words, at, isSpeaker);
            if (anothers)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpeakers(string text, List<Word> words, int verb, Func<Word, bool> isSpeaker, Func<Word, bool> isName)
    {
        // "An answer is expected", "the expected answer": nobody says it.
        if (verb > 0 && (Passive.Contains(words[verb - 1].Folded) || Determiners.Contains(words[verb - 1].Folded)))
        {
            return true;
        }

        var at = verb - 1;
        while (at >= 0 && IsBetween(words[at]) && !Parted(text, words, at))
        {
            at--;
        }

        if (at >= 0 && isSpeaker(words[at]))
        {
            return true;
        }

        if (at >= 0 && Relative.Contains(words[at].Folded))
        {
            // "Blinken, who said": the name nearest before it.
            var nearest = words.FindLastIndex(at, word => isSpeaker(word) || isName(word));
            return nearest < 0 || isSpeaker(words[nearest]);
        }

        if (at >= 0 && Neutral.Contains(words[at].Folded))
        {
            // "In Geneva Blinken met the press and said": the name that the sentence begins with.
            var first = words.FindIndex(0, at, word => isSpeaker(word) || (isName(word) && !IsBehindPreposition(words, word)));
            return first < 0 || isSpeaker(words[first]);
        }

        // "…", said Blinken.
        return (at < 0 || Parted(text, words, at)) && NextIs(words, verb, isSpeaker);
    }

    private static bool NextIs(List<Word> words, int at, Func<Word, bool> isSpeaker)
    {
        var next = at + 1;
        while (next < words.Count && Determiners.Contains(words[next].Folded))
        {
            next++;
        }

        return next < words.Count && isSpeaker(words[next]);
    }

    private static bool IsBehindPreposition(List<Word> words, Word word) =>
        words.IndexOf(word) is > 0 and var at && Prepositions.Contains(words[at - 1].Folded);

    private static bool IsBetween(Word word) => Between.Contains(word.Folded) || (word.Folded.Length > 4 && word.Folded.EndsWith("ly", StringComparison.Ordinal));

    private static bool Parted(string text, List<Word> words, int at) =>
        at + 1 < words.Count && text.AsSpan(words[at].End, words[at + 1].Start - words[at].End).ContainsAny(Breaks);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
