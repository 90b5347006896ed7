using System.Buffers;
using System.Text.RegularExpressions;

namespace OnRecord.Sources.Layout;

/// <summary>Lines that are page furniture as a whole: credits, names of image files, buttons, labels over lists.</summary>
internal static partial class WholeLine
{
    // Longer lines are looked at word by word.
    private const int MaxLength = 240;

    private static readonly SearchValues<char> Signs = SearchValues.Create(":»|>›•·/,–—-");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>Whether it credits a picture.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) => line.Length <= MaxLength && Credit().IsMatch(line);

    /// <summary>Whether it is a button, a credit, an image's file name or another line that no article has.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength)
        {
            return false;
        }

        // Each pattern is tried only on lines that have what it needs: most lines of most files have none of it.
        var sign = line.ContainsAny(Signs);
        return !HasLetters(line)
            || PageLines.IsButton(line)
            || IsAge(line)
            || ((char.IsDigit(line[0]) || line[0] is 'r' or 'R' or 's' or 'S' or 'c' or 'C' or 'p' or 'P' or 'a' or 'A' or '.' or ',') && Counter().IsMatch(line))
            || (sign && (Prefix().IsMatch(line) || Trail().IsMatch(line)))
            || Credit().IsMatch(line)
            || ((line.Contains('.') || line.Contains("px", StringComparison.OrdinalIgnoreCase)) && ImageFile().IsMatch(line))
            || (line.ContainsAny("©(cC") && Copyright().IsMatch(line))
            || (line.Length > 5 && char.IsUpper(line[1]) && LoudPrefix().IsMatch(line))
            || (line.ContainsAny("@tT") && Handles().IsMatch(line));
    }

    /// <summary>Whether it stands over a list of other articles.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) => PageLines.IsLabel(line) || (line.Length <= 60 && char.IsLetter(line[0]) && NamedLabel().IsMatch(line));

    /// <summary>Whether it stands over what comes when an article is over: comments, the author's life, resources.</summary>
    public static bool IsEndLabel(ReadOnlySpan<char> line) => PageLines.IsEndLabel(line) || (line.Length <= 30 && CommentCount().IsMatch(line));

    /// <summary>Whether it looks like the description of an image: no capital, no full stop, a handful of words.</summary>
    public static bool IsImageText(ReadOnlySpan<char> line) => line.Length <= 80 && ImageText().IsMatch(line);

    /// <summary>Whether it tells how old another article is, and nothing else ("2 days ago").</summary>
    public static bool IsAge(ReadOnlySpan<char> line) => line.Length <= 30 && Age().IsMatch(line);

    /// <summary>Whether it ends with the date of another article.</summary>
    public static bool IsDatedTeaser(ReadOnlySpan<char> line) => line.Length <= MaxLength && DatedTeaser().IsMatch(line);

    /// <summary>Whether it is an entry of a directory: a name, a dash, and the name again with what it is.</summary>
    public static bool IsDirectoryEntry(ReadOnlySpan<char> line)
    {
        var dash = line[..Math.Min(line.Length, 100)].IndexOfAny("–—");
        if (dash < 3)
        {
            return false;
        }

        var name = line[..dash].Trim();
        var rest = line[(dash + 1)..].TrimStart();
        rest = rest.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        name = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return name.Length > 0 && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasLetters(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"\A\(?(?:(?:image|photo|picture|photograph|video|audio|graphic|map|illustration|banner|cover|header|header photo|header image|featured image|file photo|screenshot|screengrab)s?
            \s?(?:source|credit|credits|copyright|by|via|courtesy(?:\sof)?|taken\sfrom|from)?\s?[,:/–—-]\s?\S.*
        |(?:image|photo|picture|header\sphoto|header\simage|featured\simage|cover\sphoto)s?\s(?:source|credit|copyright|courtesy|taken\sfrom|taken\sby|via|by)\b.*
        |(?:image|picture|photo|video)\scaption\b.*
        |credit:\s?\S.*
        |(?-i:\p{Lu}[^\s/|]*(?:\s\p{Lu}[^\s/|]*){0,4})\s?(?:via\s|/\s?|\|\s?)(?:getty(?:\simages)?|reuters|afp|ap(?:\sphoto)?|epa(?:-efe)?|shutterstock|alamy(?:\sstock\sphoto)?|flickr|istock|unsplash|wikimedia(?:\scommons)?)
        |(?:getty(?:\simages)?|shutterstock|ap\sphoto|afp\sphoto|afp/getty(?:\simages)?|epa-efe|pool\sphoto)(?:[,/]\s?\S.{0,60})?)\)?\.?\z",
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Credit();

    // Reading times, counts, and buttons with a name in them.
    [GeneratedRegex(
        @"\A(?:\d+\s?(?:min|mins|minute|minutes)(?:'s)?\sread|[\d.,]+\s?[km]?(?:\s(?:shares?|likes?|views?|retweets?|reactions?))?|read\s[\d.,]*[km]?\s?replies|skip\sto\s.{1,30}|continue\sreading.{0,40}|play\stap\sto\s.*|a[+-])\s?[.:»›→>…]*\z",
        Options)]
    private static partial Regex Counter();

    [GeneratedRegex(@"\A\S?[^.!?""“]{0,90}?(?:\d{3,4}\s?px\b.*|\.(?:svg|jpe?g|png|gif|webp|bmp|tiff?|mp4))(?:\s\(?\d{1,3}\)?)?\z", Options)]
    private static partial Regex ImageFile();

    [GeneratedRegex(@"\A(?:©|\(c\)\s|copyright\s?(?:©|\(c\)|\d{4}|by\b)).*\z|©\s?(?:19|20)\d\d", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"\A(?:read\s(?:more|also|next)|also\sread|see\salso|related(?:\s(?:article|story|link|coverage|video|content))?s?|more\son\sthis|watch|video|listen|podcast|recommended|tags?|topics?|filed\sunder|categor(?:y|ies)|keywords?|share|gallery|in\spictures|in\sphotos|must\sread|dig\sdeeper|go\sdeeper)\s?[:»|>]\s?\S.*\z",
        Options)]
    private static partial Regex Prefix();

    // "READ MORE Ten ships wait": the label and the headline that it points to, on one line.
    [GeneratedRegex(@"\A(?:RELATED(?:\s(?:ARTICLES?|STOR(?:Y|IES)|CONTENT|VIDEOS?|COVERAGE))?|READ\s(?:MORE|ALSO|NEXT)|ALSO\sREAD|SEE\sALSO|WATCH(?:\s(?:LIVE|MORE|BELOW))?|DON['’]T\sMISS|MUST\sREAD)\s?[:|]?\s\S[^.]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LoudPrefix();

    // "Follow Jane Doe on Twitter @janedoe."; "h/t The Herald".
    [GeneratedRegex(@"\A(?:(?:you\scan\s)?follow\s[^.!?]{2,120}(?:\son\s(?:twitter|x|facebook|instagram|telegram|linkedin|bluesky|threads)\b|@\w).{0,80}|\(?h/t\b.{2,60})\z", Options)]
    private static partial Regex Handles();

    // "Home > World > Europe": three short parts or more between the same signs.
    [GeneratedRegex(@"\A[^.!?>»›|/•·]{2,30}(?:\s?(?<sign>[>»›|•·])\s?[^.!?>»›|•·]{2,30}){2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    [GeneratedRegex(@"\A(?:more\s(?:from|in|on|about)\s.{1,40}|\S.{0,30}\srecommends|most\s(?:read|popular)\s.{1,20}|elsewhere\son\s.{1,30}|around\sthe\s[A-Z]{2,5})\s?[:»›→>…]*\z", Options)]
    private static partial Regex NamedLabel();

    [GeneratedRegex(@"\A(?:\d+\s(?:comments?|responses?|replies)|comments?\s\(?\d+\)?)\z", Options)]
    private static partial Regex CommentCount();

    [GeneratedRegex(@"\A\d{1,2}\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[mhdw])\sago\z", Options)]
    private static partial Regex Age();

    [GeneratedRegex(@"\A\p{Ll}[\p{Ll}\p{Nd}]*(?:[\s_-][\p{L}\p{Nd}]+){1,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ImageText();

    [GeneratedRegex(
        @"\A[^""“]{10,200}\s[-–—|•·]\s(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d+\s(?:hours?|days?|weeks?|months?|years?)\sago)\z",
        Options)]
    private static partial Regex DatedTeaser();
}
