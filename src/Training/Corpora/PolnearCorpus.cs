using System.Globalization;
using OnRecord.Reading;

namespace OnRecord.Training.Corpora;

/// <summary>
/// Reads PolNeAR (Newell, Margolin and Ruths, LREC 2018): text files beside brat standoff, whose T lines are spans in code points and
/// whose E lines join a Source, a Cue and a Content. Where several people annotated an article, their files are read as articles of
/// their own. A line that does not parse is passed over.
/// </summary>
internal static class PolnearCorpus
{
    private const int AnnotatorLength = 5;

    /// <summary>The articles of one part ("train", "dev"), in the order of their names.</summary>
    /// <param name="corpora">The folder that holds <c>polnear</c>.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="firstOnly">Whether of several annotations of an article only the first is read, as when measuring.</param>
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    public static IEnumerable<PolnearArticle> Read(string corpora, string part, bool firstOnly)
    {
        var folder = Path.Combine(corpora, "polnear", part);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            var text = TextFile(folder, id);
            if (!File.Exists(text) && id.Length > AnnotatorLength && id[^AnnotatorLength] == '_')
            {
                id = id[..^AnnotatorLength];
                text = TextFile(folder, id);
            }

            if (seen.Add(id) || !firstOnly)
            {
                var content = File.ReadAllText(text);
                yield return new PolnearArticle(id, content, Parse(File.ReadLines(file), CodePoints.Of(content)));
            }
        }
    }

    private static string TextFile(string folder, string id) => Path.Combine(folder, "text", id + ".txt");

    private static List<MarkedAttribution> Parse(IEnumerable<string> lines, CodePoints offsets)
    {
        var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            if (columns.Length > 1 && columns[0].StartsWith('T') && Runs(columns[1], offsets) is { Count: > 0 } runs)
            {
                spans[columns[0]] = runs;
            }
            else if (columns.Length > 1 && columns[0].StartsWith('E'))
            {
                events.Add(columns[1]);
            }
        }

        return events.ConvertAll(joined => new MarkedAttribution(
            Joined(joined, "Source", spans), Joined(joined, "Cue", spans), Joined(joined, "Content", spans)));
    }

    // "Attribution:T4 Content:T3 Cue:T2 Source:T1"; a role that is there twice has a number behind its name.
    private static List<TextSpan> Joined(string joined, string role, Dictionary<string, List<TextSpan>> spans) =>
    [
        .. joined.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(':'))
            .Where(pair => pair.Length == 2 && pair[0].TrimEnd("0123456789".ToCharArray()) == role && spans.ContainsKey(pair[1]))
            .SelectMany(pair => spans[pair[1]])
            .Order(),
    ];

    // "Content 120 211;215 230"
    private static List<TextSpan> Runs(string column, CodePoints offsets)
    {
        var space = column.IndexOf(' ', StringComparison.Ordinal);
        var runs = new List<TextSpan>();
        foreach (var run in space < 0 ? [] : column[(space + 1)..].Split(';'))
        {
            if (run.Split(' ') is [var from, var to]
                && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                && offsets.ToCodeUnit(end) > offsets.ToCodeUnit(start))
            {
                runs.Add(new TextSpan(offsets.ToCodeUnit(start), offsets.ToCodeUnit(end)));
            }
        }

        return runs;
    }
}
