using System.Text.RegularExpressions;

namespace OnRecord.Sources.Layout;

/// <summary>Lines that are page furniture as a whole: credits, names of image files, buttons, labels over lists.</summary>
internal static partial class WholeLine
{
    // Longer lines are looked at word by word.
    private const int MaxLength = 240;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>Whether it credits a picture.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) => line.Length <= MaxLength && Credit().IsMatch(line);

    /// <summary>Whether it is a button, a credit, an image's file name or another line that no article has.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> line) =>
        line.Length <= MaxLength
        && (Button().IsMatch(line) || Credit().IsMatch(line) || ImageFile().IsMatch(line) || Copyright().IsMatch(line) || Prefix().IsMatch(line)
            || IsTrail(line) || !HasLetters(line));

    /// <summary>Whether it stands over a list of other articles.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) => line.Length <= MaxLength && Label().IsMatch(line);

    /// <summary>Whether it stands over what comes when an article is over: comments, the author's life, resources.</summary>
    public static bool IsEndLabel(ReadOnlySpan<char> line) => line.Length <= MaxLength && EndLabel().IsMatch(line);

    /// <summary>Whether it looks like the description of an image: no capital, no full stop, a handful of words.</summary>
    public static bool IsImageText(ReadOnlySpan<char> line) => line.Length <= 80 && ImageText().IsMatch(line);

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

    // "Home > World > Europe": three short parts or more between the same signs.
    private static bool IsTrail(ReadOnlySpan<char> line) => line.Length <= 120 && Trail().IsMatch(line);

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
        |(?:\S+\s){0,6}(?:via|/|\|)\s?(?:getty(?:\simages)?|reuters|afp|ap(?:\sphoto)?|epa(?:-efe)?|shutterstock|alamy(?:\sstock\sphoto)?|flickr|istock|unsplash|wikimedia(?:\scommons)?)
        |(?:getty(?:\simages)?|shutterstock|ap\sphoto|afp\sphoto|afp/getty(?:\simages)?|epa-efe|pool\sphoto)(?:[,/]\s?\S.{0,60})?)\)?\.?\z",
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"\A(?:home|menu|main\smenu|search|share|share\s(?:this|it|article|on|via|page|options|full\sarticle).{0,40}|tweet|print|e-?mail|save|save\sarticle|copy\slink|copied!?|link\scopied!?|facebook|twitter|x|linkedin|
            whatsapp|reddit|pinterest|pin\sit.{0,20}|tumblr|telegram|messenger|instagram|youtube|tiktok|rss|flipboard|advertisement|advertising|advertisment|ad|ads|sponsored(?:\scontent)?|promoted|
            close|skip|skip\s(?:ad|advert|advertisement|to\s.{1,30})|end\sof\s(?:advert|advertisement|content)|remove\sads|report\s(?:this\s)?ad|back\sto\stop|top|next|prev|previous|(?:next|previous)\s(?:article|post|story|page|slide|image)|
            loading\.{0,3}…?|please\swait\.{0,3}|subscribe|subscribe\snow!?|sign\s?(?:in|up|out)|log\s?(?:in|out)|register|donate(?:\snow)?!?|gift\sarticle|gift\sthis\sarticle|listen|listen\sto\sthis\s(?:article|story)|
            play|play\svideo|pause|mute|unmute|live|video|videos|watch|watch\snow|image|photo|photos|gallery|slideshow|hide\scaption|toggle\scaption|enlarge(?:\sthis)?\simage|view\simage|view\sgallery|
            text\ssize|font\ssize|resize|a[+-]|dark\smode|\d+\s?(?:min|mins|minute|minutes)(?:'s)?\sread|\d+\s(?:shares?|likes?|views?|retweets?|reactions?)|like|follow|follow\sus|following|reply|report|
            all\srights\sreserved\.?|privacy(?:\spolicy)?|terms(?:\sof\suse)?|cookies?(?:\spolicy)?|about\sus|contact|contact\sus|careers|help|faqs?|site\smap|newsletters?|breaking\snews|show\s(?:more|less)|see\s(?:more|less|all)|view\s(?:more|all)|
            read\s(?:full\s(?:story|article)|the\sfull\s(?:story|article))|continue\sreading.{0,40}|play\stap\sto\s.*|accept|accept\sall|reject\sall|ok|got\sit|i\sagree|continue|dismiss|not\snow|no\sthanks)\s?[.:»›→>…]*\z",
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Button();

    [GeneratedRegex(@"\A\S?[^.!?""“]{0,90}?(?:\d{3,4}\s?px\b.*|\.(?:svg|jpe?g|png|gif|webp|bmp|tiff?|mp4))(?:\s\(?\d{1,3}\)?)?\z", Options)]
    private static partial Regex ImageFile();

    [GeneratedRegex(@"\A(?:©|\(c\)\s|copyright\s?(?:©|\(c\)|\d{4}|by\b)).*\z|©\s?(?:19|20)\d\d", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"\A(?:read\s(?:more|also|next)|also\sread|see\salso|related(?:\s(?:article|story|link|coverage|video|content))?s?|more\son\sthis|watch|video|listen|podcast|recommended|tags?|topics?|filed\sunder|categor(?:y|ies)|keywords?|share|gallery|in\spictures|in\sphotos|must\sread|dig\sdeeper|go\sdeeper)\s?[:»|>]\s?\S.*\z",
        Options)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\A[^.!?>»›|/•·]{2,30}(?:\s?(?<sign>[>»›|•·])\s?[^.!?>»›|•·]{2,30}){2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    [GeneratedRegex(
        @"\A(?:related(?:\s(?:articles?|stor(?:y|ies)|content|posts?|coverage|news|topics?|links?|reading|videos?|internet\slinks))?|more\son\sthis(?:\sstory)?|more\s(?:stories|news|coverage|to\sexplore|like\sthis|articles|headlines)|
            more\s(?:from|in|on|about)\s.{1,40}|read\s(?:more|next|also)|also\sread|see\salso|further\sreading|recommended(?:\s(?:for\syou|reading|stories|articles|videos|topics))?|\S.{0,30}\srecommends|you\s(?:may|might)\salso\s(?:like|enjoy|be\sinterested\sin)|
            most\s(?:read|popular|viewed|shared|watched|recent|commented)(?:\s.{1,20})?|popular(?:\s(?:posts|articles|now|stories))?|trending(?:\s(?:now|stories|topics))?|top\s(?:stories|news|headlines|posts)|latest(?:\s(?:news|stories|headlines|posts|articles|updates|videos))?|
            editor'?’?s'?’?\s(?:picks?|choice)|in\scase\syou\smissed\sit|don['’]?t\smiss(?:\sit)?|up\snext|what\sto\sread\snext|keep\sreading|around\sthe\sweb|from\s(?:our\spartners|the\sweb|around\sthe\sweb)|(?:sponsored|promoted|paid)\s(?:content|stories|links|posts)|
            (?:other|recent|previous|older|newer|similar)\s(?:posts?|articles|stories|news)|must[\s-]reads?|must[\s-]see|elsewhere\son\s.{1,30}|explore\smore|(?:in\s)?other\snews|today['’]s\s(?:top\s)?(?:headlines|stories|picks)|features\s(?:and|&)\sanalysis|around\sthe\sbbc)\s?[:»›→>…]*\z",
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\A(?:(?:\d+\s)?(?:comments?|responses?|replies)(?:\s\(?\d+\)?)?|(?:leave|post|add|write)\s(?:a|your)\s(?:comment|reply|response)|join\sthe\s(?:conversation|discussion|debate)|about\sthe\s(?:authors?|writers?|contributors?)|author\s(?:bio|biography|info|profile)|
            (?:engagement|additional|learn\smore)\sresources?|resources?\s(?:and|&)\slinks|tags|filed\sunder|(?:site|footer|quick)\s(?:links|navigation|menu)|(?:reader|user)\scomments|from\sthe\sauthor|notes\son\scontributors?)\s?[:»›→>…]*\z",
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex EndLabel();

    [GeneratedRegex(@"\A\p{Ll}[\p{Ll}\p{Nd}]*(?:[\s_-][\p{L}\p{Nd}]+){1,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ImageText();

    [GeneratedRegex(
        @"\A[^""“]{10,200}\s[-–—|•·]\s(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d+\s(?:hours?|days?|weeks?|months?|years?)\sago)\z",
        Options)]
    private static partial Regex DatedTeaser();
}
