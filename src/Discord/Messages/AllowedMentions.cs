namespace OnRecord.Discord.Messages;

/// <summary>Whom a message may ping. Discord's own default pings whoever the text names; ours is nobody.</summary>
/// <param name="Parse">Kinds that the text may ping: <c>users</c>, <c>roles</c>, <c>everyone</c>.</param>
/// <param name="RepliedUser">Whether a reply pings whom it replies to.</param>
public sealed record AllowedMentions(IReadOnlyList<string> Parse, bool RepliedUser)
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new([], RepliedUser: false);
}
