using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Tells what a question asks for. Each way of asking is a method that knows its own shape and gives null for any other; they are
/// tried from the most particular to the most general, and whatever none of them knows is a search.
/// </summary>
internal sealed class QuestionParser
{
    private static readonly FrozenSet<string> Openers = Set(
        "so hey hi hello ok okay please pls and but well btw um uh can could you u tell me us know do remind i we want wanna need to hear"
        + " find out show give get explain list quick q question just again everyone guys anyone bot onrecord");

    private static readonly FrozenSet<string> Auxiliaries = Set(
        "did does do has have had didnt doesnt dont hasnt havent hadnt is are was were isnt arent wasnt werent will would can could");

    private static readonly FrozenSet<string> Doing = Set("did does do has have had didnt doesnt dont hasnt havent hadnt");
    private static readonly FrozenSet<string> QuestionStarts = Set("what whats how hows why where when which whose who whom whatve whatd");
    private static readonly FrozenSet<string> Anybody = Set("anyone anybody someone somebody nobody noone any");
    private static readonly FrozenSet<string> Nobody = Set(
        "he she they it we you i them him her who everyone everybody people been there that this these those article articles news");

    private static readonly FrozenSet<string> Adverbs = Set(
        "ever really actually also just even reportedly recently publicly already still now once then previously exactly again first else not"
        + " originally supposedly allegedly always never later have had been has to");

    private static readonly FrozenSet<string> Relays = "quote report cite".Split(' ').Select(Stemmer.Stem).ToFrozenSet();

    private readonly string _text;
    private readonly bool _wasCut;
    private readonly QuestionWords _words;
    private readonly int _start;

    private QuestionParser(string text)
    {
        _text = QuestionText.Clean(text);
        _wasCut = text.Length > QuestionText.Longest;
        _words = new QuestionWords(_text);
        _start = SkipOpeners();
    }

    /// <summary>Parses a question as a person typed it.</summary>
    public static Question Parse(string text)
    {
        var parser = new QuestionParser(text);
        return parser.Form() with { Wants = parser.Wants() };
    }

    private Question Form() =>
        Compare() ?? WhoAnswered() ?? AccordingTo() ?? Who() ?? WhoAtTheEnd() ?? Did() ?? What() ?? OneSays() ?? Report() ?? Search();

    private Wanted Wants() =>
        _words.At(_start) is "when" or "whens" || (_words.At(_start) is "what" or "which" && _words.At(_start + 1) is "day" or "date") ? Wanted.Day
        : _words.At(_start) == "how" && (_words.At(_start + 1) == "often" || (_words.At(_start + 1) == "many" && _words.At(_start + 2) == "times")) ? Wanted.Count
        : Wanted.Words;

    /// <summary>"Compare X and Y on Z"</summary>
    private Question? Compare() => ComparisonPhrase.Find(_words, _start) is { } compared && NameOf(compared.First.From, compared.First.To) is { } first
        && NameOf(compared.Second.From, compared.Second.To) is { } second
        ? Make(QuestionForm.Compare) with { Speaker = first, Other = second, Topic = TopicParser.Parse([], _words.From(compared.Topic)) }
        : null;

    /// <summary>"Who responded to X's threat?", "How did Y react to X?"</summary>
    private Question? WhoAnswered() => _words.Quotations.Count == 0 && ReplyPhrase.Find(_words, _start) is { } reply
        && NameOf(reply.Answered.From, reply.Answered.To) is { } answered
        ? Make(QuestionForm.WhoAnswered) with
        {
            Speaker = answered, Other = reply.Replier is { } replier ? NameOf(replier.From, replier.To) : null,
            Said = _words.Between(reply.Answered.From, _words.Count), Topic = TopicParser.Parse([], _words.From(reply.Answered.To)),
        }
        : null;

