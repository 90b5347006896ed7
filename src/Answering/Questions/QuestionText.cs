using System.Globalization;
using System.Text;

namespace OnRecord.Answering.Questions;

/// <summary>The question as text: on one line, bounded, without characters that a terminal or a chat would act on.</summary>
internal static class QuestionText
{
    /// <summary>How many characters of a question are considered. A long paragraph; more than anybody types in a hurry.</summary>
    public const int Longest = 1000;

    /// <summary>The question as it is understood.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var character in text)
        {
            if (clean.Length >= Longest)
            {
                break;
            }

            var kind = char.GetUnicodeCategory(character);
            if (char.IsWhiteSpace(character) || kind is UnicodeCategory.Control)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (kind is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                clean.Append(character);
            }
        }

        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
        {
            clean.Length--;
        }

        return clean.ToString().TrimEnd();
    }
}
