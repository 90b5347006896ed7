namespace OnRecord.Discord.Gateway;

/// <summary>The gateway will not have us back. The message is a sentence that says what to change; it holds no token.</summary>
public sealed class GatewayException : Exception
{
    /// <summary>Makes one.</summary>
    public GatewayException(string message, GatewayCloseCode code, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>Why.</summary>
    public GatewayCloseCode Code { get; }
}
