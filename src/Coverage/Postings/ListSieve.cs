namespace OnRecord.Coverage.Postings;

/// <summary>Lets through what a cursor comes to.</summary>
internal sealed class ListSieve(Cursor cursor) : ISieve
{
    /// <inheritdoc/>
    public long Next(long id)
    {
        cursor.Seek(id);
        return cursor.Id;
    }
}
