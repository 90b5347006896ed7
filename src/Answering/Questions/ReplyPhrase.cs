using System.Collections.Frozen;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Where a question names whose words were answered: "who responded to X", "who hit back at X", "what did Y reply to X", "how did Y react
/// to X's threat". Who reacts to a thing ("to the sanctions") is told by what was said about it, as whoever looks up the speakers will see.
/// </summary>
/// <param name="Answered">The words that name whose words were answered: from, and to before.</param>
/// <param name="Replier">The words that name who answered; null where just that is asked.</param>
internal readonly record struct ReplyPhrase((int From, int To) Answered, (int From, int To)? Replier)
{
    private const int LongestName = 6;

    private static readonly FrozenSet<string> Replies = Stems("respond reply react answer retort counter rebut rebuke");
    private static readonly FrozenSet<string> Nouns = Stems("response reply reaction answer retort");
    private static readonly FrozenSet<string> Back = Set("hit hits shot fired fire pushed push clapped snapped shoots");
    private static readonly FrozenSet<string> Doing = Set("did does do has have had");
    private static readonly FrozenSet<string> Anybody = Set("who whos anyone anybody somebody someone");

    /// <summary>The phrase; null where the question asks for no answer to somebody.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="start">Where it begins.</param>
    public static ReplyPhrase? Find(QuestionWords words, int start)
    {
        var verb = words.Find(start, i => Replies.Contains(words[i].Stem) || Nouns.Contains(words[i].Stem) || (Back.Contains(words.At(i)) && words.At(i + 1) == "back"));
        if (verb < 0)
        {
            return null;
        }

        var isNoun = Nouns.Contains(words[verb].Stem) && verb > start && words.At(verb - 1) is "the" or "a" or "any" or "in";
        var behind = verb + (Back.Contains(words.At(verb)) ? 2 : 1);
        var directed = words.At(behind) is "to" or "at" or "against" or "on";
        if (!directed && (isNoun || words[verb].Stem != Stemmer.Stem("answer")))
        {
            return null;
        }

        var from = behind + (directed ? 1 : 0);
        var end = from;
        while (end < words.Count && end - from < LongestName && !words.IsQuoted(end) && !TopicParser.IsIntroducer(words[end])
            && !(end > from && words[end - 1].IsPossessive))
        {
            end++;
        }

        if (end == from || !(end == words.Count || words[end - 1].IsPossessive || TopicParser.IsIntroducer(words[end])))
        {
            return null;
        }

        // "how did Y react to X", "what did Y say in reply to X"; else "who …".
        var did = words.Find(start, Math.Min(start + 2, words.Count), i => Doing.Contains(words.At(i)));
        if (did >= 0 && did + 1 < verb && !Anybody.Contains(words.At(did + 1)))
        {
            var said = words.Find(did + 2, verb, i => SpeechVerbs.IsClearVerb(words[i]));
            return new ReplyPhrase((from, end), (did + 1, said > 0 ? said : verb));
        }

        var asks = isNoun || words.Find(start, Math.Min(start + 3, words.Count), i => Anybody.Contains(words.At(i))) >= 0;
        return asks ? new ReplyPhrase((from, end), null) : null;
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(Stemmer.Stem).ToFrozenSet();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
