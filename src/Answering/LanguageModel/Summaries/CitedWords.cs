using System.Text.RegularExpressions;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Reading;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>What a sentence may take from a statement that it cites: its speaker's names, its words, its figures, what it quotes.</summary>
internal sealed partial class CitedWords
{
    private static readonly string[] BehindOffice = ["of", "for", "at", "to", "in", "on", "and"];

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _offices;
    private readonly HashSet<string> _described;
    private readonly HashSet<string> _words = [];
    private readonly HashSet<string> _capitalised = [];
    private readonly HashSet<string> _figures;
    private readonly List<string> _quotable;
    private readonly List<Word> _places = [];

    /// <summary>Takes them from a statement.</summary>
    public CitedWords(CitedStatement cited)
    {
        var (attribution, known) = (cited.Statement.Attribution, cited.Statement.Speaker);
        Speaker = known is not null ? $"id {known.Id}" : attribution.Speaker is { } named ? $"name {named.Name}" : $"statement {cited.Statement.Id}";

        string?[] names = [cited.Name, known?.Name, attribution.Speaker?.Name, .. known?.Aliases ?? []];
        string?[] roles = [attribution.Speaker?.Role, .. known?.Roles ?? []];
        var source = attribution.Source.Select(run => run.Text);
        _names = [.. WordsOf(names).Where(word => !StopWords.Holds(word.Folded)).Select(word => word.Folded)];
        _offices = [.. roles.OfType<string>().Select(Office).OfType<Word>().Select(word => word.Folded)];
        _described = [.. WordsOf([.. roles, .. source]).Where(word => !StopWords.Holds(word.Folded)).SelectMany(Forms)];

        string[] said = [cited.Words, .. attribution.Content.Select(run => run.Text)];
        string?[] all = [.. said, .. names, .. roles, .. source, .. attribution.Cue.Select(run => run.Text)];
        foreach (var word in WordsOf(all))
        {
            _words.UnionWith(Forms(word));
            if (word.IsName)
            {
                _capitalised.Add(word.Folded);
            }

            if (WordFamilies.Default.IsPlace(word.Stem))
            {
                _places.Add(word);
            }
        }

        _capitalised.ExceptWith(WordsOf(said).Where(word => !word.IsName).Select(word => word.Folded));
        _figures = [.. all.OfType<string>().SelectMany(FiguresOf)];
        _quotable = [.. Quotable(cited.Words, attribution).Select(QuotedStretches.Fold)];
    }

    /// <summary>Who said it: the same for statements of the same speaker, and for no others.</summary>
    public string Speaker { get; }

    /// <summary>The numbers in a text, written in digits, without the marks that part thousands.</summary>
    public static IEnumerable<string> FiguresOf(string text) =>
        Figure().Matches(text).Select(match => match.Value.Replace(",", string.Empty, StringComparison.Ordinal));

    /// <summary>Whether the word is of the speaker's name.</summary>
    public bool HasInName(Word word) => _names.Contains(word.Folded);

    /// <summary>Whether the word is the speaker's office ("minister").</summary>
    public bool HasAsOffice(Word word) => _offices.Contains(word.Folded);

    /// <summary>Whether the word is of the speaker's name, or of what the articles call them.</summary>
    public bool MeansSpeaker(Word word) => HasInName(word) || Forms(word).Any(_described.Contains);

    /// <summary>Whether the word is of the statement: what was said, by whom, in which role; or "Russian" for "Russia".</summary>
    public bool Has(Word word) => Forms(word).Any(_words.Contains) || _places.Exists(place => IsDerived(word, place));

    /// <summary>Whether the statement has the word as a name only: with a capital letter, and nowhere without.</summary>
    public bool HasAsName(Word word) => _capitalised.Contains(word.Folded) || _places.Exists(place => IsDerived(word, place));

    /// <summary>Whether the statement has the number.</summary>
    public bool HasFigure(string figure) => _figures.Contains(figure);

    /// <summary>Whether the stretch stands in the article in quotation marks: the very words, none of them cut.</summary>
    public bool HasQuoted(string stretch)
    {
        var folded = QuotedStretches.Fold(stretch);
        return folded.Any(char.IsLetterOrDigit) && _quotable.Exists(quoted => HoldsWhole(quoted, folded));
    }

    /// <summary>
    /// All of what is direct speech; of what the article paraphrases, what stands in quotation marks in it. Words of a paraphrase in
    /// quotation marks would make them the speaker's own.
    /// </summary>
    private static IEnumerable<string> Quotable(string words, Attribution attribution) => attribution.Kind is AttributionKind.Direct
        ? [.. attribution.Content.Select(run => run.Text), words]
        : QuotationMarks.Find(words).Select(span => span.Slice(words).ToString());

    private static bool HoldsWhole(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            var cutsBefore = at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(part[0]);
            var cutsBehind = end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(part[^1]);
            if (!cutsBefore && !cutsBehind)
            {
                return true;
            }
        }

        return false;
    }

    // "Russian" for "Russia", but not "Moscow": who speaks of the one need not speak of the other.
    private static bool IsDerived(Word word, Word place) =>
        WordFamilies.Default.AreRelated(word.Stem, place.Stem)
        && word.Folded.Length >= 4 && place.Folded.Length >= 4 && word.Folded.AsSpan(0, 4).SequenceEqual(place.Folded.AsSpan(0, 4));

    private static IEnumerable<string> Forms(Word word) => [word.Folded, word.Stem];

    private static Word? Office(string role)
    {
        var head = WordSplitter.Split(role).TakeWhile(word => !BehindOffice.Contains(word.Folded)).ToList();
        return head.Count > 0 ? head[^1] : null;
    }

    private static IEnumerable<Word> WordsOf(IEnumerable<string?> texts) => texts.OfType<string>().SelectMany(text => WordSplitter.Split(text));

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")]
    private static partial Regex Figure();
}
