using System.Text.RegularExpressions;
using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Layout;

/// <summary>A line above an article that names who wrote it, who published it, or the day.</summary>
/// <param name="Author">The author, or null.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Published">The day, or null.</param>
internal sealed partial record Byline(string? Author, string? Outlet, DateOnly? Published)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether a line is one.</summary>
    public static bool Is(ReadOnlySpan<char> line) => Parse(line) is not null;

    /// <summary>What a line names, or null where it is no byline. Every part of it must be one that bylines have.</summary>
    public static Byline? Parse(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > 200)
        {
            return null;
        }

        var parts = line.Trim("*_ ").ToString().Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = new Byline(null, null, null);
        var known = 0;
        foreach (var part in parts)
        {
            if (Part(part) is { } byline)
            {
                found = new Byline(found.Author ?? byline.Author, found.Outlet ?? byline.Outlet, found.Published ?? byline.Published);
                known++;
            }
        }

        // "Brief #12 | By: Jane Doe | May 1, 2022": one part may be the series' name where the others are certain.
        return known > 0 && parts.Length - known <= 1 && (known == parts.Length || known >= 2) ? found : null;
    }

    private static Byline? Part(string part)
    {
        var label = DateLabel().Match(part);
        var rest = label.Success ? part[label.Length..] : part;
        if (WrittenDate.Parse(rest) is { } day)
        {
            // The day of a correction is not the day it was published.
            return new Byline(null, null, label.Success && label.Groups["later"].Success ? null : day);
        }

        if (Ago().IsMatch(rest))
        {
            return new Byline(null, null, null);
        }

        if (By().Match(part) is { Success: true } by)
        {
            return Authors(part[by.Length..]);
        }

        // Only what can be nothing but an outlet: "Kyiv, 3 May 2022" is a place.
        return NameAndDay().Match(part) is { Success: true } both
            && OutletName().IsMatch(both.Groups["outlet"].Value)
            && WrittenDate.Parse(both.Groups["day"].Value) is { } on
            ? new Byline(null, both.Groups["outlet"].Value, on)
            : null;
    }

    // "Jane Doe, John Roe and Ann Poe in Kyiv, The Coastal Times": behind a comma stands another author only where an "and" follows.
    private static Byline? Authors(string text)
    {
        var authors = new List<string>();
        var found = new Byline(null, null, null);
        var lastAnd = And().Matches(text).LastOrDefault()?.Index ?? -1;
        var start = 0;
        foreach (var joint in Joint().Matches(text).Append(Match.Empty))
        {
            var end = joint.Success ? joint.Index : text.Length;
            var words = text[start..end];
            var place = InPlace().Match(words);
            var name = place.Success ? words[..place.Index] : words;
            if (OutletName().IsMatch(name))
            {
                found = found with { Outlet = found.Outlet ?? name };
            }
            else if (WrittenDate.Parse(name) is { } day)
            {
                found = found with { Published = found.Published ?? day };
            }
            else if (Name().IsMatch(name) && (authors.Count == 0 || start <= lastAnd + 5))
            {
                if (!Nobody().IsMatch(name))
                {
                    authors.Add(name);
                }
            }
            else if (authors.Count == 0 || !Place().IsMatch(name))
            {
                return null;
            }

            if (place.Groups["outlet"] is { Success: true } outlet && OutletName().IsMatch(outlet.Value))
            {
                found = found with { Outlet = found.Outlet ?? outlet.Value };
            }

            start = end + joint.Length;
        }

        return found with { Author = authors.Count == 0 ? null : string.Join(", ", authors) };
    }

    [GeneratedRegex(@"\A(?:(?<later>(?:last\s)?(?:updated|modified|corrected))|(?:first\s)?published|posted|date|publication date|on)(?:\s(?:on|at))?\s?:?\s", Options | RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\A\d{1,2}\s(?:minutes?|mins?|hours?|days?|weeks?|months?)\sago\z", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Ago();

    [GeneratedRegex(@"\A(?:by|author|written by|words by|text by|reporting by|story by)(?:\s?:\s?|\s)", Options | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\A\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|da|del|di|van|von|der|den|la|le|al|bin|ibn|el)\s){0,2}\p{Lu}[\p{L}'’.-]*){1,3}\z", Options)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:Staff|Correspondents?|Reporters?|Writers?|Editors?|Editorial|Board|Desk|Team|Agency|Agencies|Bureau|Newsroom|Contributors?)\b", Options)]
    private static partial Regex Nobody();

    [GeneratedRegex(@",?\s(?:and|&|with)\s|,\s|\s[-–—]\s", Options)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s(?:and|&|with)\s", Options)]
    private static partial Regex And();

    [GeneratedRegex(@"\s(?:in|at|from)\s\p{Lu}.*\z|\s(?:for|of)\s(?<outlet>\S.*)\z", Options)]
    private static partial Regex InPlace();

    [GeneratedRegex(@"\A\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,2}(?:,\s\p{Lu}[\p{L}'’.-]+){0,2}\z", Options)]
    private static partial Regex Place();

    [GeneratedRegex(@"\A(?<outlet>[^,|]{2,50}),\s(?<day>\S.{5,40})\z", Options)]
    private static partial Regex NameAndDay();

    [GeneratedRegex(
        @"\A(?:The\s)?(?:Reuters|AP|AFP|BBC|CNN|NPR|PBS|CBS|NBC|ABC|MSNBC|UPI|TASS|Interfax|Ukrinform|Bloomberg|Politico|POLITICO|Axios|Euronews|Al\sJazeera|Deutsche\sWelle|DW|RFE/RL|Associated\sPress|Agence\sFrance-Presse|Xinhua|Guardian|Economist|Atlantic|Independent
        |(?:\p{Lu}[\p{L}'’&.-]*\s){0,4}(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Telegraph|Daily|Weekly|Week|Press|Agency|Magazine|Review|Chronicle|Observer|Today|Mail|Standard|Star|Globe|Examiner|Monitor|Radio|TV|Television|Network|Inquirer|Courier|Dispatch|Bulletin|Report|Sentinel|Register|Mirror|Express|Voice|Wire)(?:\s(?:News|Online|Agency|Service|International|World))?
        |[A-Za-z0-9-]{2,30}\.(?:com|org|net|co\.uk|eu|ua|info))\z",
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OutletName();
}
