using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>What a sentence of a summary looks like, before anybody asks what it says: letters, digits and the marks of a sentence.</summary>
internal static partial class PlainSentence
{
    /// <summary>The longest sentence, in UTF-16 code units.</summary>
    public const int Longest = 320;

    private const string Marks = " .,;:!?'\"’‘“”„«»()[]-–—…%$€£&/";

    /// <summary>Why it does not look like one; null where it does.</summary>
    public static SummaryFault? Fault(string sentence)
    {
        if (sentence.Length > Longest)
        {
            return SummaryFault.TooLong;
        }

        return !sentence.All(IsPlain) || Address().IsMatch(sentence) || Citation().Replace(sentence, string.Empty).AsSpan().ContainsAny('[', ']')
            ? SummaryFault.Markup
            : !Whole().IsMatch(sentence) ? SummaryFault.Fragment : null;
    }

    // Letters of any script (whether its names are known is looked at later), ASCII digits, the marks above. No control or format
    // characters, no combining marks, no emoji, nothing that any door takes for markup.
    private static bool IsPlain(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter => true,
        _ => char.IsAsciiDigit(character) || Marks.Contains(character, StringComparison.Ordinal),
    };

    [GeneratedRegex(@"//|www\.|[\p{L}0-9]{2,}\.[\p{L}]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[ ?[0-9]+(?: ?, ?[0-9]+)* ?\]")]
    private static partial Regex Citation();

    // From a capital letter or a quotation to a full stop, with or without citations behind it.
    [GeneratedRegex(@"^[""'“‘„«(]?[\p{Lu}\p{Lo}0-9""'“‘„«].*[.!?…][""'”’»)]*(?: ?\[[0-9, ]+\])*[.!?]?$|^[""“„«]?\p{Lu}.*\][.!?]?$")]
    private static partial Regex Whole();
}
