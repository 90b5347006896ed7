using System.Text.RegularExpressions;

namespace OnRecord.Answering.Questions;

/// <summary>Writes out what people in a hurry shorten, and leaves off what they only add: "us govt", "state dept", "potus", "…, right?".</summary>
internal static partial class Shorthand
{
    /// <summary>The question written out. What stands in quotation marks stays as it is.</summary>
    public static string WriteOut(string text)
    {
        var quoted = QuotationMarks.Find(text);
        var written = Short().Replace(text, match => quoted.Any(span => span.Contains(match.Index)) ? match.Value : Meaning(match.Value));
        var plain = Tag().Replace(written, "?");
        return plain.Any(char.IsLetterOrDigit) ? plain : written;
    }

    private static string Meaning(string shorthand) => shorthand.ToLowerInvariant().Replace(".", string.Empty, StringComparison.Ordinal) switch
    {
        "potus" => "US president",
        "vpotus" => "US vice president",
        "govt" or "gov't" or "gvt" => "government",
        "dept" => "department",
        "fm" or "formin" or "foreign min" => "foreign minister",
        "defmin" or "defense min" or "defence min" => "defence minister",
        "pm" => "prime minister",
        "secstate" or "sec state" or "sec of state" => "secretary of state",
        "secdef" or "sec def" => "defense secretary",
        "natsec adviser" => "national security adviser",
        "amb" => "ambassador",
        "gen sec" or "sec gen" or "secgen" => "secretary general",
        "the russian side" => "Russia",
        "the ukrainian side" => "Ukraine",
        "the american side" or "the us side" => "US",
        "the us" or "the u s" => "the US",
        var us when us.StartsWith("us ", StringComparison.Ordinal) => "US " + shorthand[3..],
        _ => shorthand,
    };

    // "us" alone is a pronoun; behind "the", "did", or before an office it is the country. "3 pm" is a time.
    [GeneratedRegex(
        @"\b(?:v?potus|gov't|govt|gvt|dept\b\.?|formin|foreign\s+min\b|def(?:ense|ence)\s+min\b|defmin|sec(?:\s+of)?\s+state|secstate|sec\s*def|sec\s*gen|gen\s+sec|amb\.|the\s+(?:russian|ukrainian|american|us)\s+side|the\s+us\b(?!\s+all)|us\s+(?=govt|gov|officials?|president|secretary|state\s+dep|senators?|ambassador|embassy|intelligence|troops|forces|department|defen[cs]e|sanctions|foreign|military|army|congress|house)|(?<![\d:]\s?)\bpm\b|(?<![\d.]\s?)\bfm\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Short();

    [GeneratedRegex(@"(?:,\s*(?:right|no|yes|correct|true|huh|eh|innit|isn[’']?t\s+it|didn[’']?t\s+(?:he|she|they)|or\s+not|or\s+what)|\s+(?:right|correct|or\s+not|innit))\s*\?+\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();
}
