using OnRecord.Discord.Commands;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>What was done: a command, a component or a form, together in one shape.</summary>
internal sealed class InteractionDataPayload
{
    public string? Name { get; init; }

    public ApplicationCommandType? Type { get; init; }

    public IReadOnlyList<OptionPayload?>? Options { get; init; }

    public Snowflake? TargetId { get; init; }

    public ResolvedPayload? Resolved { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    public IReadOnlyList<ModalComponentPayload?>? Components { get; init; }
}
