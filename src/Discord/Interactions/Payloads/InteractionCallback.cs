namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>A first response as it is sent.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Data">What it carries; its kind goes by the type.</param>
internal sealed record InteractionCallback<T>(InteractionCallbackType Type, T? Data);
