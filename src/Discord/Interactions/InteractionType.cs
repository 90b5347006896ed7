namespace OnRecord.Discord.Interactions;

/// <summary>What somebody did.</summary>
public enum InteractionType
{
    /// <summary>Nobody did anything: Discord asks whether we are there.</summary>
    Ping = 1,

    /// <summary>Used a command.</summary>
    ApplicationCommand = 2,

    /// <summary>Pressed a button or chose in a menu.</summary>
    MessageComponent = 3,

    /// <summary>Types an option of a command.</summary>
    ApplicationCommandAutocomplete = 4,

    /// <summary>Sent a form.</summary>
    ModalSubmit = 5,
}
