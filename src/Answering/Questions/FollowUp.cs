using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Completes a question that follows up another: "And about sanctions?" keeps the speaker, "And Lavrov?" the topic, "he" is the speaker
/// before. A question that says all by itself stays as it is.
/// </summary>
internal static class FollowUp
{
    private const int LongestFragment = 12;

    private static readonly FrozenSet<string> Openers = Set("and but or so ok okay also then plus well hm hmm");
    private static readonly FrozenSet<string> Introducers = Set("about on regarding concerning re over");
    private static readonly FrozenSet<string> More = Set("what anything something else more any is there");
    private static readonly FrozenSet<string> Persons = Set("he she they him her them his hers their theirs");
    private static readonly FrozenSet<string> Things = Set("it that this these those them");
    private static readonly FrozenSet<string> Auxiliaries = Set("did does do has have had is was were are didnt doesnt hasnt isnt wasnt would will");

    private static readonly FrozenSet<string> Reactions = "respond react reply answer".Split(' ').Select(Stemmer.Stem).ToFrozenSet();

    // "Did Macron agree?": to what, the question before has said.
    private static readonly FrozenSet<string> Incomplete =
        "agree disagree support oppose confirm deny reject respond react reply answer comment object accept dispute dismiss".Split(' ').Select(Stemmer.Stem).ToFrozenSet();

    private static readonly FrozenSet<string> PointingWords = Set(
        "when was were that it this those they he she did does do said say says the what which date day time exactly how often many times has have been is"
        + " where who from source link article outlet report reported reports published by quote quotes quotations quoted statements only just please words exact again in paper");

    /// <summary>The question, completed with what the one before was about.</summary>
    /// <param name="asked">The question as it was read.</param>
    /// <param name="previous">What the one before was about; null where there was none.</param>
    /// <param name="finder">Looks speakers up.</param>
    /// <param name="reader">Reads a question.</param>
    public static Question Complete(Question asked, Subject? previous, SpeakerFinder finder, QuestionReader reader)
    {
        if (previous is null || (previous.Speaker is null && previous.Topic is null))
        {
            return asked;
        }

        if (Reaction(asked, previous) is { } reaction)
        {
            return reaction;
        }

        if (asked.Quotations.Count == 0 && (PointsAtAnswer(asked) || PointsAtWords(asked) ? Again(asked.Form is QuestionForm.WhoSaid ? null : asked.Speaker is { } who && NamesSomebody(who) ? who : previous.Speaker, PointsAtWords(asked) && asked.Form is QuestionForm.WhoSaid ? previous with { IsWords = true } : previous) : asked.Form is QuestionForm.Search ? Fragment(asked, previous, finder) : null) is { } completed)
        {
            completed = completed with { Wants = asked.Wants, Scope = Joined(asked.Scope, previous) };
            return completed.Scope.IsNarrow ? completed with { Unscoped = completed with { Scope = Scope.None } } : completed;
        }

        if (asked.Speaker is null && asked.Form is not QuestionForm.WhoSaid && previous.Speaker is { } speaker
            && NameFor((asked.Unscoped ?? asked).Text, speaker) is { } named)
        {
            asked = reader.Read(named);
        }

        return asked.Form is QuestionForm.WhatSaid && asked.Topic.IsOpen && previous.Topic is { } topic && (PointsBack(asked.Text) || (asked.Verb is { } verb && Incomplete.Contains(verb.Stem)))
            ? About(asked.Speaker ?? previous.Speaker, topic, null) with { Wants = asked.Wants, Scope = asked.Scope, Verb = asked.Verb }
            : asked;
    }

    /// <summary>"When was that?", "how often?", "which article?"; "and last week?" asks the same within other days.</summary>
    private static bool PointsAtAnswer(Question asked)
    {
        var words = WordSplitter.Split(asked.Text);
        var telling = words.FindAll(word => !Openers.Contains(word.Folded));
        return telling.Count == 0 ? asked.Scope != Scope.None
            : asked.Speaker is null && asked.SpeakerAndRest.Count <= telling.Count && telling.Count <= LongestFragment && telling.TrueForAll(word => PointingWords.Contains(word.Folded))
                && (asked.Wants is not Wanted.Words || asked.Scope != Scope.None || telling.Exists(word => word.Folded is "where" or "source" or "link" or "article" or "outlet"));
    }

