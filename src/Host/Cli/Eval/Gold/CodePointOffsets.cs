using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>Turns offsets that count code points, as brat's do, into offsets that count UTF-16 code units.</summary>
internal sealed class CodePointOffsets
{
    // Offset of each code point; null where each is one code unit.
    private readonly int[]? units;
    private readonly int length;

    /// <summary>The offsets of a text.</summary>
    public CodePointOffsets(string text)
    {
        length = text.Length;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return;
        }

        List<int> starts = [];
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        units = [.. starts];
    }

    /// <summary>The span in code units. What lies behind the text's end goes on lying there.</summary>
    public TextSpan Of(TextSpan codePoints) => new(Of(codePoints.Start), Of(codePoints.End));

    private int Of(int codePoint) => units switch
    {
        null => codePoint,
        _ when codePoint < units.Length => units[codePoint],
        _ => length + codePoint - units.Length,
    };
}
