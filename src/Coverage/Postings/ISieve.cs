namespace OnRecord.Coverage.Postings;

/// <summary>Says which ids a search keeps to.</summary>
internal interface ISieve
{
    /// <summary>The highest id that it lets through and that is not above another; 0 where there is none.</summary>
    long Next(long id);
}
