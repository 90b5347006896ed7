using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>Something that somebody asked of the bot: an interaction, or a message that mentions it.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Use">The interaction; null for a mention.</param>
/// <param name="Mention">The message; null for an interaction.</param>
internal sealed record Question(string Kind, DateTimeOffset At, FakeUse? Use, FakeMessage? Mention)
{
    /// <summary>How many replies there are.</summary>
    public int Replies => Use is { } use
        ? (use.IsReplied ? 1 : 0) + use.FollowUps.Count
        : Mention!.Channel.Messages.Count(message => message.Author.IsBot && message.RepliesTo?.Id == Mention.Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} at {At:HH:mm:ss.fff}: {Use?.ToString() ?? Mention!.Content}";
}
