using System.Text.Json.Serialization;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>Where what answers a question stands. It is an address, so that no file of questions holds an article's words.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset behind the last code unit.</param>
/// <param name="Speakers">Names of the speaker, each of which is right; null where it is nobody's statement.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WantedPlace(string Article, int Start, int End, IReadOnlyList<string>? Speakers = null);
