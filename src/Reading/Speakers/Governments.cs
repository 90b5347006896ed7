using System.Collections.Frozen;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Speakers;

/// <summary>Countries, and the capitals and seats that stand for their governments when they speak.</summary>
internal static class Governments
{
    private static readonly FrozenSet<string> Seats = FrozenSet.ToFrozenSet(
    [
        "moscow", "kremlin", "kiev", "kyiv", "washington", "london", "paris", "berlin", "brussels", "beijing", "minsk", "warsaw", "prague", "bratislava",
        "budapest", "vienna", "rome", "madrid", "lisbon", "ankara", "tehran", "jerusalem", "riyadh", "cairo", "tokyo", "seoul", "pyongyang", "delhi", "islamabad",
        "kabul", "baghdad", "damascus", "tbilisi", "yerevan", "baku", "astana", "tallinn", "riga", "vilnius", "helsinki", "stockholm", "oslo", "copenhagen",
        "ottawa", "canberra", "bucharest", "sofia", "belgrade", "athens", "dublin", "chisinau", "bern", "havana", "caracas", "brasilia", "pretoria", "hague",
    ]);

    /// <summary>Whether a phrase is a country's name or a seat of government, and nothing more.</summary>
    public static bool IsCountryOrSeat(ReadOnlySpan<Token> phrase)
    {
        if (phrase.Length > 0 && phrase[0].Lower == "the")
        {
            phrase = phrase[1..];
        }

        if (phrase.Length is 0 or > 4)
        {
            return false;
        }

        var last = phrase[^1];
        if (phrase.Length == 1 && last.IsCapitalized && (Seats.Contains(last.Lower) || last.Lower is "us" or "u.s." or "uk" or "u.k." or "britain" or "america" or "russia" or "ukraine"))
        {
            return true;
        }

        foreach (var token in phrase)
        {
            if (token.Entity != EntityKind.Country)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a lower-case country and a speaker's name are a country and the seat of its government, for those most in the news.</summary>
    public static bool AreSame(string country, string name) => (country, name.ToLowerInvariant()) switch
    {
        ("russia", "moscow" or "the kremlin" or "kremlin") => true,
        ("ukraine", "kiev" or "kyiv") => true,
        ("us" or "u.s." or "america", "washington" or "the white house") => true,
        ("germany", "berlin") or ("france", "paris") or ("china", "beijing") or ("britain" or "uk", "london") or ("belarus", "minsk") or ("poland", "warsaw") => true,
        _ => false,
    };
}
