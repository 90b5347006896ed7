namespace OnRecord.Coverage.Postings;

/// <summary>The best of what a search comes to; of equal ones those that it came to first.</summary>
internal sealed class TopHits(int most)
{
    // The least at the top: the lowest worth, and of equal ones the last to come.
    private readonly PriorityQueue<long, (long Worth, long Order)> _hits = new();
    private long _order;

    /// <summary>Only what is worth more than this gets in.</summary>
    public long Threshold { get; private set; } = -1;

    /// <summary>Offers an id.</summary>
    public void Offer(long id, long worth)
    {
        if (worth <= Threshold)
        {
            return;
        }

        if (_hits.Count < most)
        {
            _hits.Enqueue(id, (worth, --_order));
        }
        else
        {
            _hits.EnqueueDequeue(id, (worth, --_order));
        }

        if (_hits.Count == most && _hits.TryPeek(out _, out var least))
        {
            Threshold = least.Worth;
        }
    }

    /// <summary>The hits, in no order.</summary>
    public IEnumerable<(long Id, long Worth)> All => _hits.UnorderedItems.Select(hit => (hit.Element, hit.Priority.Worth));
}