    /// <summary>"Who took Debaltseve, according to …?"</summary>
    private Question? AccordingTo()
    {
        var at = _words.Find(0, i => _words.At(i) == "according" && _words.At(i + 1) == "to");
        if (at < 0 || at + 2 >= _words.Count)
        {
            return null;
        }

        var end = at + 3;
        while (end < _words.Count && !_words.EndsClause(end - 1) && !QuestionStarts.Contains(_words.At(end))
            && !Auxiliaries.Contains(_words.At(end)))
        {
            end++;
        }

        var start = _start;
        if (Auxiliaries.Contains(_words.At(start)) && _words.At(start + 1) == "it" && _words.At(start + 2) is "true" or "right" or "correct")
        {
            start += 3; // "is it true that …, according to X"
        }

        if (Within(at, end) is { } whole)
        {
            return whole;
        }

        var others = _words.Between(start, at).Concat(_words.From(end)).ToList();
        return WhatSaid(at + 2, end, [], others, null);
    }

    /// <summary>"According to Interfax, what did X say": the question itself, and who relayed it; null where the rest asks for nobody's words.</summary>
    private Question? Within(int at, int end)
    {
        var (before, behind) = (_words.Slice(0, at).Trim(' ', ','), _words.Slice(end, _words.Count).Trim(' ', ','));
        var other = Parse($"{before} {behind}");
        List<Word> relayer = [.. _words.Between(at + 2, end).Where(word => !StopWords.Holds(word.Folded))];
        return other is { Form: QuestionForm.WhatSaid or QuestionForm.DidSay, Speaker: not null }
            ? other with { Topic = other.Topic with { Occasion = [.. other.Topic.Occasion, .. relayer] }, RelayedBy = relayer }
            : null;
    }

    /// <summary>"What does Interfax quote X as saying": what X said; null where it is about nobody else's words.</summary>
    private Question? Relayed(int verb, List<Word> behind)
    {
        var saying = behind.FindIndex(word => word.Folded is "saying" or "said" or "say" or "says");
        if (saying < 1 || !Relays.Contains(_words[verb].Stem))
        {
            return null;
        }

        var end = behind[saying - 1].Folded == "as" ? saying - 1 : saying;
        return end < 1 ? null : Make(QuestionForm.WhatSaid) with
        {
            Speaker = _text[behind[0].Start..behind[end - 1].End], Topic = TopicParser.Parse([], behind[(saying + 1)..]),
        };
    }

    /// <summary>"Who said …?", "who was it that said …", "which minister warned …"</summary>
    private Question? Who()
    {
        var at = _start;
        var which = _words.At(at) == "which";
        if (_words.At(at) is not ("who" or "whos" or "whose" or "whod" or "whove") && !which)
        {
            return null;
        }

        at++;
        if (_words.At(at - 1) == "whose")
        {
            return WhoseWords();
        }

        if (which)
        {
            var said = _words.Find(at, Math.Min(at + 5, _words.Count), i => SpeechVerbs.IsClearVerb(_words[i]));
            var asked = _words.Find(at, _words.Count, i => Auxiliaries.Contains(_words.At(i)));
            return said > at && (asked < 0 || asked > said) ? SaidByWhom(said) : null;
        }

        // "who was it that said", "who is the one who said", "who was the minister that called"
        var relative = _words.Find(at, Math.Min(at + 5, _words.Count), i => _words.At(i) is "that" or "who" or "which");
        if (_words.At(at) is "is" or "was" or "were" or "are" && relative > 0 && relative + 1 < _words.Count)
        {
            at = relative + 1;
        }

        while (Adverbs.Contains(_words.At(at)) || Auxiliaries.Contains(_words.At(at)))
        {
            var asksObject = Doing.Contains(_words.At(at)) && at + 1 < _words.Count && !IsVerbBehindAdverbs(at + 1);
            if (asksObject)
            {
                return null; // "who did X blame"
            }

            at++;
        }

        return at < _words.Count && (SpeechVerbs.IsVerb(_words[at]) || _words.Quotations.Count > 0) ? SaidByWhom(at) : null;
    }

    /// <summary>"whose words are …", but "whose side did X say …" asks what X said.</summary>
    private Question? WhoseWords() =>
        _words.Find(_start + 1, i => Doing.Contains(_words.At(i))) < 0 && _words.Quotations.Count > 0 ? SaidByWhom(_words.Count) : null;

