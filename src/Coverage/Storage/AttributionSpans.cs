using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Coverage.Storage;

/// <summary>
/// Where the parts of an attribution stand, packed: numbers of seven bits a byte, offsets counted from the start of the passage that the
/// content begins in, and each from the end of the span before it. A typical statement takes some fifteen bytes.
/// </summary>
internal sealed record AttributionSpans(
    ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content, TextSpan Context)
{
    /// <summary>The spans of an attribution.</summary>
    public static AttributionSpans Of(Attribution attribution) => new(
        [.. attribution.Source.Select(run => run.Span)],
        [.. attribution.Cue.Select(run => run.Span)],
        [.. attribution.Content.Select(run => run.Span)],
        attribution.Context);

    /// <summary>The stretch of text from the first span to the last.</summary>
    public TextSpan Whole
    {
        get
        {
            var (start, end) = (Context.Start, Context.End);
            foreach (var span in Source.Concat(Cue).Concat(Content))
            {
                (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
            }

            return new TextSpan(start, end);
        }
    }

    /// <summary>The packed form.</summary>
    /// <param name="origin">Offset of the passage that the content begins in.</param>
    public byte[] Pack(int origin)
    {
        var bytes = new List<byte>(24);
        foreach (var spans in new[] { Source, Cue, Content, [Context] })
        {
            Write(bytes, (uint)spans.Length);
            var last = origin;
            foreach (var span in spans)
            {
                Write(bytes, ZigZag(span.Start - last));
                Write(bytes, (uint)span.Length);
                last = span.End;
            }
        }

        return [.. bytes];
    }

    /// <summary>The spans that were packed.</summary>
    public static AttributionSpans Unpack(ReadOnlySpan<byte> bytes, int origin)
    {
        var source = ReadSpans(ref bytes, origin);
        var cue = ReadSpans(ref bytes, origin);
        var content = ReadSpans(ref bytes, origin);
        var context = ReadSpans(ref bytes, origin);
        return new(source, cue, content, context[0]);
    }

    private static ImmutableArray<TextSpan> ReadSpans(ref ReadOnlySpan<byte> bytes, int origin)
    {
        var spans = new TextSpan[Read(ref bytes)];
        var last = origin;
        for (var i = 0; i < spans.Length; i++)
        {
            var start = last + UnZigZag(Read(ref bytes));
            last = start + (int)Read(ref bytes);
            spans[i] = new TextSpan(start, last);
        }

        return ImmutableArray.Create(spans);
    }

    private static void Write(List<byte> bytes, uint number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            bytes.Add((byte)(number | 0x80));
        }

        bytes.Add((byte)number);
    }

    private static uint Read(ref ReadOnlySpan<byte> bytes)
    {
        uint number = 0;
        var (shift, more) = (0, true);
        while (more)
        {
            number |= (uint)(bytes[0] & 0x7F) << shift;
            more = bytes[0] >= 0x80;
            bytes = bytes[1..];
            shift += 7;
        }

        return number;
    }

    private static uint ZigZag(int number) => (uint)((number << 1) ^ (number >> 31));

    private static int UnZigZag(uint number) => (int)(number >> 1) ^ -(int)(number & 1);
}
