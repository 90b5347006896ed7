using System.Net;
using System.Text;

namespace OnRecord.Sources.Feeds.Tolerance;

/// <summary>
/// The text of a feed, mended as it is read: what stands before its first element or declaration is passed over, characters that XML does
/// not have are left out, and an ampersand that begins none of XML's own entities is written as one. <c>&amp;nbsp;</c> and its like, which
/// are HTML's, become the characters that they stand for. A tag as long as no feed has one ends it with a <see cref="FeedException"/>.
/// </summary>
internal sealed class FeedText(TextReader feed) : TextReader
{
    private const int LongestEntity = 12;
    private const int MostBefore = 16 * 1024;
    private const int LongestTag = 64 * 1024;
    private const string OpenData = "<![CDATA[";

    private readonly StringBuilder ready = new();
    private readonly char[] block = new char[16 * 1024];
    private readonly StringBuilder raw = new();
    private int given;
    private bool isOver;
    private bool hasBegun;
    private bool isInData;
    private int tag;

    /// <inheritdoc/>
    public override int Peek() => Fill() ? ready[given] : -1;

    /// <inheritdoc/>
    public override int Read() => Fill() ? ready[given++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !Fill())
        {
            return 0;
        }

        var length = Math.Min(count, ready.Length - given);
        ready.CopyTo(given, buffer, index, length);
        given += length;
        return length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        feed.Dispose();
        base.Dispose(disposing);
    }

    // Whether there is something to give.
    private bool Fill()
    {
        while (given == ready.Length)
        {
            ready.Clear();
            given = 0;
            if (isOver)
            {
                return false;
            }

            var count = feed.Read(block, 0, block.Length);
            isOver = count == 0;
            raw.Append(block, 0, count);
            if (hasBegun || Begin())
            {
                Mend();
            }
        }

        return true;
    }

    // Passes over what stands before the feed: blank lines, a warning of the program that wrote it.
    private bool Begin()
    {
        var text = raw.ToString();
        string[] beginnings = ["<?xml", "<rss", "<feed", "<rdf:RDF", "<RDF"];
        var first = beginnings.Select(beginning => text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (first < 0 && !isOver && text.Length < MostBefore)
        {
            return false;
        }

        // Where there is none, XML tells what is wrong.
        raw.Remove(0, Math.Max(first, 0));
        return hasBegun = true;
    }

    private void Mend()
    {
        var text = raw.ToString();
        var at = 0;

        // What could be cut in two waits for the next block.
        var end = isOver ? text.Length : text.Length - Math.Max(LongestEntity, OpenData.Length);
        while (at < end)
        {
            var c = text[at];
            if (isInData)
            {
                isInData = string.CompareOrdinal(text, at, "]]>", 0, 3) != 0;
                Append(c);
                at++;
            }
            else if (c == '&')
            {
                at += AppendEntity(text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)));
            }
            else
            {
                // Each attribute costs memory, and no reader of XML counts them.
                tag = c == '<' ? 1 : c == '>' || tag == 0 ? 0 : tag + 1;
                if (tag > LongestTag)
                {
                    throw new FeedException($"That feed has a tag of more than {LongestTag >> 10} KB, as no feed has.");
                }

                isInData = c == '<' && string.CompareOrdinal(text, at, OpenData, 0, OpenData.Length) == 0;
                Append(c);
                at++;
            }
        }

        raw.Remove(0, at);
    }

    private int AppendEntity(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(';');
        var name = close > 1 ? text[1..close] : [];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            ready.Append(text[..(close + 1)]);
            return close + 1;
        }

        if (name.Length > 1 && (name[0] == '#' ? name[1..].TrimStart("xX").Length is > 0 and <= 7 : IsName(name)))
        {
            var decoded = WebUtility.HtmlDecode(text[..(close + 1)].ToString());
            if (decoded[0] != '&')
            {
                foreach (var c in decoded)
                {
                    // A number may stand for a mark of XML's own.
                    _ = c is '<' or '>' or '&' ? ready.Append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;") : Append(c);
                }

                return close + 1;
            }
        }

        ready.Append("&amp;");
        return 1;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private StringBuilder Append(char c) => c is '\t' or '\n' or '\r' or >= ' ' and not ('\uFFFE' or '\uFFFF') ? ready.Append(c) : ready;
}
