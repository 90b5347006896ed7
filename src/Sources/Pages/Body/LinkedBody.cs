namespace OnRecord.Sources.Pages.Body;

/// <summary>What a page's linked data give as its article's text: a check on what was found, and what is left where nothing was.</summary>
internal static class LinkedBody
{
    private const int Fewest = 50;
    private const double Covered = 0.8;
    private const double Confirmed = 0.6;
    private const double Unknown = 0.2;

    /// <summary>The blocks that were found, less those that the linked text does not know, or with those that it knows and were left out.</summary>
    public static List<TextBlock> Checked(string? linked, PageMap map, List<TextBlock> found)
    {
        var text = PageText.Key(PageText.Decoded(linked));
        var runs = Repetitions.Runs(text);
        if (runs.Count < Fewest)
        {
            return found;
        }

        var known = runs.ToHashSet(StringComparer.Ordinal);
        var coverage = Coverage(found, known);
        if (coverage < Covered)
        {
            var confirmed = map.Blocks.Where(block => block.Index != map.HeadlineAt && block.Words >= 4 && Part(block, known) >= Confirmed).ToList();
            if (Coverage(confirmed, known) > coverage + 0.1)
            {
                return confirmed;
            }
        }

        // It is the whole article: what it does not know, and is not in the way that the article is set, stands between.
        var words = found.Where(block => block.IsProse).Sum(block => block.Words);
        return coverage >= Covered && runs.Count >= words * Covered
            ? found.FindAll(block => block.IsHeading || block.IsTime || block.Quotation is not null || block.Words is < 4 or > 60 || Part(block, known) >= Unknown)
            : found;
    }

    /// <summary>The linked text itself, a paragraph a line, where the page shows hardly any of it; else null.</summary>
    public static IReadOnlyList<BodyBlock>? Instead(string? linked, IReadOnlyList<BodyBlock> body)
    {
        if (linked is null)
        {
            return null;
        }

        var paragraphs = linked
            .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(PageText.Decoded)
            .Where(line => line.Length > 0)
            .ToList();
        var (given, shown) = (paragraphs.Sum(Words), body.Sum(block => Words(block.Text)));
        return given >= Fewest && shown * 2 < given ? paragraphs.ConvertAll(line => new BodyBlock(BodyKind.Paragraph, line)) : null;
    }

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;

    private static double Part(TextBlock block, HashSet<string> known)
    {
        var runs = Repetitions.Runs(block.Key);
        return runs.Count == 0 ? 0 : (double)runs.Count(known.Contains) / runs.Count;
    }

    private static double Coverage(List<TextBlock> blocks, HashSet<string> known) =>
        (double)blocks.SelectMany(block => Repetitions.Runs(block.Key)).Where(known.Contains).Distinct(StringComparer.Ordinal).Count() / known.Count;
}
