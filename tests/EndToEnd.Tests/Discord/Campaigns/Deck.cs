namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>So many of several things, in an order that is drawn by lot: all of them as often as another before any comes again.</summary>
internal sealed class Deck<T>
    where T : class
{
    private readonly IReadOnlyList<T> all;
    private readonly Random random;
    private readonly List<T> cards = [];

    public Deck(IReadOnlyList<T> all, int count, Random random)
    {
        (this.all, this.random, Count) = (all, random, count);
    }

    /// <summary>How many are still to be drawn.</summary>
    public int Count { get; private set; }

    /// <summary>Draws the next that may be drawn now; null where there is none.</summary>
    public T? Draw(Func<T, bool> mayBe)
    {
        if (cards.Count == 0)
        {
            cards.AddRange(all);
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cards));
        }

        var at = cards.FindIndex(card => mayBe(card));
        if (at < 0)
        {
            return null;
        }

        var drawn = cards[at];
        cards.RemoveAt(at);
        Count--;
        return drawn;
    }

    /// <summary>One more is to be drawn: the last came to nothing.</summary>
    public void PutBack() => Count++;
}
