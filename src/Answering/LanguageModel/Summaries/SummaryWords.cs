using System.Collections.Frozen;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>The small words that tell what a sentence of a summary refers to.</summary>
internal static class SummaryWords
{
    private static readonly FrozenSet<string> Openers = Set(
        """
        a an the this that these those there here it its he she they his her their both neither either all some several many most each
        in on at by for from to with without after before during since until while when where whether if although though because as
        and but or so yet also however instead still meanwhile then thus therefore earlier later separately similarly likewise overall
        according asked speaking another other others none no nothing nobody not only even despite amid among against about over under
        between what who why how
        """);

    private static readonly FrozenSet<string> Leaning = Set(
        """
        however but this that these those such it its instead still yet meanwhile also so then thus therefore he she they his her their both
        neither similarly likewise conversely and or
        """);

    private static readonly FrozenSet<string> Persons = Set("he she him her his hers himself herself");
    private static readonly FrozenSet<string> OtherVoices = Set("i im ive me my mine we were our ours us you your yours yourself");

    private static readonly FrozenDictionary<string, string> Numbers = (
        "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 "
        + "seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 dozen 12 "
        + "dozens 12 hundred 100 hundreds 100 thousand 1000 thousands 1000 million 1000000 millions 1000000 billion 1000000000 "
        + "billions 1000000000 trillion 1000000000000 half 0.5 double 2 twice 2")
        .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Whether the word may begin a sentence though what is cited does not have it; its capital letter makes it no name.</summary>
    public static bool Opens(Word word) => Openers.Contains(word.Folded);

    /// <summary>Whether the word is a form of address, which names nobody.</summary>
    public static bool IsTitle(Word word) => word.Folded is "mr" or "mrs" or "ms" or "dr";

    /// <summary>Whether a sentence that begins with the word goes on from another.</summary>
    public static bool Leans(Word word) => Leaning.Contains(word.Folded);

    /// <summary>Whether the word stands for a person.</summary>
    public static bool IsPronoun(Word word) => Persons.Contains(word.Folded);

    /// <summary>Whether the word is the writer or the reader.</summary>
    public static bool IsOtherVoice(Word word, string text) =>
        OtherVoices.Contains(word.Folded) && (word.Folded != "were" || text.AsSpan(word.Start, word.End - word.Start).ContainsAny('\'', '’'));

    /// <summary>The number that the word stands for, in digits; null where it stands for none.</summary>
    public static string? Number(Word word) => Numbers.GetValueOrDefault(word.Folded);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