    /// <summary>"Who said that?", "did he say that in 2014?": what was said is what the question before was about.</summary>
    private static bool PointsAtWords(Question asked) =>
        asked.Form is QuestionForm.WhoSaid or QuestionForm.DidSay && asked.Quotations.Count == 0 && asked.Topic.Head.Count == 0 && asked.Topic.Rest.Count == 0
        && asked.Said.All(word => StopWords.Holds(word.Folded) || PointingWords.Contains(word.Folded) || asked.Topic.Occasion.Any(day => day.Start == word.Start));

    private static bool NamesSomebody(string speaker) => !Persons.Contains(WordSplitter.Fold(speaker));

    /// <summary>"How did Moscow react?", "who responded?": to whoever the question before was about.</summary>
    private static Question? Reaction(Question asked, Subject previous)
    {
        var reacts = asked.Verb is { } verb && Reactions.Contains(verb.Stem) && asked.Topic.IsOpen && asked.Quotations.Count == 0 && asked.Said.Count == 0;
        if (!reacts || previous.Speaker is not { } speaker || asked.Form is not (QuestionForm.WhatSaid or QuestionForm.WhoSaid))
        {
            return null;
        }

        return new Question
        {
            Text = QuestionText.Clean(previous.Topic ?? speaker),
            Form = QuestionForm.WhoAnswered,
            Speaker = speaker,
            Other = asked.Speaker,
            Topic = TopicParser.Parse([], WordSplitter.Split(QuestionText.Clean(previous.Topic ?? string.Empty))),
            Scope = asked.Scope,
        };
    }

    /// <summary>The question before, of the same or another speaker.</summary>
    private static Question Again(string? speaker, Subject previous)
    {
        if (!previous.IsWords || previous.Topic is not { } words)
        {
            return About(speaker, previous.Topic, null);
        }

        var text = QuestionText.Clean(words);
        var said = WordSplitter.Split(text);
        return new Question
        {
            Text = text,
            Form = speaker is null ? QuestionForm.WhoSaid : QuestionForm.DidSay,
            Speaker = speaker,
            Said = said,
            Topic = TopicParser.Parse([], said),
        };
    }

    private static Scope Joined(Scope asked, Subject previous) => asked with
    {
        Period = asked.Period ?? ((previous.Since ?? previous.Until) is null ? null : new Period(previous.Since, previous.Until, IsRelative: false)),
        Outlet = asked.Outlet ?? previous.Outlet,
        DirectOnly = asked.DirectOnly || previous.DirectOnly,
    };

