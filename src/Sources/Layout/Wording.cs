using System.Text;

namespace OnRecord.Sources.Layout;

/// <summary>How a chunk is worded, outside quotation marks: what page language it has, and whether it reads like an article.</summary>
internal sealed class Wording
{
    // What is longer is prose, whatever else it is; looking no further keeps a file of one line from costing more than its length.
    private const int MaxLength = 1600;

    private const int ManySigns = 5;

    private const string SentenceEnd = ".";

    private static readonly string[] ReportVerbs =
    [
        "said", "says", "told", "tells", "added", "wrote", "tweeted", "warned", "announced", "stated", "claimed", "argued", "insisted",
        "denied", "accused", "urged", "called", "noted", "explained", "asked", "replied", "according", "reported", "described",
    ];

    /// <summary>Words in all, outside and inside quotation marks.</summary>
    public int Words { get; private set; }

    /// <summary>Weight of the page phrases that an article hardly ever has.</summary>
    public int Strong { get; private set; }

    /// <summary>Number of the weaker signs.</summary>
    public int Weak { get; private set; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence { get; private set; }

    /// <summary>Whether it announces what follows.</summary>
    public bool EndsInColon { get; private set; }

    /// <summary>Whether four words or more stand in quotation marks.</summary>
    public bool Quotes { get; private set; }

    /// <summary>Whether a verb of saying stands outside quotation marks.</summary>
    public bool Reports { get; private set; }

    /// <summary>Whether somebody speaks as "I" outside quotation marks.</summary>
    public bool FirstPerson { get; private set; }

    /// <summary>Whether the reader is spoken to outside quotation marks.</summary>
    public bool SecondPerson { get; private set; }

    /// <summary>Whether it is too long to be anything but prose.</summary>
    public bool IsLong { get; private set; }

    /// <summary>How much says that this is page furniture; from 3 on it is, wherever it stands.</summary>
    public int Furniture
    {
        get
        {
            if (IsLong)
            {
                return 0;
            }

            var shape = (Strong > 0 || Weak > 0) && !EndsSentence && !EndsInColon && Words <= 20 ? 1 : 0;
            var weak = Math.Min(Weak, Strong > 0 || shape > 0 ? 3 : 2);
            var voice = (FirstPerson ? 2 : 0) + (Reports ? Quotes ? 4 : 1 : 0);
            return Math.Max(0, Strong + weak + shape - voice);
        }
    }

    /// <summary>Whether it is prose: a sentence of some length.</summary>
    public bool IsProse => IsLong || Words >= 40 || (Words >= 8 && (EndsSentence || EndsInColon)) || (Quotes && Reports);

    /// <summary>Looks at a chunk's characters.</summary>
    public static Wording Of(ReadOnlySpan<char> text)
    {
        var wording = new Wording { EndsSentence = LineWrap.EndsSentence(text), EndsInColon = text.EndsWith(":"), IsLong = text.Length > MaxLength };
        if (wording.IsLong)
        {
            wording.Words = int.MaxValue;
            return wording;
        }

        var tokens = Tokens(text, wording);
        wording.Weigh(tokens);
        return wording;
    }

    private void Weigh(List<string> tokens)
    {
        var (asks, things, sentences, pageSentences) = (0, 0, 0, 0);
        var ofPage = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i])
            {
                case SentenceEnd:
                    sentences++;
                    pageSentences += ofPage ? 1 : 0;
                    ofPage = false;
                    continue;
                case "i" or "i'm" or "i'd" or "i've" or "i'll" or "my":
                    FirstPerson = true;
                    break;
                case "you" or "your" or "you're" or "you'll" or "you'd" or "yours":
                    SecondPerson = true;
                    break;
                case "@mail":
                    (Strong, ofPage) = (Strong + 2, true);
                    break;
                case "@url":
                    (things, ofPage) = (things + 1, true);
                    break;
                default:
                    Reports |= Array.IndexOf(ReportVerbs, tokens[i]) >= 0;
                    break;
            }

            var key = tokens[i] == "|" && i + 1 < tokens.Count ? $"| {tokens[i + 1]}" : tokens[i];
            foreach (var phrase in PagePhrases.Of(key))
            {
                if (Stands(tokens, i, phrase.Words))
                {
                    var ask = phrase.Words[0] == "|";
                    Strong += phrase.Weight > 1 ? phrase.Weight : 0;
                    asks += phrase.Weight == 1 && ask ? 1 : 0;
                    things += phrase.Weight == 1 && !ask ? 1 : 0;
                    ofPage |= phrase.Weight > 1 || ask;
                    break;
                }
            }
        }

        // One such sentence among several is an article's that tells its readers where to look.
        if (Strong < ManySigns && sentences >= 3 && pageSentences * 2 < sentences)
        {
            (Strong, asks) = (0, 0);
        }

        // Articles are about websites and podcasts too: the mere words do little where sentences are whole.
        var alone = EndsSentence && asks == 0 && Strong == 0;
        Weak = asks + Math.Min(things, alone ? 1 : 2) + (SecondPerson && !alone && (Strong > 0 || asks + things > 0) ? 1 : 0);
    }

    private static bool Stands(List<string> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i] != words[i])
            {
                return false;
            }
        }

        return true;
    }

    // Lower-case words outside quotation marks, with "|" before the first of a sentence.
    private static List<string> Tokens(ReadOnlySpan<char> text, Wording wording)
    {
        var tokens = new List<string> { "|" };
        var word = new StringBuilder();
        var (quoted, low, quotedWords, boundary) = (OpensInside(text), false, 0, true);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || (word.Length > 0 && c is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                word.Append(c == '’' ? '\'' : char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
            {
                wording.Words++;
                if (quoted)
                {
                    quotedWords++;
                }
                else
                {
                    tokens.Add(word.ToString());
                    boundary = false;
                }

                word.Clear();
            }

            switch (c)
            {
                case '“' when low:
                    (quoted, low) = (false, false);
                    break;
                case '“' or '„' or '«':
                    (quoted, low) = (true, c == '„');
                    break;
                case '”' or '»':
                    (quoted, low) = (false, false);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '@' when !quoted && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]):
                    tokens.Add("@mail");
                    break;
                case ':' when !quoted && i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/':
                    tokens.Add("@url");
                    break;
                case '&' when !quoted:
                    tokens.Add("and");
                    break;
                case '.' or '!' or '?' or '…' or ':' or ';' or '|' or '(' or '–' or '—' when !quoted && !boundary && EndsHere(text, i):
                    if (c is '.' or '!' or '?' or '…')
                    {
                        tokens.Add(SentenceEnd);
                    }

                    tokens.Add("|");
                    boundary = true;
                    break;
            }
        }

        wording.Quotes = quotedWords >= 4;
        return tokens;
    }

    private static bool EndsHere(ReadOnlySpan<char> text, int i) => i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]);

    // A chunk whose first mark closes is the end of a speech that began in a chunk before.
    private static bool OpensInside(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny("“”„«»");
        return first >= 0 && (text[first] == '»' || (text[first] == '”' && !text[..first].Contains('"')));
    }
}
