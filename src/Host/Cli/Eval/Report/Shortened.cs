namespace OnRecord.Host.Cli.Eval.Report;

/// <summary>Shortens what is too long to be shown.</summary>
internal static class Shortened
{
    private const string Gap = " … ";

    /// <summary>The text where it has at most so many characters, and otherwise its beginning and its end.</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Neither side ends in half of a pair.
        var tail = (most - Gap.Length) / 3;
        var head = most - Gap.Length - tail;
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail -= char.IsLowSurrogate(text[^tail]) ? 1 : 0;
        return $"{text[..head]}{Gap}{text[^tail..]}";
    }
}
