namespace OnRecord.Coverage.Postings;

/// <summary>Lets through what all of several do.</summary>
internal sealed class AllSieves(IReadOnlyList<ISieve> sieves) : ISieve
{
    /// <inheritdoc/>
    public long Next(long id)
    {
        for (var agreed = 0; agreed < sieves.Count && id > 0;)
        {
            agreed = 0;
            foreach (var sieve in sieves)
            {
                var next = sieve.Next(id);
                if (next < id)
                {
                    id = next;
                    break;
                }

                agreed++;
            }
        }

        return id;
    }
}
