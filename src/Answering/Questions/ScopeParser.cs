using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OnRecord.Answering.Words;
using OnRecord.Reading;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Takes out of a question what says which statements it keeps to ("since Thursday", "in the Guardian", "only direct quotes", "the
/// latest"), and leaves the rest, which says whose and what about.
/// </summary>
internal sealed partial class ScopeParser
{
    private const int LongestOutlet = 6;

    private static readonly FrozenSet<string> OfTime = Set("since after from before until till by in on during of through throughout over within for around between as");
    private static readonly FrozenSet<string> OfOutlet = Set("in from by on per via at");
    private static readonly FrozenSet<string> Reports = Set("article articles report reports reporting coverage piece pieces story stories paper interview pages");

    private readonly string _text;
    private readonly QuestionWords _words;
    private readonly Calendar _calendar;
    private readonly bool _holdsDates;
    private readonly List<TextSpan> _taken = [];
    private Scope _scope = Scope.None;

    private ScopeParser(string text, Calendar calendar, bool holdsDates)
    {
        _holdsDates = holdsDates;
        _text = text;
        _words = new QuestionWords(text);
        _calendar = calendar;
    }

    /// <summary>The scope of a question, and the question without it.</summary>
    /// <param name="text">The question, cleaned.</param>
    /// <param name="calendar">What is today.</param>
    /// <param name="outlets">The coverage's outlets.</param>
    /// <param name="holdsDates">Whether dates may be part of what was said: then only what is told from today is taken.</param>
    public static (Scope Scope, string Remainder) Parse(string text, Calendar calendar, IReadOnlyList<string> outlets, bool holdsDates)
    {
        var (plain, directOnly) = WithoutDirectness(text);
        var parser = new ScopeParser(plain, calendar, holdsDates);
        parser.TakeOutlet(outlets);
        parser.TakePeriod();
        parser.TakeNewest();
        var scope = parser._scope with { DirectOnly = directOnly };
        return scope == Scope.None ? (scope, text) : (scope, parser.Rest());
    }

    /// <summary>"direct quotes only", "word for word", "her exact words".</summary>
    private static (string Plain, bool Found) WithoutDirectness(string text)
    {
        var marks = QuotationMarks.Find(text);
        var found = false;
        var rest = Directness().Replace(text, match =>
        {
            if (marks.Any(span => span.Overlaps(new TextSpan(match.Index, match.Index + match.Length))))
            {
                return match.Value;
            }

            found = true;
            return match.Groups["noun"].Value;
        });
        return found ? (QuestionText.Clean(rest), true) : (text, false);
    }

    /// <summary>"in the Guardian", "according to Reuters", "in CNN's report", "Guardian article": an outlet of the coverage, by its whole name.</summary>
    private void TakeOutlet(IReadOnlyList<string> outlets)
    {
        var begun = Enumerable.Range(0, _words.Count).Select(_words.At).ToHashSet();
        var known = outlets.Select(name => (Name: name, Words: Plain(WordSplitter.Split(name))))
            .Where(outlet => outlet.Words.Count > 0 && begun.Contains(outlet.Words[0])).ToList();
        for (var at = 0; at < _words.Count; at++)
        {
            var start = at + (_words.At(at) == "the" ? 1 : 0);
            var match = known.Where(outlet => Stands(outlet.Words, start)).OrderByDescending(outlet => outlet.Words.Count).FirstOrDefault();
            if (match.Words is null || _words.IsQuoted(at))
            {
                continue;
            }

            var end = start + match.Words.Count;
            if (_words.At(end) == "of")
            {
                continue; // "in the week of the talks" names no paper
            }

            var introduced = at > 0 && OfOutlet.Contains(_words.At(at - 1)) && (_words.At(at - 1) is not ("on" or "by") || end == _words.Count);
            var credited = at > 1 && _words.At(at - 1) == "to" && _words.At(at - 2) == "according";
            var reports = Reports.Contains(_words.At(end));
            if ((introduced || reports) && !credited)
            {
                var from = introduced ? at - 1 : at;
                from -= from > 0 && _words.At(from - 1) is "published" or "reported" or "quoted" or "carried" ? 1 : 0;
                _scope = _scope with { Outlet = match.Name };
                Take(from, reports ? end + 1 : end);
                return;
            }
        }
    }

    private bool Stands(List<string> outlet, int at)
    {
        if (outlet.Count > LongestOutlet || at + outlet.Count > _words.Count)
        {
            return false;
        }

        for (var i = 0; i < outlet.Count; i++)
        {
            if (_words.At(at + i) != outlet[i] || _words.IsQuoted(at + i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The New York Times" is asked for as "new york times".</summary>
    private static List<string> Plain(List<Word> words)
    {
        var plain = words.ConvertAll(word => word.Folded);
        return plain is ["the", _, ..] ? plain[1..] : plain;
    }

    private void TakePeriod()
    {
        var words = _words.From(0);
        for (var at = 0; at < words.Count; at++)
        {
            if (_words.IsQuoted(at) || IsTaken(at) || DayPhrase.At(_text, words, at, _calendar) is not { } day || (_holdsDates && !day.IsRelative))
            {
                continue;
            }

            var end = at + day.Words;
            var preposition = at > 1 && _words.At(at - 1) == "the" ? at - 2 : at - 1;
            if (preposition >= 0 && OfTime.Contains(_words.At(preposition)) && !Takes(preposition, end, day))
            {
                return;
            }

            // "the January 6 attack", "sanctions Friday's summit": without a preposition only where nothing goes on behind it.
            var alone = !day.NeedsPreposition && (end == words.Count || at == 0 || _words.EndsClause(end - 1) || (day.IsRelative && TopicParser.IsIntroducer(words[end]))) && _words.At(at - 1) is not ("the" or "a" or "an" or "this" or "next");
            if (alone)
            {
                _scope = _scope with { Period = new Period(day.First, day.Last, day.IsRelative) { Named = Named(at, end, day) } };
                Take(at, end);
                return;
            }

            at = end - 1;
        }
    }

    /// <summary>Takes a day behind its preposition; whether to look on.</summary>
    private bool Takes(int preposition, int end, DayPhrase day)
    {
        var word = _words.At(preposition);
        var from = preposition;
        var words = _words.From(0);
        if (word is "between" or "from" && end < words.Count && _words.At(end) is "and" or "to" or "until" or "till"
            && DayPhrase.At(_text, words, end + 1, _calendar) is { } last && last.Last >= day.First)
        {
            _scope = _scope with { Period = new Period(day.First, last.Last, day.IsRelative || last.IsRelative) };
            Take(from, end + 1 + last.Words);
            return false;
        }

        // "as of Friday", "over the last week", "from last week"
        from -= word == "of" && _words.At(from - 1) == "as" ? 1 : 0;
        var weekAgo = day.IsRelative && day.First == day.Last && day.First == _calendar.Today ? -7 : 0;
        Period? period = word switch
        {
            "since" => new Period(day.First.AddDays(_words.At(preposition + 1) == "today" ? 0 : weekAgo), null, day.IsRelative),
            "after" => new Period(day.Last.AddDays(1), null, day.IsRelative),
            "before" => new Period(null, day.First.AddDays(-1), day.IsRelative),
            "until" or "till" or "by" or "through" => new Period(null, day.Last, day.IsRelative),
            "between" => null,
            _ => new Period(day.First, day.Last, day.IsRelative),
        };
        if (period is null)
        {
            return true;
        }

        // "on 2014": no day; "on January": a topic, "in January" is none.
        if (word == "on" && day.First != day.Last && !day.IsRelative)
        {
            return true;
        }

        _scope = _scope with { Period = period with { Named = Named(preposition + 1, end, day) } };
        Take(from, end);
        return false;
    }

    private List<string> Named(int from, int to, DayPhrase day) =>
        day.IsRelative && day.Words > 1 ? [] : [.. _words.Between(from, to).Where(word => !StopWords.Holds(word.Folded)).Select(word => word.Folded)];

    /// <summary>"the latest from Putin", "what is the most recent thing X said", "latest on Minsk".</summary>
    private void TakeNewest()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            var latest = _words.At(at) is "latest" or "newest" or "lastest" || (_words.At(at) == "recent" && _words.At(at - 1) == "most");
            var recently = _words.At(at) is "recently" or "lately" or "nowadays";
            var last = _words.At(at) == "last" && at > 0 && (SpeechVerbs.IsVerb(_words[at - 1]) || (at + 1 < _words.Count && SpeechVerbs.IsClearVerb(_words[at + 1])));
            if ((!latest && !recently && !last) || _words.IsQuoted(at) || IsTaken(at))
            {
                continue;
            }

            _scope = _scope with { NewestFirst = true };
            if (recently || last)
            {
                Take(at, at + 1);
                return;
            }

            var from = _words.At(at - 1) == "most" ? at - 1 : at;
            from -= _words.At(from - 1) is "the" or "whats" or "very" ? 1 : 0;
            from -= _words.At(from - 1) is "is" or "was" or "are" && _words.At(from - 2) == "what" ? 2 : _words.At(from - 1) == "whats" ? 1 : 0;
            var to = at + 1;
            to += _words.At(to) is "news" or "word" or "words" or "thing" or "things" or "stuff" ? 1 : 0;
            if (_words.At(to) is "from" or "by" or "of")
            {
                // "latest from X on Y" reads on as "statements from X on Y"
                _replacement = "statements";
            }

            Take(from, to);
            return;
        }
    }

    private string? _replacement;

    private void Take(int from, int to) => _taken.Add(new TextSpan(_words[Math.Max(0, from)].Start, _words[Math.Min(to, _words.Count) - 1].End));

    private bool IsTaken(int at) => _taken.Exists(span => span.Contains(_words[at].Start));

    private string Rest()
    {
        var rest = _text;
        foreach (var (span, at) in _taken.Select((span, at) => (span, at)).OrderByDescending(one => one.span.Start))
        {
            var instead = _replacement is not null && at == _taken.Count - 1 && _scope.NewestFirst ? _replacement : string.Empty;
            rest = $"{rest[..span.Start]}{instead}{rest[span.End..]}";
        }

        return LooseMarks().Replace(QuestionText.Clean(rest), "$1").Trim(' ', ',', ';', ':', '-', '–', '—');
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    [GeneratedRegex(
        @"\b(?:(?:(?:only|just)\s+)?(?:the\s+)?(?:direct|exact|actual|verbatim|literal)\s+(?<noun>quotes?|quotations?|words|speech|statements?)(?:\s+only)?|(?:only|just)\s+(?<noun>quotes|quotations)|(?<noun>quotes|quotations)\s+only|(?:in\s+)?direct\s+quotes?|word[\s-]+for[\s-]+word|verbatim|quote\s+only)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Directness();

    [GeneratedRegex(@"\s+([,;:?!.])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex LooseMarks();
}
