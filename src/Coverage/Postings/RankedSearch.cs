namespace OnRecord.Coverage.Postings;

/// <summary>
/// Finds the best by the sum of what the terms are worth, and passes over what cannot be among them: block-max WAND (S. Ding and T. Suel,
/// SIGIR 2011) where any term will do, and the same bounds over a conjunction where all must be there. From the newest id down.
/// </summary>
internal static class RankedSearch
{
    // In lists as long as these, what is better by less than a sixteenth is not looked for: the best of so many are nearly equal, and to
    // find out which of them is ahead takes longer than all the rest.
    private const long Long = 100_000;
    private const int LeastGain = 16;

    // Of what has a phrase, every one has the very words: of so many, the newest will do.
    private const long ManyWithPhrase = 5000;

    /// <summary>
    /// What a cursor comes to; where that may be much, no more of it than is wanted.
    /// </summary>
    public static void Newest(Cursor cursor, ISieve? sieve, TopHits hits)
    {
        var few = cursor.Count <= ManyWithPhrase;
        for (var id = Agree([cursor], sieve, long.MaxValue - 1); id > 0 && (few || hits.Threshold < 0); id = Agree([cursor], sieve, id - 1))
        {
            hits.Offer(id, cursor.Worth);
        }
    }

    /// <summary>What has all the terms.</summary>
    public static void All(IReadOnlyList<Cursor> terms, ISieve? sieve, TopHits hits)
    {
        var cursors = terms.OrderBy(term => term.Count).ToArray();
        var gain = Gain(cursors);

        // Down to here the bounds leave a hit possible.
        var low = long.MaxValue;
        for (var id = long.MaxValue - 1; id > 0;)
        {
            if (id < low)
            {
                id = Possible(cursors, id, Limit(hits, gain), out low);
            }

            var next = Agree(cursors, sieve, id);
            if (next >= low)
            {
                var worth = 0L;
                foreach (var cursor in cursors)
                {
                    worth += cursor.Worth;
                }

                hits.Offer(next, worth);
                next--;
            }

            id = next;
        }
    }

    /// <summary>What has any of the terms.</summary>
    public static void Any(IReadOnlyList<Cursor> terms, ISieve? sieve, TopHits hits, Effort effort)
    {
        var cursors = terms.ToArray();
        var gain = Gain(cursors);
        foreach (var cursor in cursors)
        {
            cursor.Seek(long.MaxValue - 1);
        }

        while (true)
        {
            Sort(cursors);
            effort.Spend(Effort.Look);
            var limit = Limit(hits, gain);
            var pivot = Pivot(cursors, limit);
            if (pivot < 0)
            {
                return;
            }

            var id = cursors[pivot].Id;
            while (pivot + 1 < cursors.Length && cursors[pivot + 1].Id == id)
            {
                pivot++;
            }

            if (sieve is not null && sieve.Next(id) is var kept && kept < id)
            {
                if (kept <= 0)
                {
                    return;
                }

                SeekAll(cursors, kept);
            }
            else if (!MayBeMore(cursors, pivot, id, limit, out var next))
            {
                SeekAll(cursors.AsSpan(0, pivot + 1), next);
            }
            else if (cursors[0].Id == id)
            {
                var worth = 0L;
                for (var i = 0; i <= pivot; i++)
                {
                    worth += cursors[i].Worth;
                }

                hits.Offer(id, worth);
                SeekAll(cursors.AsSpan(0, pivot + 1), id - 1);
            }
            else
            {
                SeekAll(cursors.AsSpan(0, pivot), id);
            }
        }
    }

    private static bool Gain(Cursor[] cursors) => cursors.Sum(cursor => cursor.Count) > Long;

    private static long Limit(TopHits hits, bool gain) => gain ? hits.Threshold + (hits.Threshold / LeastGain) : hits.Threshold;

    // The highest id that all come to and the sieve lets through; 0 where there is none.
    private static long Agree(Cursor[] cursors, ISieve? sieve, long id)
    {
        while (id > 0)
        {
            var next = sieve?.Next(id) ?? id;
            foreach (var cursor in cursors)
            {
                if (next <= 0)
                {
                    return 0;
                }

                if (cursor.Id > next)
                {
                    cursor.Seek(next);
                }

                next = cursor.Id;
                if (next < id)
                {
                    break;
                }
            }

            if (next == id)
            {
                return id;
            }

            id = next;
        }

        return 0;
    }

    // The highest id at which the bounds leave a hit possible, and down to where they do.
    private static long Possible(Cursor[] cursors, long id, long threshold, out long low)
    {
        while (id > 0)
        {
            if (Sum(cursors, id, closely: false, out low) > threshold)
            {
                return id;
            }

            id = low - 1;
        }

        low = 0;
        return 0;
    }

    private static long Sum(ReadOnlySpan<Cursor> cursors, long id, bool closely, out long low)
    {
        var sum = 0L;
        low = 1;
        foreach (var cursor in cursors)
        {
            sum += cursor.Bound(id, closely, out var from);
            low = Math.Max(low, from);
        }

        return sum;
    }

    // The first of the cursors, from the one at the highest id on, at whose id the worths could add up to more than the threshold.
    private static int Pivot(Cursor[] cursors, long threshold)
    {
        var sum = 0L;
        for (var i = 0; i < cursors.Length && cursors[i].Id > 0; i++)
        {
            sum += cursors[i].Highest;
            if (sum > threshold)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool MayBeMore(Cursor[] cursors, int pivot, long id, long threshold, out long next)
    {
        var upTo = cursors.AsSpan(0, pivot + 1);
        if (Sum(upTo, id, closely: false, out var low) > threshold && Sum(upTo, id, closely: true, out low) > threshold)
        {
            next = 0;
            return true;
        }

        // Not below the id of a cursor that has not been counted in.
        next = low - 1;
        if (pivot + 1 < cursors.Length)
        {
            next = Math.Max(next, cursors[pivot + 1].Id);
        }

        return false;
    }

    private static void SeekAll(ReadOnlySpan<Cursor> cursors, long id)
    {
        foreach (var cursor in cursors)
        {
            if (cursor.Id > id)
            {
                cursor.Seek(id);
            }
        }
    }

    // By insertion: nearly all stand in order already.
    private static void Sort(Cursor[] cursors)
    {
        for (var i = 1; i < cursors.Length; i++)
        {
            var cursor = cursors[i];
            var at = i;
            for (; at > 0 && cursors[at - 1].Id < cursor.Id; at--)
            {
                cursors[at] = cursors[at - 1];
            }

            cursors[at] = cursor;
        }
    }
}
