namespace OnRecord.Reading.Tags;

/// <summary>A sentence between tagging and reading: arrays of equal length, one element a token.</summary>
/// <param name="Tokens">Where its tokens stand.</param>
/// <param name="Tags">Their parts of speech.</param>
/// <param name="Entities">Their names.</param>
internal sealed record TaggedSentence(TextSpan[] Tokens, PartOfSpeech[] Tags, EntityKind[] Entities)
{
    /// <summary>Makes one that is not tagged yet.</summary>
    public TaggedSentence(TextSpan[] tokens)
        : this(tokens, new PartOfSpeech[tokens.Length], new EntityKind[tokens.Length])
    {
    }

    /// <summary>The token behind the last one of the name that begins at <paramref name="start"/>; <paramref name="start"/> where none does.</summary>
    public int EndOfName(int start)
    {
        var end = start;
        while (end < Entities.Length && Entities[end] != EntityKind.None && Entities[end] == Entities[start])
        {
            end++;
        }

        return end;
    }
}
