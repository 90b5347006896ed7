using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>Something that the gateway does wrong, and that the bot has to come back from.</summary>
/// <param name="Name">What.</param>
/// <param name="EndsSession">Whether nothing can be resumed afterwards: an identify is right, and what was sent in between is lost.</param>
/// <param name="DoAsync">Does it.</param>
internal sealed record GatewayFault(string Name, bool EndsSession, Func<FakeGateway, Task> DoAsync)
{
    /// <summary>Two hundred of them, each as often as its weight.</summary>
    public static IReadOnlyList<GatewayFault> All { get; } =
    [
        .. Times(27, "cut in mid-frame", gateway => gateway.DropAsync(inMidFrame: true)),
        .. Times(20, "dropped", gateway => gateway.DropAsync()),
        .. Times(15, "no acknowledgements", Now(gateway => gateway.WithholdAcks())),
        .. Times(15, "half-open", Now(gateway => gateway.Die())),
        .. Times(25, "opcode 7", Now(gateway => gateway.Reconnect())),
        .. Times(12, "opcode 7 before Hello", ThenDropAsync(gateway => gateway.ReconnectBeforeHello())),
        .. Times(10, "opcode 9 true", Now(gateway => gateway.InvalidateSession(resumable: true))),
        .. Times(10, "close 4000", Closed(4000)),
        .. Times(6, "close 4001", Closed(4001)),
        .. Times(6, "close 4002", Closed(4002)),
        .. Times(6, "close 4005", Closed(4005)),
        .. Times(6, "close 4008", Closed(4008)),
        .. Times(3, "close 4006, which means nothing any more", Closed(4006)),
        .. Times(3, "close 4999, which never meant anything", Closed(4999)),
        .. Times(3, "close 1011", Closed(1011)),
        .. Times(3, "close 3000", Closed(3000)),
        .. Times(8, "connection refused", ThenDropAsync(gateway => gateway.RefuseConnections())),
        .. Times(4, "resume address refused twice", ThenDropAsync(gateway => gateway.RefuseResumeConnections(2))),
        .. Times(6, "opcode 9 false", Now(gateway => gateway.InvalidateSession(resumable: false)), ends: true),
        .. Times(4, "resume refused", ThenDropAsync(gateway => gateway.RefuseResumes()), ends: true),
        .. Times(2, "close 4003", Closed(4003), ends: true),
        .. Times(2, "close 4007", Closed(4007), ends: true),
        .. Times(2, "close 4009", Closed(4009), ends: true),
        .. Times(1, "close 1000", Closed(1000), ends: true),
        .. Times(1, "close 1001", Closed(1001), ends: true),
    ];

    private static IEnumerable<GatewayFault> Times(int weight, string name, Func<FakeGateway, Task> doAsync, bool ends = false) =>
        Enumerable.Repeat(new GatewayFault(name, ends, doAsync), weight);

    private static Func<FakeGateway, Task> Closed(int code) => gateway => gateway.CloseAsync(code);

    private static Func<FakeGateway, Task> Now(Action<FakeGateway> act) => gateway =>
    {
        act(gateway);
        return Task.CompletedTask;
    };

    private static Func<FakeGateway, Task> ThenDropAsync(Action<FakeGateway> act) => gateway =>
    {
        act(gateway);
        return gateway.DropAsync();
    };
}
