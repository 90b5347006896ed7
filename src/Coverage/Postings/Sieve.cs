namespace OnRecord.Coverage.Postings;

/// <summary>Says which ids a search keeps to.</summary>
internal abstract class Sieve
{
    /// <summary>The highest id that it lets through and that is not above another; 0 where there is none.</summary>
    public abstract long Next(long id);
}
