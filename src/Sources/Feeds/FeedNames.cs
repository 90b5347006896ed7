using System.Net;
using System.Text;
using System.Xml;

namespace OnRecord.Sources.Feeds;

/// <summary>The names in feeds: what their namespaces are, and reading past them.</summary>
internal static class FeedNames
{
#pragma warning disable S5332, S1075 // These are names, and nobody is asked for them.
    /// <summary>RDF's own namespace, which RSS 1.0 stands in.</summary>
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private const string XmlSpace = "http://www.w3.org/XML/1998/namespace";
    private const int Deepest = 100;
    private const int LongestText = ArticleFiles.MaxBytes;

    /// <summary>Prefixes with what they mean everywhere.</summary>
    public static IReadOnlyList<(string Prefix, string Space)> Usual { get; } =
    [
        ("atom", "http://www.w3.org/2005/Atom"),
        ("at", "http://purl.org/atompub/tombstones/1.0"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("thr", "http://purl.org/syndication/thread/1.0"),
        ("media", "http://search.yahoo.com/mrss/"),
        ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
        ("georss", "http://www.georss.org/georss"),
        ("rdf", Rdf),
        ("xhtml", "http://www.w3.org/1999/xhtml"),
    ];

    /// <summary>What a namespace is for.</summary>
    public static Space SpaceOf(string name) => name switch
    {
        "" or "http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#" or "http://purl.org/rss/1.0/" or "http://my.netscape.com/rdf/simple/0.9/"
            or "http://backend.userland.com/rss2" or "http://backend.userland.com/RSS2" or "http://blogs.law.harvard.edu/tech/rss" => Space.Feed,
        "http://purl.org/dc/elements/1.1/" or "http://purl.org/dc/terms/" => Space.DublinCore,
        "http://purl.org/rss/1.0/modules/content/" => Space.Content,
        "http://purl.org/atompub/tombstones/1.0" => Space.Tombstones,
        _ => Space.Other,
    };
#pragma warning restore S5332, S1075

    /// <summary>What relative links in the element are relative to.</summary>
    public static Uri Based(this XmlReader xml, Uri outer) =>
        xml.GetAttribute("base", XmlSpace) is { Length: > 0 } given && Uri.TryCreate(outer, given, out var inner) ? inner : outer;

    /// <summary>Reads on by one node.</summary>
    /// <exception cref="FeedException">It is nested as no feed is: each level costs memory.</exception>
    public static bool Step(this XmlReader xml)
    {
        var more = xml.Read();
        return xml.Depth <= Deepest ? more : throw new FeedException($"That feed is nested more than {Deepest} deep, as no feed is.");
    }

    /// <summary>Reads past the element that the reader stands on.</summary>
    public static void PassOver(this XmlReader xml) => xml.Within(static _ => { });

    /// <summary>The text of the element, those within it included, and reads past it.</summary>
    public static string Text(this XmlReader xml)
    {
        var text = new StringBuilder();
        xml.Within(node =>
        {
            if (IsText(node.NodeType) && text.Length < LongestText)
            {
                text.Append(node.Value);
            }
        });
        return text.ToString().Trim();
    }

    /// <summary>What stands in the element as HTML, without its elements' attributes but for addresses, and reads past it.</summary>
    public static string Html(this XmlReader xml)
    {
        var html = new StringBuilder();
        xml.Within(node =>
        {
            if (html.Length >= LongestText)
            {
                return;
            }

            switch (node.NodeType)
            {
                case XmlNodeType.Element:
                    var address = node.GetAttribute("href");
                    html.Append('<').Append(node.LocalName).Append(address is null ? string.Empty : $" href=\"{WebUtility.HtmlEncode(address)}\"");
                    html.Append(node.IsEmptyElement ? "/>" : ">");
                    break;
                case XmlNodeType.EndElement:
                    html.Append("</").Append(node.LocalName).Append('>');
                    break;
                case var kind when IsText(kind):
                    html.Append(WebUtility.HtmlEncode(node.Value));
                    break;
            }
        });
        return html.ToString().Trim();
    }

    private static void Within(this XmlReader xml, Action<XmlReader> each)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            while (xml.Step() && xml.Depth > depth)
            {
                each(xml);
            }
        }

        xml.Step();
    }

    private static bool IsText(XmlNodeType kind) =>
        kind is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
}
