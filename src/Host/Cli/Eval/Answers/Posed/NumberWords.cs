namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>Numbers as sentences have them.</summary>
internal static class NumberWords
{
    private static readonly string[] Words =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Whether a sentence has the number, in figures or in words.</summary>
    public static bool IsIn(string sentence, int number)
    {
        var ways = new List<string> { $"{number:N0}" };
        ways.AddRange(Words.Skip(number).Take(1));
        ways.AddRange(number switch { 1 => ["once"], 2 => ["twice"], _ => [] });
        return sentence.Split(c => !char.IsLetterOrDigit(c) && c is not ',').Any(word => ways.Contains(word.TrimEnd(','), StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Split(this string text, Func<char, bool> parts) =>
        new string([.. text.Select(c => parts(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
