using System.Security.Cryptography;
using System.Text;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Watching;

/// <summary>Tells statements apart by who said them and by the words, whatever the article.</summary>
internal static class SpokenWords
{
    // 96 bits: of a billion statements no two meet by chance.
    private const int Length = 24;

    /// <summary>The fingerprint of a statement.</summary>
    public static string Of(Statement statement)
    {
        var words = statement.Attribution.Content.SelectMany(static run => WordSplitter.Split(run.Text)).Select(static word => word.Folded);
        var text = $"{SpeakerOf(statement)}\n{string.Join(' ', words)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }

    /// <summary>
    /// Who said it: of a person the surname, which every article has, however it is written from Cyrillic; of all others the whole name.
    /// </summary>
    public static string SpeakerOf(Statement statement)
    {
        var (name, kind) = statement.Speaker is { } known ? (known.Name, known.Kind)
            : statement.Attribution.Speaker is { } named ? (named.Name, named.Kind)
            : (string.Empty, SpeakerKind.Unnamed);
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return kind is SpeakerKind.Person && words.Length > 0
            ? FoldedWord.OfSurname(words[^1])
            : string.Join(' ', words.Select(FoldedWord.Of));
    }
}
