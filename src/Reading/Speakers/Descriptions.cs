using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Speakers;

/// <summary>Speakers that are not named as persons: by the words that describe them.</summary>
internal static class Descriptions
{
    /// <summary>A description of more words than this is cut: it has taken in a clause.</summary>
    private const int LongestHead = 14;

    /// <summary>The mention as it stands, cut to the phrase that says who it is.</summary>
    public static Speaker Describe(string text, Token[] tokens)
    {
        var head = HeadPhrase(tokens);
        var span = new TextSpan(head[0].Span.Start, head[^1].Span.End);
        var of = Array.FindIndex(head, t => t.Lower is "of" or "for" or "from" or "in" or "at" or "to" or "on" or "with" or "who" or "that" || t.Tag is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.VBD);
        var core = of > 0 ? head[..of] : head;
        var noun = core[^1];
        var name = Name(text, span);
        var words = name.Split(' ');

        SpeakerKind kind;
        if (Governments.IsCountryOrSeat(core))
        {
            kind = SpeakerKind.Country;
        }
        else if (RoleWords.IsBody(noun.Lower) || (noun.Entity == EntityKind.Organization && !RoleWords.IsPerson(noun.Lower) && noun.Tag is not PartOfSpeech.NNS)
            || (noun.IsCapitalized && noun.Text.Length is > 1 and <= 5 && noun.Text.All(char.IsUpper)) || Outlets.IsName(noun.Lower))
        {
            kind = SpeakerKind.Organization;
        }
        else if (core.Length == 1 && noun.IsCapitalized && noun.Tag is PartOfSpeech.IN or PartOfSpeech.RB or PartOfSpeech.VB or PartOfSpeech.JJ)
        {
            kind = SpeakerKind.Person; // a name the tagger has never met
        }
        else if (noun.Tag is PartOfSpeech.NNS or PartOfSpeech.NNPS || RoleWords.IsPlural(noun.Lower) || core[0].Lower is "some" or "many" or "several" or "both" or "those" or "most" || (noun.Tag is PartOfSpeech.CD or PartOfSpeech.JJ && !RoleWords.IsPerson(noun.Lower) && core[0].Lower is not ("the" or "a" or "an")))
        {
            kind = SpeakerKind.Group;
        }
        else if (noun.Tag is PartOfSpeech.NNP && noun.Entity is EntityKind.Person or EntityKind.None && words.Length <= 4 && !RoleWords.IsPerson(noun.Lower) && core.All(t => t.IsCapitalized || t.Lower is "de" or "van" or "von"))
        {
            kind = SpeakerKind.Person;
            name = string.Join(' ', words.SkipWhile(w => RoleWords.IsHonorific(w.ToLowerInvariant()) || (RoleWords.IsPerson(w.ToLowerInvariant()) && words.Length > 1)));
            name = name.Length == 0 ? Name(text, span) : name;
        }
        else if (noun.Entity is EntityKind.Place || noun.Tag == PartOfSpeech.NNP)
        {
            kind = SpeakerKind.Organization;
        }
        else
        {
            kind = SpeakerKind.Unnamed;
        }

        return new Speaker(name, null, kind);
    }

    /// <summary>The tokens of a mention up to the first comma or relative clause; a bracket inside of it is left out.</summary>
    public static Token[] HeadPhrase(Token[] tokens)
    {
        var head = new List<Token>();
        for (var i = 0; i < tokens.Length && head.Count < LongestHead; i++)
        {
            if (tokens[i].Tag == PartOfSpeech.OpenBracket)
            {
                // "head of the party UDAR (Punch) Vitaly Klitschko"
                var close = Array.FindIndex(tokens, i, t => t.Tag == PartOfSpeech.CloseBracket);
                if (close < 0 || close + 1 >= tokens.Length || !tokens[close + 1].IsCapitalized)
                {
                    break;
                }

                i = close;
                continue;
            }

            var next = i + 1 < tokens.Length ? tokens[i + 1].Lower : string.Empty;
            // "those who planned it" are nobody without what they did.
            if (i == 1 && tokens[0].Lower == "those" && tokens[1].Lower == "who")
            {
                head.Add(tokens[i]);
                continue;
            }

            if (i > 0 && (tokens[i].Lower is "," or "with" or "-" or "–" or "—" or "who" or "which" or ";" or ":"
                || (tokens[i].Lower == "in" && next is "conversation" or "response" or "reply" or "comments" or "remarks" or "reference" or "answer")))
            {
                break;
            }

            head.Add(tokens[i]);
        }

        return head.Count > 0 ? [.. head] : tokens[..1];
    }

    /// <summary>The last word of the head phrase, in lower case.</summary>
    public static string Head(Token[] tokens) => HeadPhrase(tokens)[^1].Lower;

    /// <summary>A span with its white space made single.</summary>
    public static string Name(string text, TextSpan span) => string.Join(' ', span.Slice(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a name or description that tell it from others, folded.</summary>
    public static HashSet<string> Words(string name) =>
        [.. name.ToLowerInvariant().Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("the" or "a" or "an" or "s")).Select(Fold)];

    /// <summary>Words that mean the same country ("Russia", "Russian", "Russia's").</summary>
    public static string Fold(string word)
    {
        word = word.Replace("’s", string.Empty, StringComparison.Ordinal).Replace("'s", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return word switch
        {
            "america" or "american" or "united" or "usa" => "us",
            "british" or "britain" or "uk" => "britain",
            "french" or "france" => "france",
            "german" or "germany" => "germany",
            "polish" or "poland" => "poland",
            "slovak" or "slovakia" => "slovakia",
            "defence" => "defense",
            "spokesperson" or "spokeswoman" => "spokesman",
            _ => word.Length > 5 && word.EndsWith("ian", StringComparison.Ordinal) ? word[..^3]
                : word.Length > 5 && word.EndsWith("ia", StringComparison.Ordinal) ? word[..^2]
                : word.Length > 5 && word.EndsWith("ine", StringComparison.Ordinal) ? word[..^2] + "n"
                : word.EndsWith("ish", StringComparison.Ordinal) ? word[..^3]
                : RoleWords.Singular(word),
        };
    }
}
