using OnRecord.Sources.Links;

namespace OnRecord.Host.Cli.Feed;

/// <summary>How a command gets at links.</summary>
/// <param name="Network">The network that they lie in.</param>
/// <param name="Overrides">Settings that override all others.</param>
internal sealed record LinkAccess(INetwork Network, IReadOnlyCollection<KeyValuePair<string, string?>>? Overrides);
