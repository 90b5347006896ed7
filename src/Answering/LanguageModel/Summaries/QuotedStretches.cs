namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>
/// What stands in quotation marks in a sentence of a language model. Marks are read narrowly: those that are known, in pairs. A sentence
/// whose marks are not all paired has stretches that nobody can tell, and none is given.
/// </summary>
internal static class QuotedStretches
{
    private const char Plain = '"';

    /// <summary>Whether the character is a quotation mark that cannot be an apostrophe.</summary>
    public static bool IsDoubleMark(char character) => character is '“' or '”' or '„' or '«' or '»';

    /// <summary>
    /// Takes the quoted stretches out of a text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">The stretches, without their marks, in order; those inside of others too.</param>
    /// <param name="rest">The text with spaces for each stretch, so that everything else stands where it stood.</param>
    /// <returns>Whether every mark has its other.</returns>
    public static bool TryTake(string text, out List<string> stretches, out string rest)
    {
        stretches = [];
        var kept = text.ToCharArray();
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not Plain && !IsDoubleMark(text[at]))
            {
                continue;
            }

            if (open < 0)
            {
                open = at;
                continue;
            }

            var inside = text[(open + 1)..at];
            stretches.Add(inside);
            if (!TryTakeSingle(inside.ToCharArray(), stretches))
            {
                rest = text;
                return false;
            }

            Blank(kept, open + 1, at);
            open = -1;
        }

        var paired = open < 0 && TryTakeSingle(kept, stretches);
        rest = new string(kept);
        return paired;
    }

    /// <summary>The text with every white space a single space and every quotation mark a straight one: what may differ in a quotation.</summary>
    public static string Fold(string text)
    {
        var folded = text.Select(character => character switch
        {
            _ when IsDoubleMark(character) => Plain,
            '‘' or '’' => '\'',
            _ => character,
        });
        return string.Join(' ', string.Concat(folded).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool TryTakeSingle(char[] text, List<string> stretches)
    {
        var (open, opened, closed) = (-1, 0, 0);
        var possessives = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\'' or '‘' or '’'))
            {
                continue;
            }

            var behindWord = at > 0 && char.IsLetterOrDigit(text[at - 1]);
            var beforeWord = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            if (behindWord && beforeWord)
            {
                continue; // an apostrophe: "Russia's"
            }

            if (beforeWord)
            {
                opened++;
                open = open < 0 ? at : open;
            }
            else
            {
                closed++;
                possessives &= behindWord && text[at - 1] is 's' or 'S' or 'x' or 'z';
                if (open >= 0)
                {
                    stretches.Add(new string(text[(open + 1)..at]));
                    Blank(text, open + 1, at);
                    open = -1;
                }
            }
        }

        // Without any that opens: "the ministers' talks".
        return opened == 0 ? possessives : opened == closed;
    }

    private static void Blank(char[] text, int from, int to) => text.AsSpan(from, to - from).Fill(' ');
}
