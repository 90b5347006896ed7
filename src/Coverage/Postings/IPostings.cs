namespace OnRecord.Coverage.Postings;

/// <summary>What takes the words of passages and statements.</summary>
internal interface IPostings
{
    /// <summary>Takes a word in a text.</summary>
    void Add(string word, Part part, long id, byte worth, List<ushort> places);

    /// <summary>Takes a statement of a list that is no word's.</summary>
    void Add(long list, long id);
}
