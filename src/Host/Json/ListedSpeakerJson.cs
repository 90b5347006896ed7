namespace OnRecord.Host.Json;

/// <summary>A speaker of the coverage as <c>/api/speakers</c> lists them.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Name">The name most articles use, in its fullest form.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Role">The role that most articles give, or null.</param>
/// <param name="Statements">How many statements there are of them.</param>
/// <param name="Page">Address of their page, below this server's address.</param>
internal sealed record ListedSpeakerJson(string Id, string Name, string Kind, string? Role, int Statements, string Page);
