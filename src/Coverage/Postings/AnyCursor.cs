namespace OnRecord.Coverage.Postings;

/// <summary>Walks down what any of several come to. An id is worth what it is worth to the one of them that prizes it most.</summary>
internal sealed class AnyCursor(Cursor[] cursors) : Cursor
{
    /// <inheritdoc/>
    public override long Count { get; } = cursors.Sum(cursor => cursor.Count);

    /// <inheritdoc/>
    public override long Highest { get; } = cursors.Length > 0 ? cursors.Max(cursor => cursor.Highest) : 0;

    /// <inheritdoc/>
    public override long Worth
    {
        get
        {
            var worth = 0L;
            foreach (var cursor in cursors)
            {
                worth = cursor.Id == Id ? Math.Max(worth, cursor.Worth) : worth;
            }

            return worth;
        }
    }

    /// <inheritdoc/>
    public override void Seek(long id)
    {
        if (Id <= id)
        {
            return;
        }

        var next = 0L;
        foreach (var cursor in cursors)
        {
            if (cursor.Id > id)
            {
                cursor.Seek(id);
            }

            next = Math.Max(next, cursor.Id);
        }

        Id = next;
    }

    /// <inheritdoc/>
    public override long Bound(long id, bool closely, out long low)
    {
        // Of many lists, one or another always begins a block: looking at each would cost more than it spares.
        low = 1;
        return Highest;
    }
}
