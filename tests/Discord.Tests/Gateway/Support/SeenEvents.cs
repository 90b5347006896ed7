using System.Threading.Channels;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>Keeps what was handed on, in order.</summary>
internal sealed class SeenEvents : IGatewayEvents
{
    private readonly Channel<object> seen = Channel.CreateUnbounded<object>();

    /// <summary>Called with everything that is handed on; may throw.</summary>
    public Action<object> OnEach { get; set; } = _ => { };

    /// <summary>How much nobody looked at yet.</summary>
    public int Unseen => seen.Reader.Count;

    /// <summary>What is handed on next, which must be this.</summary>
    public async Task<T> NextAsync<T>() => Assert.IsAssignableFrom<T>(await seen.Reader.ReadAsync().AsTask().Soon());

    public void OnReady(ReadyEvent ready) => See(ready);

    public void OnInteraction(IInteraction interaction) => See(interaction);

    public void OnMessage(Message message) => See(message);

    public void OnGuild(GuildEvent change) => See(change);

    private void See(object what)
    {
        seen.Writer.TryWrite(what);
        OnEach(what);
    }
}
