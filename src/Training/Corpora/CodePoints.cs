namespace OnRecord.Training.Corpora;

/// <summary>Turns offsets that count code points, as Python and brat do, into offsets that count UTF-16 code units.</summary>
internal sealed class CodePoints
{
    private readonly int[]? _units;
    private readonly int _length;

    private CodePoints(int[]? units, int length)
    {
        _units = units;
        _length = length;
    }

    /// <summary>The offsets of a text.</summary>
    public static CodePoints Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return new CodePoints(null, text.Length);
        }

        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return new CodePoints([.. units], text.Length);
    }

    /// <summary>The code unit at which the code point with this number starts; the text's end for one that lies behind it.</summary>
    public int ToCodeUnit(int codePoint) => _units is null ? Math.Min(codePoint, _length) : _units[Math.Min(codePoint, _units.Length - 1)];
}
