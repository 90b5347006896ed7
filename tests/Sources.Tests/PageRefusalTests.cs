using System.Text;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources.Tests;

/// <summary>Pages that are not taken, each with a sentence that says why and what to do. All are invented.</summary>
public sealed class PageRefusalTests
{
    private const string Prose =
        "The ministers of six countries left the harbour of Odra on Tuesday without an agreement about the ferries, the port said, and nobody knew when they would be back.";

    [Fact]
    public void A_PDF_is_refused_under_any_name() =>
        Refused("PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>");

    [Fact]
    public void A_page_for_subscribers_is_refused() =>
        Refused("subscribers only", Page($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries stay","isAccessibleForFree":"False"}</script><h1>Ferries stay</h1><p>{{Prose}}</p><p>{{Prose}} Twice.</p>"""));

    [Theory]
    [InlineData("Subscribe to continue reading")]
    [InlineData("To continue reading this article, please sign in or subscribe.")]
    [InlineData("This article is for subscribers only.")]
    [InlineData("Already a subscriber? Log in")]
    [InlineData("You have reached your limit of free articles.")]
    public void A_page_that_asks_for_a_subscription_is_refused(string asks) =>
        Refused("subscribers only", Page($"<h1>Ferries stay</h1><p>{Prose}</p><div><h3>{asks}</h3></div>"));

    [Fact]
    public void An_article_whole_on_its_page_is_taken_whatever_it_costs()
    {
        var paragraphs = string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>{Prose} That was hour {i}.</p>"));
        var article = Read(Page($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries stay","isAccessibleForFree":false}</script><h1>Ferries stay</h1>{{paragraphs}}<div>Already a subscriber? Log in</div>"""));
        Assert.Contains("That was hour 11.", article.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_login_page_is_refused() =>
        Refused("log in", Page("<title>Sign in</title><h1>Welcome back</h1><form><input type=email><input type=password><button>Sign in</button></form>"));

    [Fact]
    public void A_page_that_is_empty_until_its_scripts_run_is_refused() =>
        Refused("scripts", Page("<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript><script src=a.js></script><script src=b.js></script>"));

    [Fact]
    public void A_page_with_no_article_is_refused() =>
        Refused("no article", Page("<ul><li><a href=/a>One headline of the day</a></li><li><a href=/b>Another headline of the day</a></li></ul>"));

    [Theory]
    [InlineData("<title>404 - Page not found</title><h1>Oops</h1><p>Nothing is here but the wind, and even that is leaving for the harbour in a moment.</p>")]
    [InlineData("<title>The Herald</title><h1>Sorry</h1><p>The page you are looking for does not exist or has been moved to another place on our server, try the search.</p>")]
    public void An_error_page_is_refused(string page) => Refused("not there", Page(page));

    [Fact]
    public void A_page_that_asks_for_a_person_is_refused() =>
        Refused("person", Page("<title>Just a moment...</title><h1>herald.example</h1><p>Please verify that you are a human by completing the action below.</p>"));

    [Theory]
    [InlineData("fr", "Les ministres des six pays ont quitté le port mardi sans accord sur les ferries, a indiqué le port, et personne ne savait quand ils reviendraient. Le maire a déclaré que la ville attendrait encore une semaine avant de décider.")]
    [InlineData("de", "Die Minister der sechs Länder verließen den Hafen am Dienstag ohne eine Einigung über die Fähren, teilte der Hafen mit, und niemand wusste, wann sie zurückkehren würden. Der Bürgermeister sagte, die Stadt werde noch eine Woche warten.")]
    [InlineData("ru", "Министры шести стран покинули порт во вторник без соглашения о паромах, сообщила администрация порта, и никто не знал, когда они вернутся. Мэр заявил, что город подождет еще неделю, прежде чем принимать решение о закрытии.")]
    public void A_page_in_another_language_is_refused(string language, string text) =>
        Refused($"not in English (“{language}”)", $"<!doctype html><html lang=\"{language}\"><head><meta charset=utf-8></head><body><h1>{text[..30]}</h1><p>{text}</p><p>{text} {text}</p></body></html>");

    [Fact]
    public void English_words_are_English_whatever_the_page_declares()
    {
        var article = Read($"<!doctype html><html lang=\"de\"><body><h1>Ferries stay</h1><p>{Prose}</p><p>“We were close,” the mayor said.</p></body></html>");
        Assert.Contains("We were close", article.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_page_are_refused()
    {
        Refused("binary", "<html>\0\0\0\u0001\u0002\0");
        Refused("no HTML", "Just some words, and no mark of any kind among them.");
        Refused("empty", " \n ");
        Refused("picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Refused("packed", [0x1F, 0x8B, 8, 0, 0, 0]);
        Refused("larger than 5 MB", new byte[ArticleFiles.MaxBytes + 1]);
    }

    private static string Page(string body) => $"<!doctype html><html lang=en><body>{body}</body></html>";

    private static PageArticle Read(string page) => PageReader.Read(Encoding.UTF8.GetBytes(page), null, null);

    private static void Refused(string why, string page) => Refused(why, Encoding.UTF8.GetBytes(page));

    private static void Refused(string why, byte[] page) =>
        Assert.Contains(why, Assert.Throws<SourceException>(() => PageReader.Read(page, null, null)).Message, StringComparison.Ordinal);
}
