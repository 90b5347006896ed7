using OnRecord.Coverage.Copies;
using OnRecord.Coverage.Postings;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Checking;

/// <summary>
/// A sum over all postings of each article, in any order: the same when it is taken of the lists as they stand and of the words as they would
/// be written, where and only where both have the same postings (but for one chance in 2⁶⁴). Sixteen bytes an article.
/// </summary>
/// <param name="session">A read transaction.</param>
/// <param name="articles">First passage and first statement of each article, in the order of their keys.</param>
internal sealed class PostingSums(Session session, IReadOnlyList<(long FirstPassage, long FirstStatement)> articles) : IPostings
{
    private readonly Dictionary<string, long> words = session.Read("SELECT text, id FROM word", static row => (row.GetString(0), row.GetInt64(1)))
        .ToDictionary(static word => word.Item1, static word => word.Item2);

    private readonly ulong[] stored = new ulong[articles.Count];
    private readonly ulong[] wanted = new ulong[articles.Count];
    private int article;

    /// <summary>How many postings belong to no article.</summary>
    public int Strays { get; private set; }

    /// <summary>The words that come now are those of this article.</summary>
    public void Begin(int number) => article = number;

    /// <inheritdoc/>
    public void Add(string word, Part part, long id, byte worth, List<ushort> places) =>
        wanted[article] += Sum(words.TryGetValue(word, out var number) ? ListKey.Of(number, part) : -1, id, worth, places.Take(PostingWriter.MostPlaces));

    /// <inheritdoc/>
    public void Add(long list, long id) => wanted[article] += Sum(list, id, 1, []);

    /// <summary>Goes through the lists.</summary>
    /// <exception cref="ArgumentException">A list cannot be read.</exception>
    public void ReadLists(CancellationToken cancellationToken)
    {
        foreach (var (list, data) in session.Each("SELECT list, data FROM posting_tail ORDER BY list", static row => (row.GetInt64(0), (byte[])row.GetValue(1))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(list, data);
        }

        foreach (var (chunk, data) in session.Each("SELECT id, data FROM posting_chunk ORDER BY id", static row => (row.GetInt64(0), (byte[])row.GetValue(1))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(ListKey.OfChunk(chunk), data);
        }
    }

    /// <summary>Whether the lists have of an article what they should.</summary>
    public bool AreRight(int number) => stored[number] == wanted[number];

    private void Read(long list, byte[] data)
    {
        foreach (var posting in PostingBlock.ReadAll(data))
        {
            var owner = Owner(posting.Id, ListKey.IsOfPassages(list));
            if (owner < 0)
            {
                Strays++;
            }
            else
            {
                // A list that is no word's has no places; it is read as one with a place of 0.
                stored[owner] += Sum(list, posting.Id, posting.Worth, ListKey.IsOfWord(list) ? posting.Places : []);
            }
        }
    }

    private int Owner(long id, bool isPassage)
    {
        var (low, high) = (0, articles.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if ((isPassage ? articles[middle].FirstPassage : articles[middle].FirstStatement) <= id)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private static ulong Sum(long list, long id, byte worth, IEnumerable<ushort> places)
    {
        var sum = Shingles.Mix((ulong)list);
        sum = Shingles.Mix(sum ^ (ulong)id);
        sum = Shingles.Mix(sum ^ worth);
        foreach (var place in places)
        {
            sum = Shingles.Mix(sum ^ place);
        }

        return sum;
    }
}
