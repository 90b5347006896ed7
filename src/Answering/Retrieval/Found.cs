using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>A statement that was found.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Score">How well it answers, from 0 to a little above 1.</param>
/// <param name="Literal">How much of the asked words it has, from 0 to 1, where words were asked for.</param>
internal readonly record struct Found(Statement Statement, double Score, double Literal = 0)
{
    /// <summary>The words of what was said.</summary>
    public IReadOnlyList<Word> Words { get; init; } = [];

    /// <summary>The same words as other articles report them, the earliest first.</summary>
    public IReadOnlyList<Statement> Reports { get; init; } = [];

    /// <summary>Whether every word of the topic stands in what was said.</summary>
    public bool IsInContent { get; init; }

    /// <summary>Whether the article says that it was said to whom was asked for.</summary>
    public bool IsToAsked { get; init; }

    /// <summary>Whether the asked words stand in it one behind the other.</summary>
    public bool IsWordForWord => Literal >= 1;
}
