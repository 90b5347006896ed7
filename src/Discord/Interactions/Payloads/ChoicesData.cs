using OnRecord.Discord.Commands;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>What an offer of choices carries.</summary>
internal sealed record ChoicesData(IReadOnlyList<ApplicationCommandOptionChoice> Choices);
