using System.Text;
using System.Xml;
using OnRecord.Sources.Feeds.Tolerance;
using OnRecord.Sources.Links;

namespace OnRecord.Sources.Feeds;

/// <summary>Reads one item, whatever kind of feed it is of.</summary>
internal static class ItemReader
{
    /// <summary>The longest id that is taken; of a longer one nobody can tell what it means.</summary>
    public const int LongestId = 2_000;

    private const int LongestContent = ArticleFiles.MaxBytes / 2;

    /// <summary>Reads the item that the reader stands on, and past it.</summary>
    public static FeedItem Read(XmlReader xml, Uri address)
    {
        var from = xml.Based(address);
        var about = xml.GetAttribute("about", FeedNames.Rdf);
        var draft = new Draft();
        if (xml.IsEmptyElement)
        {
            xml.Step();
            return draft.Item(from, about);
        }

        var depth = xml.Depth;
        xml.Step();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                ReadFact(xml, draft);
            }
            else
            {
                xml.Step();
            }
        }

        xml.Step();
        return draft.Item(from, about);
    }

    private static void ReadFact(XmlReader xml, Draft draft)
    {
        switch (FeedNames.SpaceOf(xml.NamespaceURI), xml.LocalName.ToLowerInvariant())
        {
            case (Space.Feed, "title"):
                draft.Title ??= PlainTitle.Of(xml.Text());
                break;
            case (Space.Feed, "link"):
                ReadLink(xml, draft);
                break;
            case (Space.Feed, "guid" or "id"):
                draft.IsPermanentLink = xml.GetAttribute("isPermaLink") is not { } told || told.Equals("true", StringComparison.OrdinalIgnoreCase);
                draft.Id ??= xml.Text();
                break;
            case (Space.Feed, "pubdate" or "published" or "issued"):
                draft.Published ??= FeedDate.Parse(xml.Text());
                break;
            case (Space.Feed, "updated" or "modified" or "lastbuilddate"):
                draft.Updated ??= FeedDate.Parse(xml.Text());
                break;
            case (Space.DublinCore, "date" or "created" or "issued"):
                draft.Published ??= FeedDate.Parse(xml.Text());
                break;
            case (Space.DublinCore, "modified"):
                draft.Updated ??= FeedDate.Parse(xml.Text());
                break;
            case (Space.Feed, "author") or (Space.DublinCore, "creator"):
                draft.Author ??= ReadAuthor(xml);
                break;
            case (Space.Content, "encoded") or (Space.Feed, "content"):
                draft.Content ??= ReadHtml(xml);
                break;
            case (Space.Feed, "description" or "summary"):
                draft.Summary ??= ReadHtml(xml);
                break;
            default:
                xml.PassOver();
                break;
        }
    }

    // RSS has the address as text, Atom as an attribute with what it is for.
    private static void ReadLink(XmlReader xml, Draft draft)
    {
        var (target, relation) = (xml.GetAttribute("href"), xml.GetAttribute("rel"));
        var text = xml.Text();
        if (target is not null)
        {
            if (relation is null or "alternate" or "")
            {
                draft.Link ??= target;
            }
        }
        else if (text.Length > 0)
        {
            draft.Link ??= text;
        }
    }

    // Atom has a name within; RSS a mailbox with the name in brackets.
    private static string? ReadAuthor(XmlReader xml)
    {
        string? name = null;
        if (xml.IsEmptyElement)
        {
            xml.Step();
            return null;
        }

        var depth = xml.Depth;
        var words = new StringBuilder();
        xml.Step();
        while (!xml.EOF && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "name":
                    name ??= xml.Text();
                    break;
                case XmlNodeType.Element:
                    xml.PassOver();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    words.Append(xml.Value);
                    xml.Step();
                    break;
                default:
                    xml.Step();
                    break;
            }
        }

        xml.Step();
        var text = words.ToString();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var told = name ?? (open > 0 && text.EndsWith(')') ? text[(open + 1)..^1] : text);
        return told.Contains('@', StringComparison.Ordinal) ? null : PlainTitle.Of(told);
    }

    // Atom may have the elements themselves.
    private static string? ReadHtml(XmlReader xml) => Bounded(xml.GetAttribute("type") is "xhtml" ? xml.Html() : xml.Text());

    private static string? Bounded(string text) => text.Length is > 0 and <= LongestContent ? text : null;

    private sealed class Draft
    {
        public string? Id { get; set; }

        public bool IsPermanentLink { get; set; }

        public string? Link { get; set; }

        public string? Title { get; set; }

        public string? Author { get; set; }

        public DateTimeOffset? Published { get; set; }

        public DateTimeOffset? Updated { get; set; }

        public string? Content { get; set; }

        public string? Summary { get; set; }

        public FeedItem Item(Uri from, string? about)
        {
            var id = Id ?? about;
            return new()
            {
                Id = id is { Length: > 0 and <= LongestId } ? id : null,

                // A guid is a link where it does not say that it is none; some feeds have no other.
                Link = Address(Link, from) ?? (IsPermanentLink ? Address(id, null) : null) ?? Address(about, null),
                Title = Title,
                Author = Author,
                Published = Published,
                Updated = Updated,
                Content = Content,
                Summary = Summary,
            };
        }

        private static Uri? Address(string? link, Uri? from)
        {
            if (string.IsNullOrWhiteSpace(link))
            {
                return null;
            }

            try
            {
                return LinkAddress.Parse(link, from);
            }
            catch (LinkException)
            {
                // What may not be fetched is no link of ours; the item may have its text with it.
                return null;
            }
        }
    }
}
