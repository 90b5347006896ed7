namespace OnRecord.Reading.Tokens;

/// <summary>The characters that quotation marks are written with.</summary>
internal static class QuotationMarks
{
    /// <summary>Whether <paramref name="c"/> can stand as a quotation mark: " “ ” „ ‟ « » ‘ ’ ‚ ‛ ' ` ´ ‹ › 「 」 『 』 and the full-width ones.</summary>
    public static bool IsMark(char c) => c is '"' or '\'' or '`' or '´' or '«' or '»' or (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A'
        or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u301D' or '\u301E' or '\u301F' or '\uFF02' or '\uFF07';

    /// <summary>Whether a token of this text is a quotation mark: one of the characters above, or the doubled `` and ''.</summary>
    public static bool IsMark(ReadOnlySpan<char> token) =>
        token.Length switch
        {
            1 => IsMark(token[0]),
            2 => token is "``" or "''",
            _ => false,
        };

    /// <summary>Whether <paramref name="c"/> only ever opens a quotation in English.</summary>
    public static bool IsOpening(char c) => c is '“' or '‘' or '«' or '„' or '‟' or '‚' or '‛' or '‹' or '`' or '\u300C' or '\u300E' or '\u301D';

    /// <summary>Whether <paramref name="c"/> can stand as an apostrophe inside a word.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '\uFF07';
}
