using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>What a deferral carries: that the reply will be private. A deferral takes no other flag.</summary>
internal sealed record DeferralData(MessageFlags Flags);
