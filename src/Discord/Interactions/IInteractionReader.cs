using System.Text.Json;

namespace OnRecord.Discord.Interactions;

/// <summary>Makes interactions that can be answered from what the gateway brings.</summary>
public interface IInteractionReader
{
    /// <summary>The interaction in the data of an INTERACTION_CREATE event.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    IInteraction Read(JsonElement data);
}
