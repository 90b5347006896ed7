namespace OnRecord.Coverage.Postings;

/// <summary>Numbers of posting lists: a word has one for each part of the coverage that it can stand in, a form of a speaker's name one.</summary>
internal static class ListKey
{
    /// <summary>How many words' parts there are.</summary>
    public const int Parts = 3;

    /// <summary>Statements with words in quotation marks.</summary>
    public const long Quoted = Forms;

    private const int Forms = 3;

    // A list has at most so many closed chunks.
    private const int ChunkBits = 20;

    /// <summary>The list of a word.</summary>
    public static long Of(long word, Part part) => (word << 2) | (long)part;

    /// <summary>The list of the statements whose speaker is named so.</summary>
    public static long OfForm(long form) => (form << 2) | Forms;

    /// <summary>The number of a chunk of a list.</summary>
    public static long Chunk(long list, int chunk) => (list << ChunkBits) | (long)chunk;

    /// <summary>The list that a chunk is of.</summary>
    public static long OfChunk(long chunk) => chunk >> ChunkBits;

    /// <summary>Whether a list is a word's.</summary>
    public static bool IsOfWord(long list) => (list & 3) != Forms;

    /// <summary>Whether a list is one of passages; else it is one of statements.</summary>
    public static bool IsOfPassages(long list) => (list & 3) == (long)Part.Passage;
}
