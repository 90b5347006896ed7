namespace OnRecord.Training.Taggers;

/// <summary>Makes up surnames and names of towns that sound like those of many languages, and mostly are nobody's.</summary>
internal sealed class Surnames
{
    private static readonly string[] Slavic =
        ["Petr", "Ivan", "Koval", "Shev", "Bond", "Tkach", "Moroz", "Lys", "Kuzn", "Volk", "Zhur", "Pavl", "Sidor", "Fedor", "Gork", "Yar", "Dan", "Rom",
         "Kirich", "Timosh", "Yats", "Lav", "Zakhar", "Bereg", "Dub", "Gnat", "Hryts", "Klim", "Mask", "Nazar", "Ostap", "Poro", "Savch", "Tur", "Vor"];

    private static readonly string[] SlavicEnds =
        ["ov", "ev", "in", "enko", "chenko", "chuk", "uk", "sky", "skyi", "ski", "ych", "yuk", "ovych", "ova", "eva", "ina", "ska", "nik", "yshyn", "ets", "ak", "ic", "adze", "shvili", "yan"];

    private static readonly string[] Western =
        ["Berg", "Stein", "Lind", "Hart", "Wald", "Norr", "Marl", "Kirch", "Brand", "Fisch", "Gall", "Mont", "Ros", "Bell", "Card", "Ferr", "Mart", "Gonz", "Del", "Var", "Hamm", "Ash", "Wood", "Thor"];

    private static readonly string[] WesternEnds =
        ["mann", "er", "sen", "sson", "strom", "hof", "ini", "elli", "ari", "ez", "os", "ier", "eau", "ois", "ton", "ham", "ley", "ford", "well", "meier", "ström", "oglu", "as", "is", "aitis"];

    private static readonly string[] TownEnds = ["sk", "ivka", "grad", "hrad", "ovo", "ino", "pol", "burg", "stadt", "ville", "abad", "stan", "iv", "yn", "dorf", "ia"];

    private const string Consonants = "bcdfghjklmnprstvwyz";
    private const string Vowels = "aeiou";

    private readonly Random _random;

    /// <summary>Makes a source of names that draws from <paramref name="random"/>.</summary>
    public Surnames(Random random) => _random = random;

    /// <summary>A surname.</summary>
    public string Next() => _random.Next(4) switch
    {
        0 or 1 => Draw(Slavic) + Draw(SlavicEnds),
        2 => Draw(Western) + Draw(WesternEnds),
        _ => (_random.Next(5) == 0 ? "al-" : string.Empty) + Syllables(_random.Next(1, 4)),
    };

    /// <summary>The name of a town or region.</summary>
    public string NextPlace() => (_random.Next(2) == 0 ? Draw(Slavic) : Syllables(_random.Next(1, 3))) + Draw(TownEnds);

    private string Syllables(int count)
    {
        var letters = new char[(2 * count) + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            var from = i % 2 == 0 && (i + 1 < letters.Length || _random.Next(2) == 0) ? Consonants : Vowels;
            letters[i] = from[_random.Next(from.Length)];
        }

        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }

    private string Draw(string[] parts) => parts[_random.Next(parts.Length)];
}