    /// <summary>"And about sanctions?", "what about Lavrov?", "Lavrov on NATO?", "and in January?"</summary>
    private static Question? Fragment(Question asked, Subject previous, SpeakerFinder finder)
    {
        var words = WordSplitter.Split(asked.Text);
        var at = 0;
        while (at < words.Count && Openers.Contains(words[at].Folded))
        {
            at++;
        }

        var joins = at > 0;
        if (at + 1 < words.Count && words[at].Folded is "what" or "how" && words[at + 1].Folded is "about" or "of" or "bout")
        {
            (at, joins) = (at + 2, true);
        }

        if (at >= words.Count || words.Count - at > LongestFragment)
        {
            return null;
        }

        var introduced = at;
        while (introduced < words.Count && words[introduced].Folded is "anything" or "something" or "what")
        {
            introduced++;
        }

        if (introduced < words.Count - 1 && Introducers.Contains(words[introduced].Folded))
        {
            return About(previous.Speaker, asked.Text[words[introduced + 1].Start..words[^1].End], null);
        }

        if (words.Skip(at).All(word => More.Contains(word.Folded)) && words.Skip(at).Any(word => word.Folded is "else" or "more"))
        {
            return About(previous.Speaker, previous.Speaker is null ? previous.Topic : null, null); // "anything else?"
        }

        var rest = asked.Text[words[at].Start..words[^1].End];
        var split = words.FindIndex(at + 1, word => Introducers.Contains(word.Folded));
        if (split > at && split + 1 < words.Count && finder.FindWhole(asked.Text[words[at].Start..words[split - 1].End]) is { } first)
        {
            return About(first.Asked, asked.Text[words[split + 1].Start..words[^1].End], null);
        }

        if (words.Skip(at).All(word => word.Folded is "who" or "else" or "anyone" or "anybody" or "others") && words.Count > at)
        {
            return Again(null, previous); // "who else?"
        }

        if (finder.FindWhole(rest) is { } speaker)
        {
            return Again(speaker.Asked, previous);
        }

        if (!joins)
        {
            return null;
        }

        if (finder.NamesPerson(rest))
        {
            return Again(rest, previous); // of whom the coverage has nothing, which is to be said
        }

        // "And in January?": when or where narrows what was asked before.
        var topic = TopicParser.Parse([], [.. words.Skip(at)]);
        return topic.IsOpen && topic.Occasion.Count > 0 ? About(previous.Speaker, previous.Topic, rest)
            : words.Skip(at).All(word => StopWords.Holds(word.Folded)) ? null
            : previous.AsksWho ? Again(null, previous with { Topic = rest })
            : About(previous.Speaker, rest, null);
    }

    /// <summary>What somebody (or anybody) said about something, on an occasion.</summary>
    private static Question About(string? speaker, string? topic, string? occasion)
    {
        var text = QuestionText.Clean(string.Join(' ', new[] { topic, occasion }.OfType<string>()));
        var words = WordSplitter.Split(text);
        var about = topic is null ? 0 : WordSplitter.Split(topic).Count;
        var parsed = TopicParser.Parse([], [.. words.Take(about)]);
        if (parsed.IsOpen && occasion is null)
        {
            parsed = new Topic([.. words.Where(word => !StopWords.Holds(word.Folded))], [], []);
        }

        if (occasion is not null)
        {
            parsed = parsed with { Occasion = TopicParser.Parse([], [.. words.Skip(about)]).Occasion };
        }

        return new Question
        {
            Text = text,
            Form = speaker is null ? QuestionForm.Search : QuestionForm.WhatSaid,
            Speaker = speaker,
            Said = words,
            Topic = parsed,
        };
    }

    /// <summary>The question with the speaker's name where it has a pronoun for whoever speaks; null where it has none.</summary>
    private static string? NameFor(string text, string speaker)
    {
        var words = new QuestionWords(text);
        var at = words.Find(0, i => Persons.Contains(words.At(i)) && Speaks(words, i));
        if (at < 0)
        {
            return null;
        }

        var owns = words.At(at) is "his" or "their" || (words.At(at) is "her" && at + 1 < words.Count && SpeechVerbs.IsNoun(words[at + 1]));
        return $"{text[..words[at].Start]}{speaker}{(owns ? "'s" : string.Empty)}{text[words[at].End..]}";
    }

    /// <summary>"did he say", "what she said", "his view", "according to him", "by her"</summary>
    private static bool Speaks(QuestionWords words, int at) =>
        Auxiliaries.Contains(words.At(at - 1))
        || (at + 1 < words.Count && (SpeechVerbs.IsClearVerb(words[at + 1]) || SpeechVerbs.IsNoun(words[at + 1])))
        || words.At(at - 1) is "by" or "from"
        || (words.At(at - 1) is "to" && words.At(at - 2) is "according");

    /// <summary>"… about it", "… on that"</summary>
    private static bool PointsBack(string text)
    {
        var words = WordSplitter.Split(text);
        for (var at = 1; at < words.Count; at++)
        {
            if (Things.Contains(words[at].Folded) && Introducers.Contains(words[at - 1].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