    private bool IsVerbBehindAdverbs(int at)
    {
        while (Adverbs.Contains(_words.At(at)))
        {
            at++;
        }

        return at < _words.Count && SpeechVerbs.IsVerb(_words[at]);
    }

    private Question SaidByWhom(int verb)
    {
        var behind = _words.From(verb + 1);
        while (behind.Count > 0 && behind[0].Folded is "that" or "what" or "anything" or "something" or "stuff" or "things")
        {
            behind.RemoveAt(0);
        }

        var form = Make(QuestionForm.WhoSaid) with { Verb = Telling(verb) };
        var about = behind.Count > 0 && behind[0].Folded is "about" or "on" or "of" or "regarding" or "over" or "against" or "for";
        var topic = TopicParser.Parse([], behind);
        return about && _words.Quotations.Count == 0 ? form with { Topic = topic } : form with { Said = behind, Topic = topic };
    }

    /// <summary>"pay a heavy price - who said that?"</summary>
    private Question? WhoAtTheEnd()
    {
        var who = _words.Find(_start, i => _words.At(i) is "who" or "whos" or "whose");
        if (who <= _start || _words.Count - who > 5)
        {
            return null;
        }

        var verb = _words.Find(who, i => SpeechVerbs.IsClearVerb(_words[i]) || _words.At(i) is "words" or "quote");
        var open = verb > 0 && _words.From(verb + 1).All(word => StopWords.Holds(word.Folded));
        return open ? Make(QuestionForm.WhoSaid) with { Said = _words.Between(_start, who) } : null;
    }

    /// <summary>"Did X say …?", "has X ever said …", "is it true that X said …", "was it X who said …"</summary>
    private Question? Did()
    {
        var first = _words.At(_start);
        if (!Auxiliaries.Contains(first))
        {
            return null;
        }

        var at = _start + 1;
        if (_words.At(at) is "it" or "that")
        {
            at++;
            while (_words.At(at) is "true" or "right" or "correct" or "the" or "case" or "fact" or "really" or "that")
            {
                at++;
            }
        }

        var verb = FindVerb(at);
        if (verb == _words.Count - 1 && verb > at + 2 && SpeechVerbs.IsNoun(_words[verb]))
        {
            verb = -1; // "has X accepted Y's demand"
        }

        if (verb <= at)
        {
            // "does Baerbock rule out sanctions": whoever looks up the speakers will see where the name ends.
            return verb < 0 && Doing.Contains(first) && at == _start + 1 && _words.Count > at + 1 && _words.Quotations.Count == 0
                ? Make(QuestionForm.WhatSaid) with
                {
                    SpeakerAndRest = _words.From(at), Said = _words.From(at), AsksForFact = true, Topic = TopicParser.Parse([], _words.From(at)),
                }
                : null;
        }

        if (Anybody.Contains(_words.At(at)))
        {
            return SaidByWhom(verb);
        }

        if (!Doing.Contains(first) && _words.At(_start + 1) is not ("it" or "that") && !_words.At(verb).EndsWith("ing", StringComparison.Ordinal))
        {
            return null; // "is Russia going to claim …" asks for what will be, not for what was said
        }

        return WhetherSaid(at, verb);
    }

    private Question WhetherSaid(int from, int verb)
    {
        var behind = _words.From(verb + 1);
        var asksTopic = behind.Count > 0 && _words.Quotations.Count == 0
            && (behind[0].Folded is "about" or "on" or "anything" or "something" or "regarding" || _words.At(verb) is "mention");
        if (asksTopic)
        {
            return WhatSaid(from, verb, [], behind, Telling(verb));
        }

        while (behind.Count > 0 && behind[0].Folded is "that")
        {
            behind.RemoveAt(0);
        }

        var end = verb;
        while (end > from && (Adverbs.Contains(_words.At(end - 1)) || _words.At(end - 1) is "who" or "that"))
        {
            end--;
        }

        return Make(QuestionForm.DidSay) with
        {
            Speaker = NameOf(from, end), Said = behind, Topic = TopicParser.Parse([], behind), Verb = Telling(verb),
        };
    }

