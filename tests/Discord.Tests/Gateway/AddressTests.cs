using OnRecord.Discord.Gateway;

namespace OnRecord.Discord.Tests.Gateway;

public sealed class AddressTests
{
    private static readonly Uri Begin = new("wss://gateway.example/?v=10&encoding=json");

    [Theory]
    [InlineData("wss://gateway.example", "wss://gateway.example/?v=10&encoding=json")]
    [InlineData("wss://gateway.example/path/?a=b", "wss://gateway.example/path/?a=b&v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:99/", "ws://127.0.0.1:99/?v=10&encoding=json")]
    public void Version_and_encoding_are_asked_for(string given, string asked)
    {
        Assert.True(GatewayAddress.TryOf(given, proxy: null, out var address));
        Assert.Equal(new Uri(asked), address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gateway.example")]
    [InlineData("https://gateway.example")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_address_of_a_gateway_is_none(string? given)
    {
        Assert.False(GatewayAddress.TryOf(given, proxy: null, out _));
        Assert.Equal(Begin, GatewayAddress.Resume(given, proxy: null, Begin));
    }

    [Theory]
    [InlineData("wss://us-east.example", "ws://127.0.0.1:8181/?v=10&encoding=json")]
    [InlineData("wss://us-east.example:443/resume", "ws://127.0.0.1:8181/resume?v=10&encoding=json")]
    public void A_proxy_stands_in_for_the_host_that_a_session_is_resumed_at(string given, string asked) =>
        Assert.Equal(new Uri(asked), GatewayAddress.Resume(given, new Uri("ws://127.0.0.1:8181/"), Begin));
}
