using System.Globalization;
using System.Text;
using OnRecord.Answering;
using OnRecord.Reading;

namespace OnRecord.Host.Display;

/// <summary>What a reply shows of a statement, the same at every door; a door only draws it.</summary>
/// <param name="Words">What was said; inside quotation marks exactly where the article has the words in quotation marks.</param>
/// <param name="Who">The speaker ("Antony Blinken"), or that the article names none.</param>
/// <param name="Role">The speaker's role, or null.</param>
/// <param name="How">How the article reports it ("quoted", "paraphrased"), and whom it credits.</param>
/// <param name="Outlet">Who published the article, or its file name.</param>
/// <param name="Published">The day of the article, as people write it, or null.</param>
/// <param name="Title">The article's headline, or null.</param>
/// <param name="Paragraph">Number of the paragraph, from 1.</param>
/// <param name="Link">Address that opens the article at the words, or null.</param>
internal sealed record ShownStatement(
    string Words,
    string Who,
    string? Role,
    string How,
    string Outlet,
    string? Published,
    string? Title,
    int Paragraph,
    Uri? Link)
{
    /// <summary>What to show of a statement.</summary>
    public static ShownStatement Of(CitedStatement cited)
    {
        var (statement, citation, _) = cited;
        var attribution = statement.Attribution;
        var facts = statement.Article.Facts;
        return new(
            WordsOf(attribution),
            SafeText.Line(SpeakerNames.Of(statement) ?? "Source not named"),
            attribution.Speaker?.Role is { } role ? SafeText.Line(role) : null,
            HowOf(attribution),
            SafeText.Line(facts.Outlet ?? statement.Article.File),
            DayOf(facts.Published),
            facts.Title is { } title ? SafeText.Line(title) : null,
            citation.Paragraph,
            LinkOf(citation.Link));
    }

    /// <summary>A day as people write it ("21 January 2022"), or null.</summary>
    public static string? DayOf(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An address that may be linked to: absolute, http or https; anything else is no link.</summary>
    public static Uri? LinkOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    private static string WordsOf(Attribution attribution)
    {
        var words = new StringBuilder();
        foreach (var run in attribution.Content)
        {
            if (words.Length > 0)
            {
                words.Append(" … ");
            }

            var text = SafeText.Line(run.Text);
            words.Append(attribution.Kind == AttributionKind.Direct ? $"“{text}”" : text);
        }

        return words.ToString();
    }

    private static string HowOf(Attribution attribution)
    {
        var how = attribution.Kind switch
        {
            AttributionKind.Direct => "quoted",
            AttributionKind.Mixed => "quoted in part",
            _ => "paraphrased",
        };
        if (attribution.Act == AttributionAct.Thought)
        {
            how = "as the article reports their thinking";
        }

        return attribution.Via is { } via ? $"{how}, via {SafeText.Line(via)}" : how;
    }
}
