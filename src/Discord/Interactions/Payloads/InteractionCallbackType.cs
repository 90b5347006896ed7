namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>What a first response is.</summary>
internal enum InteractionCallbackType
{
    /// <summary>A message.</summary>
    ChannelMessageWithSource = 4,

    /// <summary>A message is coming.</summary>
    DeferredChannelMessageWithSource = 5,

    /// <summary>The message that the button or menu stands in may change.</summary>
    DeferredUpdateMessage = 6,

    /// <summary>That message changes.</summary>
    UpdateMessage = 7,

    /// <summary>Choices for what is being typed.</summary>
    ApplicationCommandAutocompleteResult = 8,

    /// <summary>A form.</summary>
    Modal = 9,
}
