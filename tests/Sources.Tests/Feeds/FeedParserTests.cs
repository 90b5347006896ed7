using System.Text;
using OnRecord.Sources.Feeds;

namespace OnRecord.Sources.Tests.Feeds;

/// <summary>Feeds as they are, faults included.</summary>
[Collection(nameof(Alone))]
public sealed class FeedParserTests
{
    private static readonly Uri Address = new("http://news.example/feeds/all.xml");

    [Fact]
    public void Rss_two_is_read()
    {
        var feed = Parse("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Meridian Post</title><link>http://news.example/</link><ttl>60</ttl>
                <atom:link href="http://news.example/feeds/all.xml" rel="self"/>
                <image><title>Logo</title><url>http://news.example/logo.png</url></image>
                <item>
                  <title>Ferry &amp;amp; bridge: &lt;em&gt;both&lt;/em&gt; closed</title>
                  <link>http://news.example/ferry</link>
                  <guid isPermaLink="false">post-17</guid>
                  <dc:creator>Ada Quill</dc:creator>
                  <pubDate>Fri, 21 Jan 2022 10:30:00 +0100</pubDate>
                  <description><![CDATA[<p>Short</p>]]></description>
                  <content:encoded><![CDATA[<p>"It is closed," said Ines Falk.</p>]]></content:encoded>
                </item>
              </channel>
            </rss>
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(("Meridian Post", TimeSpan.FromMinutes(60), 1, null), (feed.Title, feed.TimeToLive, feed.Total, feed.Fault));
        Assert.Equal(("post-17", "http://news.example/ferry", "Ferry & bridge: both closed", "Ada Quill"), (item.Id, item.Link!.AbsoluteUri, item.Title, item.Author));
        Assert.Equal(new DateTimeOffset(2022, 1, 21, 9, 30, 0, TimeSpan.Zero), item.Published);
        Assert.Equal("<p>\"It is closed,\" said Ines Falk.</p>", item.Content);
        Assert.Equal("<p>Short</p>", item.Summary);
    }

    [Fact]
    public void Rss_one_is_read()
    {
        var feed = Parse("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="http://news.example/"><title>Old Post</title><items><rdf:Seq><rdf:li resource="http://news.example/a"/></rdf:Seq></items></channel>
              <item rdf:about="http://news.example/a"><title>Talks</title><link>http://news.example/a</link><dc:date>2022-01-21T10:00:00Z</dc:date></item>
            </rdf:RDF>
            """);

        Assert.Equal("Old Post", feed.Title);
        Assert.Equal(("http://news.example/a", "Talks", 10), (feed.Items[0].Id, feed.Items[0].Title, feed.Items[0].Published!.Value.Hour));
    }

    [Fact]
    public void Atom_is_read_with_what_was_withdrawn()
    {
        var feed = Parse("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:base="http://news.example/base/">
              <title type="html">Quill &amp;lt;b&gt;Gazette&lt;/b&gt;</title>
              <entry xml:base="deep/">
                <id>tag:news.example,2022:1</id><title>Tolls</title>
                <link rel="edit" href="http://news.example/edit/1"/><link href="tolls#top"/>
                <author><name>Bo Reed</name><email>bo@news.example</email></author>
                <published>2022-01-20T08:00:00Z</published><updated>2022-01-21T08:00:00+02:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“Tolls fall,” said <a href="/x">Falk</a> &amp; Berg.</p></div></content>
              </entry>
              <at:deleted-entry ref="tag:news.example,2022:0" when="2022-01-21T00:00:00Z"/>
            </feed>
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(["tag:news.example,2022:0"], feed.Withdrawn);
        Assert.Equal(("http://news.example/base/deep/tolls", "Bo Reed"), (item.Link!.AbsoluteUri, item.Author));
        Assert.Equal(new DateTimeOffset(2022, 1, 21, 6, 0, 0, TimeSpan.Zero), item.Touched);
        Assert.Contains("<p>&#8220;Tolls fall,&#8221; said <a href=\"/x\">Falk</a> &amp; Berg.</p>", item.Content!.Replace("“", "&#8220;", StringComparison.Ordinal).Replace("”", "&#8221;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Fri, 21 Jan 2022 10:00:00 GMT")]
    [InlineData("Mon, 21 Jan 2022 10:00:00 GMT")]
    [InlineData("21 Jan 2022 10:00:00 +0000")]
    [InlineData("Fri, 21 Jan 22 10:00:00 UT")]
    [InlineData("Fri, 21 January 2022 05:00:00 EST")]
    [InlineData("Freitag, 21 Jan 2022 10:00:00 Z")]
    [InlineData("2022-01-21T10:00:00Z")]
    [InlineData("2022-01-21T12:00:00.000+02:00")]
    [InlineData("2022-01-21 10:00:00")]
    [InlineData("2022-01-21 10:00:00 UTC")]
    [InlineData("Jan 21, 2022 10:00 AM")]
    public void A_date_is_understood_however_it_is_written(string date) =>
        Assert.Equal(new DateTimeOffset(2022, 1, 21, 10, 0, 0, TimeSpan.Zero), Item($"<pubDate>{date}</pubDate>").Published);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2022")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999999")]
    public void A_date_that_nobody_understands_is_none(string date) => Assert.Null(Item($"<pubDate>{date}</pubDate>").Published);

    [Theory]
    [InlineData("<link>/a</link>", "http://news.example/a")]
    [InlineData("<link>a b</link>", null)]
    [InlineData("<link>\n  http://news.example/a\n</link>", "http://news.example/a")]
    [InlineData("<link/><guid>http://news.example/a</guid>", "http://news.example/a")]
    [InlineData("<guid isPermaLink='false'>http://news.example/a</guid>", null)]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>file:///etc/passwd</link>", null)]
    [InlineData("<link>http://127.0.0.1/a</link>", null)]
    [InlineData("<link>http://name@news.example/a</link>", null)]
    [InlineData("<link>http://news.example/a#comments</link>", "http://news.example/a")]
    [InlineData("<link><![CDATA[http://news.example/a?b=1&c=2]]></link>", "http://news.example/a?b=1&c=2")]
    [InlineData("<link>http://news.example/a?b=1&c=2</link>", "http://news.example/a?b=1&c=2")]
    public void A_link_is_made_whole_or_is_none(string item, string? link) => Assert.Equal(link, Item(item).Link?.AbsoluteUri);

    [Theory]
    [InlineData("Tolls &nbsp; fall &mdash; again", "Tolls fall — again")]
    [InlineData("Black &amp; white & grey", "Black & white & grey")]
    [InlineData("AT&T; and R&D", "AT&T; and R&D")]
    [InlineData("5 &lt; 6 &#60; 7", "5 < 6 < 7")]
    [InlineData("<b>Bold</b> words", "Bold words")]
    [InlineData("a\u0008b\u0000c", "abc")]
    [InlineData("   ", null)]
    public void Titles_come_as_plain_text(string title, string? plain) => Assert.Equal(plain, Item($"<title>{title}</title>").Title);

    [Fact]
    public void What_stands_before_the_declaration_is_passed_over()
    {
        var feed = Parse("\n\n<br />\n<b>Warning</b>: something in <b>/srv/feed.php</b>\n<?xml version=\"1.0\"?><rss><channel><item><title>A</title></item></channel></rss>");

        Assert.Equal("A", Assert.Single(feed.Items).Title);
    }

    [Theory]
    [InlineData("utf-8", null, null)]
    [InlineData("utf-8", null, "text/html; iso-8859-1")]
    [InlineData("utf-16", null, null)]
    [InlineData("windows-1251", "windows-1251", null)]
    [InlineData("windows-1251", null, "windows-1251")]
    [InlineData("koi8-r", "koi8-r", "utf-8")]
    [InlineData("utf-8", "utf-16", null)]
    [InlineData("utf-8", "no-such-thing", "nor-this")]
    public void The_encoding_is_found_out(string encoding, string? declared, string? charset)
    {
        var xml = $"{(declared is null ? string.Empty : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>")}<rss><channel><item><title>Москва</title></item></channel></rss>";
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(xml);

        Assert.Equal("Москва", FeedParser.Parse(bytes, charset, Address, CancellationToken.None).Items[0].Title);
    }

    [Fact]
    public void Of_a_feed_that_breaks_off_what_stood_before_counts()
    {
        var feed = Parse("<rss><channel><item><title>A</title></item>\n<item><title>B</title></item>\n<item><title>C</ti");

        Assert.Equal(["A", "B"], feed.Items.Select(item => item.Title));
        Assert.Equal("The feed is broken in line 3; the 2 items before were read.", feed.Fault);
    }

    [Fact]
    public void Of_a_hundred_thousand_items_the_newest_five_hundred_are_kept()
    {
        var start = new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var xml = new StringBuilder("<rss><channel><title>All</title>");
        for (var item = 0; item < 100_000; item++)
        {
            // Not in order: each number is met once.
            var number = item * 7_919L % 100_000;
            xml.Append($"<item><guid>{number}</guid><link>http://news.example/{number}</link><pubDate>{start.AddMinutes(number):yyyy-MM-ddTHH:mm:ssZ}</pubDate></item>");
        }

        var bytes = Encoding.UTF8.GetBytes(xml.Append("</channel></rss>").ToString());
        xml.Clear();
        var before = Held();

        var feed = FeedParser.Parse(bytes, null, Address, CancellationToken.None);

        Assert.Equal(100_000, feed.Total);
        Assert.Equal(Enumerable.Range(0, 500).Select(number => $"{99_999 - number}"), feed.Items.Select(item => item.Id));
        Assert.True(Held() - before < 4 << 20);

        // What is held is what is asked here.
#pragma warning disable S1215
        static long Held() => GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore S1215
    }

    [Fact]
    public void Entities_do_not_unfold()
    {
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY lol{level} \"{string.Concat(Enumerable.Repeat($"&lol{level - 1};", 10))}\">"));

        var refusal = Assert.Throws<FeedException>(() => Parse(
            $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY lol0 \"lol\">{laughs}]><rss><channel><item><title>&lol9;</title></item></channel></rss>"));

        Assert.Equal("That feed has a document type declaration, which I do not read.", refusal.Message);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://127.0.0.1/evil.dtd\"><rss><channel><item><title>A</title></item></channel></rss>")]
    public void Nothing_is_fetched_for_a_document_type(string xml) => Assert.Throws<FeedException>(() => Parse(xml));

    [Fact]
    public void An_entity_that_nobody_declared_stays_what_it_is() => Assert.Equal("&x;", Item("<title>&x;</title>").Title);

    [Fact]
    public void A_feed_nested_as_no_feed_is_is_refused() =>
        Assert.Equal(
            "That feed is nested more than 100 deep, as no feed is.",
            Assert.Throws<FeedException>(() => Parse("<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 1_000_000)))).Message);

    [Fact]
    public void A_tag_as_long_as_no_feed_has_one_is_refused() =>
        Assert.Equal(
            "That feed has a tag of more than 64 KB, as no feed has.",
            Assert.Throws<FeedException>(() => Parse("<rss><channel " + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"a{number}='' ")))).Message);

    [Theory]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("<html><body>A page</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><sitemap/>")]
    [InlineData("<rss><channel><title>A")]
    public void What_is_no_feed_is_refused_in_a_sentence(string text) =>
        Assert.StartsWith("That is no feed", Assert.Throws<FeedException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_prefix_of_a_feed_is_read_or_refused_and_nothing_else()
    {
        const string Xml = "<?xml version=\"1.0\"?><rss><channel><title>&amp;<![CDATA[ & ]]></title><item><title>A &nbsp; & B</title><content:encoded><![CDATA[<p>x</p>]]></content:encoded></item></channel></rss>";
        for (var length = 0; length <= Xml.Length; length++)
        {
            var failure = Record.Exception(() => Parse(Xml[..length]));
            Assert.True(failure is null or FeedException, $"{length}: {failure}");
        }
    }

    private static FeedItem Item(string xml) => Assert.Single(Parse($"<rss><channel><item>{xml}</item></channel></rss>").Items);

    private static Feed Parse(string xml) => FeedParser.Parse(Encoding.UTF8.GetBytes(xml), null, Address, CancellationToken.None);
}
