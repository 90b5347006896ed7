using System.Collections.Frozen;

namespace OnRecord.Reading.Tags;

/// <summary>The Penn Treebank's own names of the parts of speech ("PRP$", "-LRB-").</summary>
internal static class PennTags
{
    private static readonly FrozenDictionary<PartOfSpeech, string> Irregular = new Dictionary<PartOfSpeech, string>
    {
        [PartOfSpeech.PRPS] = "PRP$",
        [PartOfSpeech.WPS] = "WP$",
        [PartOfSpeech.Stop] = ".",
        [PartOfSpeech.Comma] = ",",
        [PartOfSpeech.Colon] = ":",
        [PartOfSpeech.OpenQuote] = "``",
        [PartOfSpeech.CloseQuote] = "''",
        [PartOfSpeech.OpenBracket] = "-LRB-",
        [PartOfSpeech.CloseBracket] = "-RRB-",
        [PartOfSpeech.Currency] = "$",
        [PartOfSpeech.NumberSign] = "#",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PartOfSpeech> ByName = Enum.GetValues<PartOfSpeech>().ToFrozenDictionary(Name);

    /// <summary>How many parts of speech there are, <see cref="PartOfSpeech.None"/> among them.</summary>
    public static int Count { get; } = Enum.GetValues<PartOfSpeech>().Length;

    /// <summary>The Treebank's name of a part of speech.</summary>
    public static string Name(PartOfSpeech tag) => Irregular.TryGetValue(tag, out var name) ? name : tag.ToString();

    /// <summary>The part of speech that the Treebank calls <paramref name="name"/>.</summary>
    public static bool TryParse(string name, out PartOfSpeech tag) => ByName.TryGetValue(name, out tag);
}
