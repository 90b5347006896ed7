using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>A statement that was found.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Score">How well it answers, from 0 to a little above 1.</param>
/// <param name="Literal">How much of the asked words it has, from 0 to 1, where words were asked for.</param>
internal readonly record struct Found(Statement Statement, double Score, double Literal = 0)
{
    private readonly IReadOnlySet<string>? _copies;
    private readonly IReadOnlyList<Statement>? _reports;
    private readonly IReadOnlyList<Word>? _words;

    /// <summary>The words of what was said.</summary>
    public IReadOnlyList<Word> Words
    {
        get => _words ?? [];
        init => _words = value;
    }

    /// <summary>The same words as other articles report them, the earliest first.</summary>
    public IReadOnlyList<Statement> Reports
    {
        get => _reports ?? [];
        init => _reports = value;
    }

    /// <summary>Ids of the articles among them that have the same text as its own, or nearly.</summary>
    public IReadOnlySet<string> Copies
    {
        get => _copies ?? FrozenSet<string>.Empty;
        init => _copies = value;
    }

    /// <summary>Whether every word of the topic stands in what was said.</summary>
    public bool IsInContent { get; init; }

    /// <summary>Whether the article says that it was said to whom was asked for.</summary>
    public bool IsToAsked { get; init; }

    /// <summary>Whether the asked words stand in it one behind the other.</summary>
    public bool IsWordForWord => Literal >= 1;
}
