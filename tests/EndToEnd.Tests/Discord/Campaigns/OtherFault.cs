using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>Something that goes wrong while the connection to the gateway stands: an event twice or out of order, or a request.</summary>
/// <param name="Name">What.</param>
/// <param name="Do">Has the next event or request go wrong.</param>
/// <param name="Lasts">For how long nothing else should go wrong, so that one fault does not hide behind another.</param>
internal sealed record OtherFault(string Name, Action<FakeDiscordServer> Do, TimeSpan Lasts)
{
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Edit = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
    private const string Messages = "POST /channels/{channel_id}/messages";

    private static readonly TimeSpan Briefly = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan AWholeSecond = TimeSpan.FromSeconds(1);

    // A first response is given up after 1.3 s and sent again a little later.
    private static readonly TimeSpan UntilGivenUp = TimeSpan.FromSeconds(1.8);

    /// <summary>
    /// A hundred of them, each as often as its weight. A 429 of Cloudflare's that names no wait is left out: the bot is then silent for a
    /// minute, on purpose, and no question in it can be answered.
    /// </summary>
    public static IReadOnlyList<OtherFault> All { get; } =
    [
        .. Times(14, "event twice", discord => discord.Gateway.RepeatEvents()),
        .. Times(12, "events out of order", discord => discord.Gateway.SwapEvents()),
        .. Fails(6, "429 on a first response", Callback, FakeFault.RateLimit(Wait)),
        .. Fails(4, "429 (shared) on a first response", Callback, FakeFault.SharedRateLimit(Wait)),
        .. Fails(4, "429 (global) on a first response", Callback, FakeFault.GlobalRateLimit(Wait)),
        .. Fails(4, "429 without headers on a first response", Callback, FakeFault.RateLimitWithoutHeaders(Wait)),
        .. Fails(2, "429 as a page on a first response", Callback, FakeFault.HtmlRateLimit(AWholeSecond), UntilGivenUp),
        .. Fails(7, "502 on a first response", Callback, FakeFault.BadGateway),
        .. Fails(5, "500 on a first response", Callback, FakeFault.ServerError),
        .. Fails(3, "503 on a first response", Callback, FakeFault.Unavailable),
        .. Fails(6, "first response times out", Callback, FakeFault.Hang, UntilGivenUp),
        .. Fails(5, "first response cut off", Callback, FakeFault.Reset),
        .. Fails(7, "first response done, its answer lost", Callback, FakeFault.LoseResponse),
        .. Fails(2, "429 on an edit", Edit, FakeFault.RateLimit(Wait)),
        .. Fails(1, "429 (shared) on an edit", Edit, FakeFault.SharedRateLimit(Wait)),
        .. Fails(2, "502 on an edit", Edit, FakeFault.BadGateway),
        .. Fails(1, "500 on an edit", Edit, FakeFault.ServerError),
        .. Fails(2, "edit done, its answer lost", Edit, FakeFault.LoseResponse),
        .. Fails(2, "429 on a message", Messages, FakeFault.RateLimit(Wait)),
        .. Fails(1, "429 (global) on a message", Messages, FakeFault.GlobalRateLimit(Wait)),
        .. Fails(1, "429 without headers on a message", Messages, FakeFault.RateLimitWithoutHeaders(Wait)),
        .. Fails(2, "502 on a message", Messages, FakeFault.BadGateway),
        .. Fails(2, "500 on a message", Messages, FakeFault.ServerError),
        .. Fails(1, "message times out", Messages, FakeFault.Hang),
        .. Fails(2, "message cut off", Messages, FakeFault.Reset),
        .. Fails(2, "message done, its answer lost", Messages, FakeFault.LoseResponse),
    ];

    private static IEnumerable<OtherFault> Fails(int weight, string name, string route, FakeFault fault, TimeSpan? lasts = null) =>
        Times(weight, name, discord => discord.Rest.Fail(route, fault), lasts);

    private static IEnumerable<OtherFault> Times(int weight, string name, Action<FakeDiscordServer> act, TimeSpan? lasts = null) =>
        Enumerable.Repeat(new OtherFault(name, act, lasts ?? Briefly), weight);
}
