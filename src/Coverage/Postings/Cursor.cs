namespace OnRecord.Coverage.Postings;

/// <summary>Walks over what has a word, or words, from the newest id down.</summary>
internal abstract class Cursor
{
    /// <summary>The id that it stands at; 0 at the end.</summary>
    public long Id { get; protected set; } = long.MaxValue;

    /// <summary>About how many ids it comes to.</summary>
    public abstract long Count { get; }

    /// <summary>At most this much is worth any of its ids.</summary>
    public abstract long Highest { get; }

    /// <summary>What the id that it stands at is worth.</summary>
    public abstract long Worth { get; }

    /// <summary>Goes down to the first id that is not above another; stays where it is already.</summary>
    public abstract void Seek(long id);

    /// <summary>
    /// What the ids from <paramref name="id"/> down to <paramref name="low"/> are worth at most, without looking at them. Moves nothing.
    /// </summary>
    /// <param name="id">The highest of them.</param>
    /// <param name="closely">Whether to look into the blocks of a chunk, which have to be read for it.</param>
    /// <param name="low">The lowest of them.</param>
    public abstract long Bound(long id, bool closely, out long low);
}
