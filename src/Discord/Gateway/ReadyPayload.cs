using OnRecord.Discord.Guilds;

namespace OnRecord.Discord.Gateway;

/// <summary>The data of a READY event.</summary>
internal sealed record ReadyPayload
{
    public string? SessionId { get; init; }

    public string? ResumeGatewayUrl { get; init; }

    public User? User { get; init; }

    public ReadyObject? Application { get; init; }

    public IReadOnlyList<ReadyObject> Guilds { get; init; } = [];

    /// <summary>Something of which only the id matters.</summary>
    internal sealed record ReadyObject(Snowflake Id);
}
