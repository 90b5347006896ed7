using System.Globalization;
using OnRecord.Coverage;

namespace OnRecord.Host.Web;

/// <summary>
/// Speakers in addresses: the id in the index and the name (<c>12-antony-blinken</c>). Ids change when the index is built anew; by the name an
/// address that was kept is still understood.
/// </summary>
internal static class SpeakerAddress
{
    private const int Longest = 60;

    /// <summary>A speaker's part of an address; it needs no escaping.</summary>
    public static string Of(KnownSpeaker speaker) =>
        string.Create(CultureInfo.InvariantCulture, $"{speaker.Id}-{Uri.EscapeDataString(Name(speaker.Name))}").TrimEnd('-');

    /// <summary>The id and the name in a part of an address; the id is null where there is none.</summary>
    public static (long? Id, string Name) Read(string part)
    {
        var dash = part.IndexOf('-', StringComparison.Ordinal);
        var number = dash < 0 ? part : part[..dash];
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (id, dash < 0 ? string.Empty : part[(dash + 1)..])
            : (null, part);
    }

    /// <summary>Whether the name in an address is the speaker's; an address without one fits whoever has the id.</summary>
    public static bool IsOf(string name, KnownSpeaker speaker) => name.Length == 0 || name == Name(speaker.Name);

    private static string Name(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => string.Concat(FoldedWord.Of(word).Where(char.IsLetterOrDigit))).Where(static word => word.Length > 0);
        var all = string.Join('-', words);
        return all.Length <= Longest ? all : all[..Longest].TrimEnd('-');
    }
}
