namespace OnRecord.Answering.Words;

/// <summary>Typing errors.</summary>
internal static class Spelling
{
    private const int ShortestClipping = 5;

    /// <summary>Whether <paramref name="typed"/> may be <paramref name="word"/> with a typing error: one in five letters, two in nine.</summary>
    public static bool IsSlipOf(string typed, string word)
    {
        var allowed = Math.Min(typed.Length, word.Length) switch { < 5 => 0, < 9 => 1, _ => 2 };
        return allowed > 0 && Math.Abs(typed.Length - word.Length) <= allowed && typed[0] == word[0]
            && Distance(typed, word, allowed) <= allowed;
    }

    /// <summary>Whether <paramref name="typed"/> may be short for <paramref name="word"/> ("recon", "fed").</summary>
    public static bool IsClippingOf(string typed, string word) =>
        typed.Length >= ShortestClipping && word.Length >= typed.Length + 3 && word.StartsWith(typed, StringComparison.Ordinal);

    /// <summary>Letters to change, add, drop or swap with the next (optimal string alignment); more than <paramref name="most"/> is not counted out.</summary>
    private static int Distance(string left, string right, int most)
    {
        Span<int> before = stackalloc int[Math.Min(right.Length, 63) + 1];
        Span<int> last = stackalloc int[before.Length];
        Span<int> row = stackalloc int[before.Length];
        if (right.Length >= before.Length)
        {
            return most + 1;
        }

        for (var column = 0; column < last.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[line - 1] == right[column - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(last[column] + 1, row[column - 1] + 1), last[column - 1] + same);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                row[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[right.Length];
    }
}
