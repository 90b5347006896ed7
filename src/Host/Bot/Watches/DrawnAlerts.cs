using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Watches;

/// <summary>Alerts as a message.</summary>
/// <param name="Message">The message; null where none of their statements is there any more.</param>
/// <param name="Shown">Ids of those that it shows, or counts.</param>
/// <param name="Gone">Ids of those whose statements are not there any more.</param>
internal sealed record DrawnAlerts(MessageProperties? Message, IReadOnlyList<long> Shown, IReadOnlyList<long> Gone);
