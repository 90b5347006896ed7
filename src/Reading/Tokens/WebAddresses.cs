using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>Web and mail addresses inside running text: whole tokens.</summary>
internal static class WebAddresses
{
    private const int LongestMailName = 64;
    private const int LongestHostPart = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        "com org net gov edu mil int info biz io tv co uk eu us ca de fr it es ru ua by pl cz nl be ch at se no fi dk jp cn in au nz za br ie tr il news ly me gl gd"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an address with its scheme, or "www.", starts at <paramref name="at"/>.</summary>
    public static bool StartsAt(string text, TextSpan block, int at)
    {
        var rest = text.AsSpan(at, Math.Min(8, block.End - at));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the address ends: at white space or a quotation mark, stops and closing brackets behind it left out.</summary>
    public static int End(string text, int limit, int at)
    {
        var end = at;
        while (end < limit && !Tokenizer.IsSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '“' or '”' or '«' or '»'))
        {
            end++;
        }

        var opens = text.AsSpan(at, end - at).Contains('(');
        while (end > at + 1 && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '\'' or '’' or '…' || (text[end - 1] == ')' && !opens)))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether the word before <paramref name="end"/> names a host ("example.com") and a path follows it.</summary>
    public static bool ContinuesAt(string text, TextSpan block, int start, int end)
    {
        if (end + 1 >= block.End || text[end] != '/' || Tokenizer.IsSpace(text[end + 1]))
        {
            return false;
        }

        var dot = text.AsSpan(Math.Max(start, end - 6), Math.Min(end - start, 6)).LastIndexOf('.');
        return dot >= 0 && Endings.Contains(text.AsSpan(Math.Max(start, end - 6) + dot + 1, Math.Min(end - start, 6) - dot - 1));
    }

    /// <summary>Whether a host's name goes on behind a full stop: with one more part or two ("pic.example.com"), in lower case as these are written.</summary>
    public static bool IsDomainEnding(string text, int limit, int at)
    {
        for (var part = 0; part < 2; part++)
        {
            var end = at;
            while (end < limit && end - at < LongestHostPart && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end])))
            {
                end++;
            }

            var last = end >= limit || text[end] is '/' or '.' || !char.IsLetterOrDigit(text[end]);
            if (last && Endings.Contains(text.AsSpan(at, end - at)))
            {
                return true;
            }

            if (end == at || end + 1 >= limit || text[end] != '.')
            {
                return false;
            }

            at = end + 1;
        }

        return false;
    }

    /// <summary>Whether a host's name follows the @ of a mail address.</summary>
    public static bool IsMailHost(string text, int limit, int name, int host)
    {
        if (host - name > LongestMailName)
        {
            return false;
        }

        var end = host;
        while (end < limit && end - host < LongestMailName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end + 1 < limit && text[end] == '.' && char.IsAsciiLetterOrDigit(text[end + 1]);
    }
}
