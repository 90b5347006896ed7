namespace OnRecord.Discord.Rest;

/// <summary>Discord refused a request, or could not be reached. The message is a sentence and holds no token.</summary>
public sealed class DiscordException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, in a sentence.</param>
    /// <param name="status">The HTTP status; 0 where there was no response.</param>
    /// <param name="code">Discord's own error code; <see cref="DiscordErrorCode.None"/> where it gave none.</param>
    /// <param name="errors">What of the request was wrong ("embeds[0].title: too long"), a line each.</param>
    /// <param name="inner">The cause.</param>
    public DiscordException(
        string message, int status = 0, DiscordErrorCode code = DiscordErrorCode.None, IReadOnlyList<string>? errors = null, Exception? inner = null)
        : base(message, inner) => (Status, Code, Errors) = (status, code, errors ?? []);

    /// <summary>The HTTP status; 0 where there was no response.</summary>
    public int Status { get; }

    /// <summary>Discord's own error code. Codes that the enum does not name come as their number.</summary>
    public DiscordErrorCode Code { get; }

    /// <summary>What of the request was wrong, a line each.</summary>
    public IReadOnlyList<string> Errors { get; }
}
