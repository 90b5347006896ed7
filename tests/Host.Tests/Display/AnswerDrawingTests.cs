using System.Text.RegularExpressions;
using OnRecord.Answering;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Tests.Golden;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Display;

public sealed class AnswerDrawingTests
{
    private const string Link = "https://post.example/bridge#:~:text=Nobody%20will%20cross";

    [Fact]
    public void An_answer_shows_words_who_how_and_where()
    {
        var answer = Some.Answer(
            Some.Statement(link: Link),
            Some.Statement(kind: AttributionKind.Mixed, words: "said: \"Nobody will cross", role: null, via: "Alder Radio"),
            Some.Statement(kind: AttributionKind.Indirect, words: "Nobody will cross the Alder", article: Some.Article(url: null, outlet: null)));

        Approved.Matches("answer-80-columns.txt", Draw(answer, 80));
        Approved.Matches("answer-40-columns.txt", Draw(answer, 40));
    }

    [Fact]
    public void On_a_terminal_with_links_the_place_is_a_link()
    {
        // The number that Spectre gives a link is drawn by chance.
        var seen = Regex.Replace(Draw(Some.Answer(Some.Statement(link: Link)), 80, colours: true), "id=[0-9]+", "id=N");

        Approved.Matches("answer-colours.txt", seen);
    }

    [Fact]
    public void Words_of_somebody_else_are_marked_so()
    {
        var answer = Some.Answer() with { Verdict = Verdict.Misattributed, Lead = "Mara Lindqvist did not say that; Tomas Berg did." };

        Approved.Matches("misattributed.txt", Draw(answer, 80, colours: true));
    }

    [Fact]
    public void The_nearest_is_shown_where_there_is_no_answer()
    {
        var answer = Some.Answer() with
        {
            Verdict = Verdict.NotFound,
            Lead = "The coverage has nothing by Tomas Berg about volcanoes. The nearest it has:",
            Statements = [],
            Nearest = [Some.Statement()],
            Passages = [Some.Passage("The old bridge was closed.")],
        };

        Approved.Matches("not-found.txt", Draw(answer, 80));
    }

    [Fact]
    public void Text_of_an_article_is_drawn_as_text_whatever_it_holds()
    {
        const string text = "He said: \"[red]Stop[/] \u001b[2J\u202Enow\u202C [link=https://evil.example]here[/]\u0007\"";
        var answer = Some.Answer(Some.Statement(
            text, words: text[10..^1], speaker: "[bold]Berg[/]\u001b[31m", article: Some.Article(outlet: "[Post\u009B31m]")));

        var seen = Draw(answer, 100);

        Assert.Contains("[red]Stop[/] ␛[2Jnow [link=https://evil.example]here[/]␇", seen);
        Assert.Contains("[bold]Berg[/]␛[31m", seen);
        Assert.Contains("[Post\uFFFD31m]", seen);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//nowhere.example")]
    [InlineData("not a link")]
    public void Only_web_addresses_become_links(string link) =>
        Assert.DoesNotContain("]8;", Draw(Some.Answer(Some.Statement(link: link)), 80, colours: true));

    [Theory]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_screen(int width) =>
        Assert.All(Draw(Some.Answer(Some.Statement(link: null)), width).Split('\n'), line => Assert.InRange(line.Length, 0, width));

    private static string Draw(Answer answer, int width, bool colours = false)
    {
        using var screen = new TestScreen(width, colours);
        AnswerDrawing.Draw(screen.Console, answer);
        return screen.Seen;
    }
}
