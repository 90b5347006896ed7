namespace OnRecord.Reading.Tags;

/// <summary>A sentence between tagging and reading: arrays of equal length, one element a token.</summary>
/// <param name="Tokens">Where its tokens stand.</param>
/// <param name="Tags">Their parts of speech.</param>
/// <param name="Entities">Their names.</param>
/// <param name="Breaks">Where a name begins although the token before is in one of the same kind.</param>
internal sealed record TaggedSentence(TextSpan[] Tokens, PartOfSpeech[] Tags, EntityKind[] Entities, bool[] Breaks)
{
    /// <summary>Makes one that is not tagged yet.</summary>
    public TaggedSentence(TextSpan[] tokens)
        : this(tokens, new PartOfSpeech[tokens.Length], new EntityKind[tokens.Length], new bool[tokens.Length])
    {
    }

    /// <summary>Whether a name begins at the token.</summary>
    public bool BeginsName(int i) => Entities[i] != EntityKind.None && (i == 0 || Entities[i - 1] != Entities[i] || Breaks[i]);

    /// <summary>The token behind the last one of the name that begins at <paramref name="start"/>; <paramref name="start"/> where none does.</summary>
    public int EndOfName(int start)
    {
        if (Entities[start] == EntityKind.None)
        {
            return start;
        }

        var end = start + 1;
        while (end < Entities.Length && Entities[end] == Entities[start] && !Breaks[end])
        {
            end++;
        }

        return end;
    }
}
