using System.Text;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>Makes frames that are almost right, and some that are nothing like it.</summary>
internal sealed class FrameMutator(Random random)
{
    private static readonly byte[][] Frames = [.. ValidFrames.All.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "null", "true", "{}", "[]", "-1", "1e999", "18446744073709551616", "0.0000000000000001", "9223372036854775807", "\"\"", "\"\\ud800\"",
            "\"\\u0000\"", "{\"op\":0}", "\"op\":7,", "\"op\":1,", "\"s\":9007199254740993,", "\"t\":\"READY\",", "\"id\":\"1\",", "\"id\":{},", ",", ":", "}", "]",
            "\"", "\\", "/**/", "\u202e", "\ufeff", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff, 0xfe],
        [0xc3],
        [0xed, 0xa0, 0x80],
        [0],
    ];

    /// <summary>One of the valid frames, after one to four changes; now and then after none.</summary>
    public byte[] Next()
    {
        var frame = Frames[random.Next(Frames.Length)];
        for (var change = random.Next(5); change > 0; change--)
        {
            frame = Change(frame);
        }

        return frame;
    }

    private byte[] Change(byte[] frame)
    {
        var at = random.Next(frame.Length + 1);
        var end = random.Next(at, frame.Length + 1);
        switch (random.Next(100))
        {
            case < 15:
                return Flip(frame);
            case < 25:
                return ChangeDigits(frame);
            case < 35:
                return frame[..at];
            case < 45:
                var other = Frames[random.Next(Frames.Length)];
                return [.. frame[..at], .. other[random.Next(other.Length)..]];
            case < 55:
                return [.. frame[..at], .. frame[end..]];
            case < 62:
                return [.. frame[..end], .. frame[at..]];
            case < 82:
                return [.. frame[..at], .. Pieces[random.Next(Pieces.Length)], .. frame[at..]];
            case < 92:
                return SwapValue(frame);
            case < 95:
                return Insert(frame, Nest(random.Next(1, 2000)));
            case < 97:
                return Insert(frame, Encoding.UTF8.GetBytes("\"" + new string(random.Next(2) == 0 ? 'x' : '\u20ac', random.Next(20_000)) + "\""));
            case < 99:
                return Insert(frame, Encoding.UTF8.GetBytes(new string('9', random.Next(1, 2000))));
            default:
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                return noise;
        }
    }

    private byte[] Flip(byte[] frame)
    {
        if (frame.Length == 0)
        {
            return frame;
        }

        byte[] flipped = [.. frame];
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    // Other ids, types, lengths and numbers: what this makes is mostly still in order.
    private byte[] ChangeDigits(byte[] frame)
    {
        byte[] changed = [.. frame];
        for (var at = 0; at < changed.Length; at++)
        {
            if (char.IsAsciiDigit((char)changed[at]) && random.Next(8) == 0)
            {
                changed[at] = (byte)('0' + random.Next(10));
            }
        }

        return changed;
    }

    // What stands behind some colon becomes something else: often still JSON, but not what belongs there.
    private byte[] SwapValue(byte[] frame)
    {
        var colon = Array.IndexOf(frame, (byte)':', random.Next(frame.Length + 1));
        var end = colon < 0 ? -1 : Array.FindIndex(frame, colon, letter => letter is (byte)',' or (byte)'}' or (byte)']');
        return end < 0 ? frame : [.. frame[..(colon + 1)], .. Pieces[random.Next(11)], .. frame[end..]];
    }

    private byte[] Insert(byte[] frame, byte[] value)
    {
        var colon = Array.IndexOf(frame, (byte)':', random.Next(frame.Length + 1));
        return colon < 0 ? frame : [.. frame[..(colon + 1)], .. value, (byte)',', (byte)'"', (byte)'z', (byte)'"', (byte)':', .. frame[(colon + 1)..]];
    }

    private byte[] Nest(int depth)
    {
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        return Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(open, depth)) + "1" + (random.Next(4) == 0 ? string.Empty : string.Concat(Enumerable.Repeat(close, depth))));
    }
}
