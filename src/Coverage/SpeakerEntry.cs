namespace OnRecord.Coverage;

/// <summary>A speaker as a list of all is put in order by.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Name">The name.</param>
/// <param name="Statements">How many statements the index has of them.</param>
public readonly record struct SpeakerEntry(long Id, string Name, int Statements);
