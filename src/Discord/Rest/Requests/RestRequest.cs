namespace OnRecord.Discord.Rest.Requests;

/// <summary>A request.</summary>
/// <param name="Route">Where it goes.</param>
/// <param name="Body">What it carries.</param>
/// <param name="Reason">What the server's audit log is to say; at most 512 characters once it is encoded.</param>
internal sealed record RestRequest(RestRoute Route, RestBody? Body = null, string? Reason = null);