    /// <summary>"What did X say about Y?", "how did X react", "why does X say …", "what's X's position on Y", "tell me what X said"</summary>
    private Question? What()
    {
        var start = _words.Find(_start, Math.Min(_start + 3, _words.Count), i => QuestionStarts.Contains(_words.At(i)));
        if (start < 0)
        {
            return null;
        }

        var auxiliary = _words[start].IsPossessive || _words.At(start) is "whats" or "hows" ? start : _words.Find(start + 1, i => Auxiliaries.Contains(_words.At(i)));
        if (auxiliary >= 0 && !Doing.Contains(_words.At(auxiliary)) && PositionOf(auxiliary + 1) is { } position)
        {
            return position;
        }

        var clear = _words.Find(start + 1, i => SpeechVerbs.IsClearVerb(_words[i]));
        if (clear > 0 && (auxiliary < 0 || clear < auxiliary))
        {
            return WhatSaid(start + 1, clear, [], _words.From(clear + 1), Telling(clear)); // "what X said about Y"
        }

        if (auxiliary < 0)
        {
            return null;
        }

        List<Word> before = Wants() is Wanted.Words ? _words.Between(start + 1, auxiliary) : [];
        var verb = FindVerb(auxiliary + 1);
        if (verb > auxiliary + 1)
        {
            return Relayed(verb, _words.From(verb + 1)) ?? WhatSaid(auxiliary + 1, verb, before, _words.From(verb + 1), Telling(verb));
        }

        if (verb == auxiliary + 1 && _words.At(verb + 1) is "by" or "from")
        {
            return WhatSaid(verb, verb, before, _words.From(verb + 1), Telling(verb)); // "what was said by X"
        }

        if (verb == auxiliary + 1 || !Doing.Contains(_words.At(auxiliary)))
        {
            return null;
        }

        // No verb of saying shows where the name ends: whoever looks up the speakers will.
        return Make(QuestionForm.WhatSaid) with
        {
            SpeakerAndRest = _words.From(auxiliary + 1), Topic = TopicParser.Parse(before, _words.From(auxiliary + 1)),
        };
    }

    /// <summary>"X's position on Y", "the reaction of X to Y", from a place on.</summary>
    private Question? PositionOf(int from)
    {
        var noun = _words.Find(from, i => SpeechVerbs.IsNoun(_words[i]));
        if (noun <= from && (noun < 0 || _words.At(noun + 1) is not ("of" or "by" or "from")))
        {
            return null;
        }

        if (noun > from && _words[noun - 1].IsPossessive)
        {
            return WhatSaid(from, noun, [], _words.From(noun + 1), null);
        }

        if (_words.At(noun + 1) is not ("of" or "by" or "from"))
        {
            return null;
        }

        var end = _words.Find(noun + 3, i => TopicParser.IsIntroducer(_words[i]) || Auxiliaries.Contains(_words.At(i)));
        end = end < 0 ? _words.Count : end;
        return noun + 2 < end ? WhatSaid(noun + 2, end, [], _words.From(end), null) : null;
    }

    /// <summary>"X said …": asked as a question or with a quotation, whether it is so; else what X said about it.</summary>
    private Question? OneSays()
    {
        var verb = _words.Find(_start, Math.Min(_start + 8, _words.Count), i => SpeechVerbs.IsClearVerb(_words[i]) && !SpeechVerbs.IsNoun(_words[i]));
        if (verb <= _start || QuestionStarts.Contains(_words.At(_start)))
        {
            return null;
        }

        if (!_words[verb - 1].IsName && _words.At(verb) is not ("said" or "says" or "say" or "told" or "saying"))
        {
            return null;
        }

        if (Anybody.Contains(_words.At(_start)))
        {
            return SaidByWhom(verb);
        }

        var behind = _words.From(verb + 1);
        var asksWhether = behind.Count > 1 && (_words.Quotations.Count > 0 || _words.Asks) && !TopicParser.IsIntroducer(behind[0]);
        return asksWhether ? WhetherSaid(_start, verb) : WhatSaid(_start, verb, [], behind, Telling(verb));
    }

