using System.Text.Json.Serialization;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>What a moderator would give of an article, as questions of outlets and days need it.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">Its day.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record GivenFacts(string? Outlet = null, DateOnly? Published = null);
