namespace OnRecord.Sources.Pages.Body;

/// <summary>Finds what stands twice in an article: pull quotes, and paragraphs that a page has once for each kind of screen.</summary>
internal static class Repetitions
{
    private const int Run = 3;
    private const int FewestWords = 4;
    private const int Longest = 90;
    private const double NearlyAll = 0.85;

    /// <summary>Leaves out what is said elsewhere in the article.</summary>
    /// <param name="blocks">The article's blocks; each list is what is set out together: a paragraph, or all of one quotation.</param>
    /// <param name="isSetOut">Whether the words of one can be a repetition of a part of a paragraph.</param>
    public static List<List<TextBlock>> Without(List<List<TextBlock>> blocks, Func<List<TextBlock>, bool> isSetOut)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = blocks.ConvertAll(unit => Runs(string.Join(' ', unit.Select(block => block.Key))));
        foreach (var run in own.SelectMany(unit => unit.Distinct()))
        {
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        var whole = new HashSet<string>(StringComparer.Ordinal);
        var left = new List<List<TextBlock>>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var key = string.Join(' ', blocks[i].Select(block => block.Key));
            var words = blocks[i].Sum(block => block.Words);
            var twice = words >= 8 && !whole.Add(key);
            var elsewhere = words is >= FewestWords and <= Longest && own[i].Count > 0 && isSetOut(blocks[i])
                && own[i].Count(run => runs[run] > 1) >= own[i].Count * NearlyAll;
            if (!twice && !elsewhere)
            {
                left.Add(blocks[i]);
            }
            else
            {
                foreach (var run in own[i].Distinct())
                {
                    runs[run]--;
                }
            }
        }

        return left;
    }

    /// <summary>The runs of three words of a key.</summary>
    public static List<string> Runs(string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var runs = new List<string>(Math.Max(0, words.Length - Run + 1));
        for (var i = 0; i + Run <= words.Length; i++)
        {
            runs.Add(string.Join(' ', words[i..(i + Run)]));
        }

        return runs;
    }
}
