using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Reading.Speakers;

namespace OnRecord.Reading.Attributions;

/// <summary>
/// Turns of a transcript or an interview: each begins with its speaker's name and a colon, and goes on, paragraph by paragraph, until the
/// next. What is said in a turn is word for word, though no marks enclose it.
/// </summary>
internal static partial class Turns
{
    private const int FewestLabels = 3;
    private const int FewestOfOne = 2;
    private const int LastOpeningBlock = 8;
    private const int FewestOfSpeech = 4;
    private const int LongestHeading = 250;
    private const int FewestInFirstPerson = 4;
    private const double InFirstPerson = 0.2;
    private const double Sure = 0.93;

    // Who is not named has no statement; the turn before ends all the same.
    private static readonly HashSet<string> Nameless = new(StringComparer.OrdinalIgnoreCase)
    {
        "host", "question", "questions", "answer", "q", "a", "moderator", "reporter", "journalist", "correspondent", "voice", "audience", "unidentified",
        "operator", "interviewer", "male", "female", "man", "woman", "speaker", "caller", "anchor", "announcer", "interpreter", "translator", "all", "others",
    };

    // Labels of pages, not of speakers.
    private static readonly HashSet<string> Frame = new(StringComparer.OrdinalIgnoreCase)
    {
        "photo", "photos", "photograph", "picture", "video", "source", "sources", "note", "update", "updated", "read", "more", "related", "watch", "listen",
        "editor", "image", "images", "credit", "caption", "analysis", "opinion", "live", "breaking", "exclusive", "factbox", "explainer", "topics", "tags",
        "correction", "location", "date", "time", "contact", "email", "tel", "phone", "fax", "website", "address", "crisis", "news", "report", "file",
        "subject", "published", "filed", "by", "see", "also", "text", "editing", "reporting", "writing", "graphic", "here", "now", "today",
    };

    private sealed record Label(int Block, TextSpan Name, TextSpan Colon, string[] Words)
    {
        public string Key => Words[^1].Split('.')[^1];

        public bool IsCapitals => Words.Any(static word => word.Length > 1) && Words.All(static word => word.Equals(word.ToUpperInvariant(), StringComparison.Ordinal));
    }

    /// <summary>Adds the turns of a document that is a transcript, in the place of what was found of their labels.</summary>
    public static void Add(Document document, List<AttributionCandidate> found)
    {
        var labels = Labels(document);
        if (!IsTranscript(labels))
        {
            labels.Clear();
        }

        if (labels.TrueForAll(label => Nameless.Contains(label.Key)) && Heading(document) is { } heading)
        {
            labels.Insert(0, heading);
        }

        found.RemoveAll(candidate => candidate.Source is { } source && labels.Exists(label => label.Name.Overlaps(source)));
        for (var i = 0; i < labels.Count; i++)
        {
            if (!Nameless.Contains(labels[i].Key) && labels[i].Words is not ["Unidentified" or "UNIDENTIFIED", ..])
            {
                found.AddRange(TurnAfter(document, labels[i], i + 1 < labels.Count ? labels[i + 1] : null, NameOf(labels[i], labels)));
            }
        }
    }

    private static List<Label> Labels(Document document)
    {
        var labels = new List<Label>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            var content = document.Blocks[block];
            if (content.Block.Kind != BlockKind.Paragraph)
            {
                continue;
            }

            foreach (var sentence in content.Sentences)
            {
                if (LabelAt().Match(document.Text, sentence.Span.Start, content.Block.Span.End - sentence.Span.Start) is { Success: true } match
                    && match.Groups["name"] is var name && WordsOf(name.Value) is { Length: > 0 } words && !Frame.Contains(words[^1]))
                {
                    var colon = match.Groups["colon"].Index;
                    labels.Add(new Label(block, new TextSpan(name.Index, name.Index + name.Length), new TextSpan(colon, colon + 1), words));
                }
            }
        }