    /// <summary>"statements by X on Y", "X's reaction to Y"</summary>
    private Question? Report() => _words.Count > _start && _words.Quotations.Count == 0 ? PositionOf(_start) : null;

    private Question Search()
    {
        var words = _words.From(_start);
        return Make(QuestionForm.Search) with
        {
            SpeakerAndRest = words, Said = words,
            AsksForFact = (QuestionStarts.Contains(_words.At(_start)) || Auxiliaries.Contains(_words.At(_start)))
                && _words.Find(_start, i => SpeechVerbs.IsClearVerb(_words[i])) < 0,
            AsksForNumber = _words.At(_start) == "how" && _words.At(_start + 1) is "many" or "much" or "big" or "large",
            Topic = TopicParser.Parse([], [.. words.Where(word => !QuestionStarts.Contains(word.Folded))]),
        };
    }

    private Question WhatSaid(int from, int to, List<Word> before, List<Word> behind, Word? verb)
    {
        var speaker = NameOf(from, to);
        if (speaker is null && behind.Count > 1 && behind[0].Folded is "by" or "from")
        {
            // "what was said by X about Y"
            var end = behind.Skip(2).TakeWhile(word => !TopicParser.IsIntroducer(word)).Count() + 2;
            speaker = _text[behind[1].Start..behind[end - 1].End];
            behind = [.. behind.Skip(end)];
        }

        var (addressee, rest) = Addressee.Part(to < _words.Count ? _words[to] : null, behind);
        return Make(QuestionForm.WhatSaid) with { Speaker = speaker, To = addressee, Topic = TopicParser.Parse(before, rest), Verb = verb };
    }

    /// <summary>The name in these words: without adverbs round it; null for a pronoun, which names nobody.</summary>
    private string? NameOf(int from, int to)
    {
        while (to > from && (Adverbs.Contains(_words.At(to - 1)) || Auxiliaries.Contains(_words.At(to - 1))))
        {
            to--;
        }

        while (from < to && (Adverbs.Contains(_words.At(from)) || Auxiliaries.Contains(_words.At(from)) || _words.At(from) is "s" or "that"))
        {
            from++;
        }

        if (from < to && _words[to - 1].IsPossessive)
        {
            return TrimPossessive(_words.Slice(from, to));
        }

        return from >= to || (to - from == 1 && (Nobody.Contains(_words.At(from)) || Anybody.Contains(_words.At(from)))) ? null : _words.Slice(from, to);
    }

    private static string TrimPossessive(string name) =>
        name.Length > 2 && WordSplitter.IsApostrophe(name[^2]) ? name[..^2] : name.TrimEnd('\'', '’');

    /// <summary>The verb of saying from a place on; of "report say", the second.</summary>
    private int FindVerb(int from)
    {
        var verb = _words.Find(from, i => SpeechVerbs.IsVerb(_words[i]) && !Adverbs.Contains(_words.At(i)));
        return verb >= 0 && verb + 1 < _words.Count && !SpeechVerbs.IsClearVerb(_words[verb]) && SpeechVerbs.IsClearVerb(_words[verb + 1])
            ? verb + 1
            : verb;
    }

    private Word? Telling(int verb) => verb < _words.Count && SpeechVerbs.IsTelling(_words[verb]) ? _words[verb] : null;

    private Question Make(QuestionForm form) => new() { Text = _text, WasCut = _wasCut, Form = form, Quotations = _words.Quotations };

    /// <summary>Skips "hey, can you tell me", as long as something is left to ask.</summary>
    private int SkipOpeners()
    {
        var at = 0;
        while (at < _words.Count && !_words.IsQuoted(at) && Openers.Contains(_words.At(at)))
        {
            var asks = Doing.Contains(_words.At(at)) && _words.At(at + 1) is not ("you" or "u" or "i" or "we");
            if (asks || (Anybody.Contains(_words.At(at)) && _words.At(at + 1) is not ("know" or "knows")))
            {
                break;
            }

            at++;
        }

        return at < _words.Count ? at : 0;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
