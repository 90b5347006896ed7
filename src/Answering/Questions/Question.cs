using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>A question, understood as far as it can be without the coverage.</summary>
internal sealed record Question
{
    /// <summary>The question on one line, without control characters, at most as long as is considered.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it was longer than is considered.</summary>
    public bool WasCut { get; init; }

    /// <summary>What it asks for.</summary>
    public required QuestionForm Form { get; init; }

    /// <summary>Whom it asks about, in its own words ("putin's spokesman"); null where it asks about nobody in particular.</summary>
    public string? Speaker { get; init; }

    /// <summary>
    /// Words that begin with the speaker, where no verb shows where the name ends ("Gazprom own up to about Crimea"); else empty.
    /// </summary>
    public IReadOnlyList<Word> SpeakerAndRest { get; init; } = [];

    /// <summary>The words in quotation marks, a list a quotation.</summary>
    public IReadOnlyList<IReadOnlyList<Word>> Quotations { get; init; } = [];

    /// <summary>The words that are asked for as said, in their order, small words included (in quotation marks or not).</summary>
    public IReadOnlyList<Word> Said { get; init; } = [];

    /// <summary>What the statements should be about.</summary>
    public Topic Topic { get; init; } = Topic.None;

    /// <summary>Whom it was said to ("what did X tell Y"), as words; empty where the question does not tell.</summary>
    public IReadOnlyList<Word> To { get; init; } = [];

    /// <summary>Who is held to have relayed it ("according to Interfax, what did X say"), as words; empty where the question does not tell.</summary>
    public IReadOnlyList<Word> RelayedBy { get; init; } = [];

    /// <summary>The other speaker of a comparison, or who answered, in the question's own words; else null.</summary>
    public string? Other { get; init; }

    /// <summary>What it wants to know of the statements.</summary>
    public Wanted Wants { get; init; }

    /// <summary>Whether it asks how something is, rather than what was said of it ("how many troops are at the border?").</summary>
    public bool AsksForFact { get; init; }

    /// <summary>Whether it asks for a number ("how many troops …").</summary>
    public bool AsksForNumber { get; init; }

    /// <summary>Which statements it keeps to.</summary>
    public Scope Scope { get; init; } = Scope.None;

    /// <summary>The same question with what gives its scope left among its words, for when nothing is within that scope; else null.</summary>
    public Question? Unscoped { get; init; }

    /// <summary>The verb of saying, where it tells more than that something was said ("accuse", "deny"); else null.</summary>
    public Word? Verb { get; init; }
}
