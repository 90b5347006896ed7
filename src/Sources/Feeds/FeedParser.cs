using System.Xml;
using OnRecord.Sources.Feeds.Tolerance;

namespace OnRecord.Sources.Feeds;

/// <summary>
/// Reads RSS 2.0 and its elders, RSS 1.0 and Atom, in one pass and with as much memory as the newest items need, however many there are.
/// </summary>
/// <remarks>
/// By hand over <see cref="XmlReader"/>: System.ServiceModel.Syndication reads all items before it gives the first, stops at a date that is
/// written wrongly, and does not know RSS 1.0. No DTD is read and no entity but XML's own, so nothing unfolds and nothing is fetched.
/// </remarks>
public static class FeedParser
{
    /// <summary>The largest feed that is taken, in bytes.</summary>
    public const int MaxBytes = 24 * 1024 * 1024;

    /// <summary>The items that are taken of one feed, the newest.</summary>
    public const int MostItems = 500;

    private const int MostWithdrawn = 2_000;
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The feed.</param>
    /// <param name="charset">The encoding that its server told; null where it did not.</param>
    /// <param name="address">Where it was; what its relative links are relative to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FeedException">It is no feed.</exception>
    public static Feed Parse(ReadOnlyMemory<byte> bytes, string? charset, Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var text = new FeedText(FeedEncoding.Open(bytes, charset));
        using var xml = XmlReader.Create(text, Settings(), Context());
        var items = new NewestItems(MostItems);
        var channel = new Channel();
        try
        {
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName.ToLowerInvariant() is not ("rss" or "feed" or "rdf"))
            {
                throw new FeedException("That is no feed: neither RSS nor Atom begins like this.");
            }

            Read(xml, xml.Based(address), items, channel, cancellationToken);
        }
        catch (XmlException fault) when (items.Total > 0)
        {
            // What stood before the fault is whole.
            channel.Fault = $"The feed is broken in line {fault.LineNumber:N0}; the {items.Total:N0} items before were read.";
        }
        catch (XmlException fault)
        {
            throw new FeedException(
                fault.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "That feed has a document type declaration, which I do not read."
                    : $"That is no feed that I can read: its XML is broken in line {fault.LineNumber:N0}.",
                fault);
        }

        return new(channel.Title, items.NewestFirst(), channel.Withdrawn)
        {
            TimeToLive = channel.TimeToLive,
            Total = items.Total,
            Fault = channel.Fault,
        };
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 4L * MaxBytes,

        // FeedText has seen to it already; here it would stop at the first.
        CheckCharacters = false,
    };

    // Feeds use these prefixes without having said what they mean.
    private static XmlParserContext Context()
    {
        var names = new NameTable();
        var prefixes = new XmlNamespaceManager(names);
        foreach (var (prefix, space) in FeedNames.Usual)
        {
            prefixes.AddNamespace(prefix, space);
        }

        return new(names, prefixes, xmlLang: null, XmlSpace.None);
    }

    private static void Read(XmlReader xml, Uri address, NewestItems items, Channel channel, CancellationToken cancellationToken)
    {
        var from = address;
        xml.Step();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Step();
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var space = FeedNames.SpaceOf(xml.NamespaceURI);
            switch (space, xml.LocalName.ToLowerInvariant())
            {
                case (Space.Feed, "channel"):
                    from = xml.Based(address);
                    xml.Step();
                    break;
                case (Space.Feed, "item" or "entry"):
                    items.Add(ItemReader.Read(xml, from));
                    break;
                case (Space.Tombstones, "deleted-entry"):
                    if (xml.GetAttribute("ref") is { Length: > 0 and <= ItemReader.LongestId } gone && channel.Withdrawn.Count < MostWithdrawn)
                    {
                        channel.Withdrawn.Add(gone.Trim());
                    }

                    xml.PassOver();
                    break;
                case (Space.Feed, "title"):
                    channel.Title ??= PlainTitle.Of(xml.Text());
                    break;
                case (Space.Feed, "ttl"):
                    channel.TimeToLive ??= int.TryParse(xml.Text(), out var minutes) && minutes > 0
                        ? TimeSpan.FromMinutes(Math.Min(minutes, LongestLife.TotalMinutes))
                        : null;
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        }
    }

    private sealed class Channel
    {
        public string? Title { get; set; }

        public TimeSpan? TimeToLive { get; set; }

        public List<string> Withdrawn { get; } = [];

        public string? Fault { get; set; }
    }
}
