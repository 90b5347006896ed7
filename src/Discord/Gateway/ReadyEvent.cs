using OnRecord.Discord.Guilds;

namespace OnRecord.Discord.Gateway;

/// <summary>A session began: a shard is ready.</summary>
/// <param name="ShardId">The shard.</param>
/// <param name="Shards">How many there are.</param>
/// <param name="User">The bot itself.</param>
/// <param name="ApplicationId">The bot's application.</param>
/// <param name="Guilds">The servers that the shard serves.</param>
public sealed record ReadyEvent(int ShardId, int Shards, User User, Snowflake ApplicationId, IReadOnlyList<Snowflake> Guilds);
