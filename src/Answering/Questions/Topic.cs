using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>What the asked statements should be about.</summary>
/// <param name="Head">The words that say what it is about; some of them must be met.</param>
/// <param name="Rest">Words that narrow it ("… in Crimea", "… against Yanukovych").</param>
/// <param name="Occasion">When or where it was said ("after Geneva", "on Friday"): prefers, never excludes.</param>
internal sealed record Topic(IReadOnlyList<Word> Head, IReadOnlyList<Word> Rest, IReadOnlyList<Word> Occasion)
{
    /// <summary>No topic: everything that was said.</summary>
    public static Topic None { get; } = new([], [], []);

    /// <summary>Whether nothing but the occasion is asked for.</summary>
    public bool IsOpen => Head.Count == 0 && Rest.Count == 0;
}
