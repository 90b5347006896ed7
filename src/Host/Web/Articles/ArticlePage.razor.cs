using System.Globalization;
using Microsoft.AspNetCore.Components;
using OnRecord.Answering;
using OnRecord.Answering.Catalogue;
using OnRecord.Coverage;
using OnRecord.Host.Display;
using OnRecord.Reading;

namespace OnRecord.Host.Web.Articles;

/// <summary>An article, with every statement marked where it stands, and who speaks in it at the side.</summary>
public sealed partial class ArticlePage
{
    private const int LongestBeginning = 90;

    /// <summary>The article.</summary>
    [Parameter]
    [EditorRequired]
    public required ArticleInFull Article { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;

    private SpeakerColours Colours { get; set; } = null!;

    private IReadOnlyList<IReadOnlyList<TextSpan>> Runs { get; set; } = [];

    private CitedPassage? Headline { get; set; }

    private IEnumerable<CitedPassage> Body => Article.Paragraphs.Where(paragraph => paragraph != Headline);

    private string Counted => (Article.Statements.Count, Colours.Speakers.Count) switch
    {
        (0, _) => "no statements",
        (1, _) => "1 statement",
        (var statements, 1) => $"{statements} statements of one speaker",
        var (statements, speakers) => $"{statements} statements of {speakers} speakers",
    };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Colours = new SpeakerColours(Article.Statements);
        Runs = [.. Article.Statements.Select(static cited => (IReadOnlyList<TextSpan>)[.. cited.Statement.Attribution.Content.Select(static run => run.Span)])];
        Headline = Article.Paragraphs is [{ Passage.Kind: BlockKind.Title } first, ..] && IsTitle(first.Passage.Run.Text) ? first : null;
    }

    private static string Moment(EarlierVersion version) => Moment(version.Until);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string? RoleOf(IReadOnlyList<CitedStatement> statements) =>
        statements.Select(static one => one.Statement.Attribution.Speaker?.Role).FirstOrDefault(static role => role is not null);

    private static string Beginning(CitedStatement cited)
    {
        var words = SafeText.Line(cited.Words);
        if (words.Length <= LongestBeginning)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', LongestBeginning);
        return words[..(space > 0 ? space : LongestBeginning)] + " …";
    }

    private bool IsTitle(string text) =>
        Article.Article.Facts.Title is null || text.TrimStart('#', ' ').Trim() == Article.Article.Facts.Title.Trim();

    private RenderFragment Marked(CitedPassage paragraph) => builder =>
    {
        builder.OpenComponent<MarkedText>(0);
        builder.AddAttribute(1, nameof(MarkedText.Paragraph), paragraph.Passage.Run);
        builder.AddAttribute(2, nameof(MarkedText.Statements), Article.Statements);
        builder.AddAttribute(3, nameof(MarkedText.Runs), Runs);
        builder.AddAttribute(4, nameof(MarkedText.Colours), Colours);
        builder.CloseComponent();
    };
}
