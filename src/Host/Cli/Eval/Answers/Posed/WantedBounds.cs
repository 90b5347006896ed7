using System.Text.Json.Serialization;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>What every statement of an answer must keep to; what is null bounds nothing.</summary>
/// <param name="Articles">Names of the articles that it may stand in.</param>
/// <param name="Kinds">Of which kinds it may be: <c>direct</c>, <c>indirect</c>, <c>mixed</c>.</param>
/// <param name="Speakers">Whose it may be.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WantedBounds(
    IReadOnlyList<string>? Articles = null, IReadOnlyList<string>? Kinds = null, IReadOnlyList<string>? Speakers = null);
