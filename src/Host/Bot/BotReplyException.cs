namespace OnRecord.Host.Bot;

/// <summary>
/// A command is refused (a date that is none, too long a question). The message is the sentence that the person reads, as it is; words of
/// theirs in it are already harmless. It is no failure: the log has nothing of it.
/// </summary>
internal sealed class BotReplyException : Exception
{
    /// <summary>Makes one.</summary>
    public BotReplyException(string sentence)
        : base(sentence)
    {
    }
}
