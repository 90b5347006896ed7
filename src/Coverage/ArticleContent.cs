using System.Security.Cryptography;
using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>Tells whether two articles have the same text, whatever their files are called and whatever stands around the text in them.</summary>
public static class ArticleContent
{
    /// <summary>SHA-256 of the words of the article's content blocks, in lower-case hexadecimal. Spaces and line ends do not count.</summary>
    public static string Hash(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return HashOf(article.Blocks.Where(static block => Article.IsContent(block.Kind) && block.Span.Length > 0)
            .Select(block => block.Span.Slice(article.Text).ToString()));
    }

    /// <summary>The same, of the texts of the blocks.</summary>
    internal static string HashOf(IEnumerable<string> blocks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<char> letters = stackalloc char[256];
        foreach (var block in blocks)
        {
            var filled = 0;
            foreach (var letter in block)
            {
                if (char.IsWhiteSpace(letter))
                {
                    continue;
                }

                letters[filled++] = letter;
                if (filled == letters.Length)
                {
                    Append(hash, letters);
                    filled = 0;
                }
            }

            Append(hash, letters[..filled]);
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Code units, not characters: half a surrogate pair counts too.
    private static void Append(IncrementalHash hash, ReadOnlySpan<char> letters) => hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(letters));
}
