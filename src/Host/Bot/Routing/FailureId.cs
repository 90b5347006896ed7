using OnRecord.Discord;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// The short id that a person reads where something failed, and that stands in the log beside the exception: easy to read out, the same for
/// the same interaction.
/// </summary>
internal static class FailureId
{
    // Without letters that are taken for digits or for each other (Crockford's base 32).
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 6;
    private const int Bits = 5;

    // Multiplied by 2^64 over the golden ratio, ids that were made one after the other lie far apart (Knuth, The Art of Computer
    // Programming 3, 6.4).
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The id for what failed with an interaction or a message.</summary>
    public static string Of(Snowflake id)
    {
        var spread = unchecked(id.Value * Golden) >> (64 - (Length * Bits));
        return string.Create(Length, spread, static (text, bits) =>
        {
            for (var at = Length - 1; at >= 0; at--, bits >>= Bits)
            {
                text[at] = Alphabet[(int)(bits & 31)];
            }
        });
    }
}
