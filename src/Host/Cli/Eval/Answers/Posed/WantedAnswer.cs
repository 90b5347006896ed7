using System.Text.Json.Serialization;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>A question, and what a right answer to it is. What is null is not asked of the answer.</summary>
/// <param name="Form">What form of question it is.</param>
/// <param name="Ask">The question.</param>
/// <param name="Verdict">The verdicts that are right.</param>
/// <param name="After">What is asked before it, in the same conversation.</param>
/// <param name="Places">Where the statements stand of which one must be among the first.</param>
/// <param name="Within">How many statements are the first.</param>
/// <param name="Every">Whether all of the places must be among the first, not only one of them.</param>
/// <param name="Passages">Where the article's own words stand of which one must be shown, in a passage or in a statement.</param>
/// <param name="Only">What every statement must keep to.</param>
/// <param name="Says">Words of which some must be in the answer's text: a day, a name.</param>
/// <param name="Count">Numbers of which one must be in the sentence above the statements, in figures or in words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WantedAnswer(
    string Form,
    string Ask,
    IReadOnlyList<string> Verdict,
    IReadOnlyList<string>? After = null,
    IReadOnlyList<WantedPlace>? Places = null,
    int Within = 5,
    bool Every = false,
    IReadOnlyList<WantedPlace>? Passages = null,
    WantedBounds? Only = null,
    IReadOnlyList<string>? Says = null,
    IReadOnlyList<int>? Count = null);
