using System.Text.RegularExpressions;

namespace OnRecord.Sources.Layout;

/// <summary>The lines about an author under an article: a life in the third person.</summary>
internal static partial class AuthorNote
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How many signs of such a life a chunk has; from two on it is one if no article follows.</summary>
    public static int Signs(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length is < 30 or > 1200 || !Opening().IsMatch(chunk))
        {
            return 0;
        }

        var signs = 0;
        foreach (var _ in Resume().EnumerateMatches(chunk))
        {
            signs++;
        }

        return signs;
    }

    // Opens with a name in full and what its bearer is or does for a living.
    [GeneratedRegex(
        @"\A(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s|Professor\s)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3},?\s(?:is|was|has|works|covers|writes|reports|joined|serves|currently|lives)\s",
        Options)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:\b(?:staff|senior|freelance|political|chief|foreign|news|national|contributing|investigative|award-winning|diplomatic|defen[cs]e)\s(?:\S+\s){0,2}(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|producer)
          |\b(?:a|an|the)\s(?:\S+\s){0,3}(?:writer|reporter|correspondent|journalist|columnist|podcaster|editor|blogger|contributor|co-?host|intern|fellow)\s(?:at|for|with|on|in|based|covering|of|to|who)\b
          |\b(?:has\s)?(?:worked|written|reported|writes|reports|covers|covered)\s(?:as\sa|for|at|on|about|extensively)\b
          |\b(?:his|her|their)\s(?:writing|work|reporting|articles|essays|journalism|stories|first\sbook|latest\sbook|debut)\b
          |\bgraduate[ds]?\s(?:of|from)\b|\b(?:holds|earned|received)\s(?:a|an|his|her)\s(?:\S+\s){0,3}(?:degree|MA|BA|PhD|master|bachelor)
          |\bwho\s(?:covers|writes|reports|is\sbased|has\scovered)\b|\bpreviously\b|\bbefore\sjoining\b
          |\bhas\sappeared\sin\b|\bis\sthe\sauthor\sof\b|\bauthor\sof\s(?:the|a|several|two|three|many)\b|\blives\s(?:in|with)\b|(?<!is\s)\bbased\sin\b|\bjoined\s(?:\S+\s){1,4}in\s(?:19|20)\d\d
          |\bsince\s(?:19|20)\d\d\b|\b(?:follow|reach|contact|email|tweet)\s(?:him|her|them)\b|\b(?:can|may)\sbe\s(?:reached|contacted|followed)\b|\bon\s(?:Twitter|X|Instagram)\b|\b(?:he|she|they)\s(?:tweets|blogs|writes|covers|holds|lives)\b|\bSchool\sof\sJournalism\b|\bviews\sexpressed\b)",
        Options | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Resume();
}
