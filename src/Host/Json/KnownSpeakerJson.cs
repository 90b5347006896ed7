namespace OnRecord.Host.Json;

/// <summary>What the coverage has of a speaker.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Name">The name most articles use, in its fullest form.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Aliases">Every form of the name in the coverage.</param>
/// <param name="Roles">The roles that articles give, in the order in which they first do.</param>
/// <param name="Outlets">The outlets that report them, those with the most statements first.</param>
/// <param name="Days">How many statements each day has, in order.</param>
/// <param name="Topics">Words that are common in what they say.</param>
/// <param name="Statements">How many statements there are of them.</param>
/// <param name="Page">Address of their page, below this server's address.</param>
internal sealed record KnownSpeakerJson(
    string Id,
    string Name,
    string Kind,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<SpeakerRoleJson> Roles,
    IReadOnlyList<SpeakerOutletJson> Outlets,
    IReadOnlyList<SpeakerDayJson> Days,
    IReadOnlyList<string> Topics,
    int Statements,
    string Page);