        return labels;
    }

    /// <summary>The headline of somebody's remarks, in whose words the rest is; or null.</summary>
    private static Label? Heading(Document document)
    {
        if (document.Blocks.Length <= FewestOfSpeech || document.Blocks[0].Block.Span is not { Length: < LongestHeading } span
            || Remarks().Match(document.Text, span.Start, span.Length) is not { Success: true } match || !IsInFirstPerson(document))
        {
            return null;
        }

        var name = match.Groups["name"];
        var words = WordsOf(name.Value);
        var label = new Label(0, new TextSpan(name.Index, name.Index + name.Length), new TextSpan(span.End, span.End), words);
        return words.Length > 0 && !words.Any(static word => RoleWords.IsBody(word.ToLowerInvariant())) && PlainName(label).Contains(' ', StringComparison.Ordinal) ? label : null;
    }

    private static bool IsInFirstPerson(Document document)
    {
        var sentences = document.Blocks.Skip(1).SelectMany(static block => block.Sentences.Select(sentence => (block, sentence))).ToList();
        var own = sentences.Count(one => one.sentence.Tokens.Any(token => token.Lower is "i" or "we" or "my" or "our" && one.block.QuotationAt(token.Span.Start) is null));
        return own >= FewestInFirstPerson && own >= InFirstPerson * sentences.Count;
    }

    /// <summary>The words of a name in a label, without what stands behind a comma or in brackets; none where it can be no name.</summary>
    private static string[] WordsOf(string label)
    {
        var words = label.Split([',', '('], 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindLastIndex(words, static word => char.IsLower(word[0]));
        return last == words.Length - 1 || (last >= 0 && words.Length - last < 3 && words[last] is not ("of" or "the" or "de" or "van" or "von")) ? [] : words;
    }

    /// <summary>
    /// Whether names before colons part it: several, one of them again and again. One in capitals, at the beginning, announces a speech.
    /// </summary>
    private static bool IsTranscript(List<Label> labels)
    {
        if (labels.Exists(static label => label is { IsCapitals: true, Block: <= LastOpeningBlock, Words.Length: > 1 }
            && Array.Exists(label.Words, static word => word.ToLowerInvariant() is var lower && (GivenNames.IsListed(lower) || RoleWords.IsPerson(lower) || RoleWords.IsHonorific(lower)))))
        {
            return true;
        }

        return labels.Count >= FewestLabels
            && labels.GroupBy(static label => label.Key, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() >= FewestOfOne
                && same.Any(static label => label.Words.Length > 1 || label.IsCapitals || Nameless.Contains(label.Key)));
    }

    private static IEnumerable<AttributionCandidate> TurnAfter(Document document, Label label, Label? next, string name)
    {
        AttributionCandidate? first = null;
        for (var block = label.Colon.Length > 0 ? label.Block : label.Block + 1; block < document.Blocks.Length && block <= (next?.Block ?? block); block++)
        {
            var content = document.Blocks[block];
            if (content.Block.Kind is BlockKind.Title or BlockKind.Post)
            {
                yield break;
            }

            // A short question on a line of its own looks like a heading; one without a stop parts the conversation's subjects.
            if (content.Block.Kind is not BlockKind.Paragraph && document.Text[content.Block.Span.End - 1] is not ('?' or '.' or '!'))
            {
                continue;
            }

            var start = block == label.Block ? label.Colon.End : content.Block.Span.Start;
            var end = block == next?.Block ? next.Name.Start : content.Block.Span.End;
            var words = new TextSpan(start, Math.Max(start, end)).Trim(document.Text);
            if (words.Length == 0 || Aside().IsMatch(words.Slice(document.Text)))
            {
                continue;
            }

            var candidate = new AttributionCandidate
            {
                Block = block,
                Sentence = content.SentenceAt(words.Start),
                Source = first is null ? label.Name : null,
                Cue = first is null && label.Colon.Length > 0 ? label.Colon : null,
                Content = [words],
                SameSpeakerAs = first,
                TurnOf = name,
                Confidence = Sure,
            };
            first ??= candidate;
            yield return candidate;
        }
    }

    /// <summary>The fullest name that a label of the same surname gives, without the roles before it.</summary>
    private static string NameOf(Label label, List<Label> labels)
    {
        var fullest = labels.Where(other => other.Key.Equals(label.Key, StringComparison.OrdinalIgnoreCase)).MaxBy(static other => PlainName(other).Length)!;
        return PlainName(fullest);
    }

    private static string PlainName(Label label)
    {
        var words = label.Words;
        var given = Array.FindIndex(words, static word => GivenNames.IsListed(word.ToLowerInvariant()));
        var lower = Array.FindLastIndex(words, static word => char.IsLower(word[0]));
        var first = given >= 0 ? given : lower >= 0 && !label.IsCapitals ? lower + 1 : 0;
        while (first < words.Length - 1 && words[first].ToLowerInvariant() is var role && (RoleWords.IsPerson(role) || RoleWords.IsHonorific(role)))
        {
            first++;
        }

        return string.Join(' ', words[first..].Select(word => label.IsCapitals ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()) : word));
    }

    [GeneratedRegex(@"\G(?<name>\p{Lu}[\p{L}.'’-]*(?:,?\p{Zs}{1,2}(?:\p{L}[\p{L}.'’-]*|\([^()\r\n]{1,40}\))){0,9})\p{Zs}?(?<colon>:)(?=\s+[^\s“""‘«])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelAt();

    // "Foreign Minister Ana Ruiz’s remarks at …", "Speech by the President of Ruritania Ana Ruiz"
    [GeneratedRegex(@"(?<name>(?:\p{Lu}[\p{L}.-]*\p{Zs}){1,6}\p{Lu}[\p{L}-]+)['’]s?\p{Zs}(?:\p{Ll}+\p{Zs}){0,3}(?:remarks|speech|address|statement|interview|comments|testimony|answers)\b|\b(?:Remarks|Speech|Address|Statement|Interview|Testimony|Comments|Transcript)(?:\p{Zs}\p{Ll}+){0,4}\p{Zs}(?:by|of|from|with)\p{Zs}(?:the\p{Zs})?(?<name>\p{Lu}[\p{L}.'’-]*(?:\p{Zs}(?:of|the|and)|\p{Zs}\p{Lu}[\p{L}.'’-]*){1,9})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Remarks();

    // "(Applause)", "[crosstalk]"
    [GeneratedRegex(@"^(?:\([^()]*\)|\[[^\[\]]*\])[.]?$", RegexOptions.None, 1000)]
    private static partial Regex Aside();
}
