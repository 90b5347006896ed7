using System.Collections.Frozen;

namespace OnRecord.Sources.Pages;

/// <summary>Whether a text is English, told by the small words that every English text is full of.</summary>
internal static class EnglishText
{
    private const int Enough = 4000;

    // News has 35 to 45 in a hundred; French, German, Spanish or Dutch under 10, for want of more than "a", "in", "on".
    private const double LeastPart = 0.18;

    private static readonly FrozenSet<string> Small = """
        the of and to in a that is was for on with he said it as his by at be have has not are but from they will who this had were she her which an or their
        we i you its would been there one all more when what if about after out up no than into them can could over before our also some only other
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether these blocks are.</summary>
    public static bool Is(IEnumerable<string> blocks)
    {
        var (small, all) = (0, 0);
        foreach (var block in blocks)
        {
            foreach (var word in PageText.Key(block).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                all++;
                small += Small.Contains(word) ? 1 : 0;
            }

            if (all > Enough)
            {
                break;
            }
        }

        return small >= all * LeastPart;
    }
}
