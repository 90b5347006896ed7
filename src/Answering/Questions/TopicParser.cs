using System.Collections.Frozen;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>Parts the words behind the verb into what it is about, what narrows it, and the occasion.</summary>
internal static class TopicParser
{
    private static readonly FrozenSet<string> Introducers = Set("about on regarding concerning re of over anent");
    private static readonly FrozenSet<string> Narrowers = Set(
        "in to for against at from with by between among toward towards into within under inside near behind across through via");

    // What is wanted, not what it is about: "the exact words that X used", "quote me X".
    private static readonly FrozenSet<string> OfQuoting = Set("quote quotes quoted quoting quotation quotations words used wording remarked");

    private static readonly FrozenSet<string> Occasions = Set("after before during since following until");
    private static readonly FrozenSet<string> Times = Set(
        """
        today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june
        july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec week weekend month year morning
        evening night earlier later recently lately latest last newest
        """);

    /// <summary>The topic in these words.</summary>
    /// <param name="before">Words between the question word and the verb ("how many troops …").</param>
    /// <param name="behind">Words behind the verb.</param>
    public static Topic Parse(IReadOnlyList<Word> before, IReadOnlyList<Word> behind)
    {
        var (head, rest, occasion) = (new List<Word>(), new List<Word>(), new List<Word>());
        var into = head;
        var introduced = false;
        for (var at = 0; at < behind.Count; at++)
        {
            var word = behind[at];
            if (IsTime(behind, at))
            {
                occasion.Add(word);
            }
            else if (Occasions.Contains(word.Folded))
            {
                into = occasion;
                occasion.Add(word); // "after", too: a sentence that has it is of that side of the occasion
            }
            else if (Introducers.Contains(word.Folded))
            {
                introduced = true;
                into = head;
            }
            else if (Narrowers.Contains(word.Folded))
            {
                // "say in Sydney", "say at the summit": where it was said, as long as nothing else was asked for.
                var where = word.Folded is "in" or "at" && !introduced && head.Count == 0 && rest.Count == 0 && before.Count == 0;
                into = into == occasion || where ? occasion : head.Count > 0 || !introduced ? rest : head;
            }
            else if (!StopWords.Holds(word.Folded) && !OfQuoting.Contains(word.Folded))
            {
                into.Add(word);
            }
        }

        foreach (var word in before)
        {
            if (!StopWords.Holds(word.Folded) && !Narrowers.Contains(word.Folded))
            {
                (introduced ? rest : head).Add(word);
            }
        }

        return head.Count == 0 && rest.Count == 0 && occasion.Count == 0 ? Topic.None : new Topic(head, rest, occasion);
    }

    /// <summary>Whether words that a speaker may be followed by begin here.</summary>
    public static bool IsIntroducer(Word word) =>
        Introducers.Contains(word.Folded) || Occasions.Contains(word.Folded) || Times.Contains(word.Folded) || Narrowers.Contains(word.Folded);

    private static bool IsTime(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (word.Folded == "may" && !word.IsName)
        {
            return false;
        }

        var year = word.Folded.Length == 4 && word.Folded.All(char.IsAsciiDigit) && word.Folded[0] is '1' or '2';
        return Times.Contains(word.Folded) || (year && at > 0 && words[at - 1].Folded is "in" or "of" or "since");
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
