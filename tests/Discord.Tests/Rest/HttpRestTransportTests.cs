using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>What goes over the wire.</summary>
public sealed class HttpRestTransportTests
{
    [Fact]
    public async Task A_request_says_who_asks()
    {
        var wire = await SentAsync(new RestRequest(Routes.GetGatewayBot));

        Assert.Equal("GET https://proxy.example/api/v10/gateway/bot", wire.Line);
        Assert.Equal("Bot bench-secret-token", wire.Header("Authorization"));
        Assert.Equal("DiscordBot (https://example.org/bot, 1.2)", wire.Header("User-Agent"));
    }

    [Fact]
    public async Task An_answer_to_an_interaction_goes_without_the_bots_token()
    {
        var wire = await SentAsync(new RestRequest(Routes.Callback(new Snowflake(1), "a/b?c#d"), Json("{}")));

        Assert.Equal("POST https://proxy.example/api/v10/interactions/1/a%2Fb%3Fc%23d/callback", wire.Line);
        Assert.Null(wire.Header("Authorization"));
        Assert.Equal("application/json", wire.ContentType?.MediaType);
    }

    [Fact]
    public async Task Files_go_in_parts_after_the_JSON()
    {
        var body = new RestBody("""{"content":"x"}"""u8.ToArray(), [new FileAttachment("zwölf \"\r\n.png", Encoding.ASCII.GetBytes("BYTES"))]);

        var wire = await SentAsync(new RestRequest(Routes.CreateMessage(new Snowflake(5)), body));

        Assert.Equal("multipart/form-data", wire.ContentType?.MediaType);
        Assert.Matches("(?s)name=\"payload_json\".*\\{\"content\":\"x\"\\}.*name=\"files\\[0\\]\"; filename=\"zw_lf____.png\"\r\n\r\nBYTES", wire.Body);
        Assert.Contains("Content-Type: application/json", wire.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_is_encoded_and_cut_between_characters()
    {
        var route = Routes.DeleteMessage(new Snowflake(5), new Snowflake(6));

        Assert.Equal("on%20behalf%20of%20Zo%C3%AB%0A", (await SentAsync(new RestRequest(route, Reason: "on behalf of Zoë\n"))).Header("X-Audit-Log-Reason"));
        Assert.Equal(
            string.Concat(Enumerable.Repeat("%F0%9F%98%80", 42)),
            (await SentAsync(new RestRequest(route, Reason: string.Concat(Enumerable.Repeat("😀", 200))))).Header("X-Audit-Log-Reason"));
    }

    [Fact]
    public async Task A_response_comes_back_whole_whatever_its_status()
    {
        using var transport = new HttpRestTransport(Config, new Wire(new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent("slow"),
            Headers = { { "X-RateLimit-Scope", "shared" } },
        }));

        var response = await transport.SendAsync(new RestRequest(Routes.GetGatewayBot), CancellationToken.None);

        Assert.Equal((429, "slow", "shared"), (response.Status, Encoding.UTF8.GetString(response.Body.Span), response.Header("x-ratelimit-scope")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nend")]
    [InlineData("tökən")]
    public void A_token_that_is_none_is_refused_without_being_shown(string token)
    {
        var refused = Assert.Throws<ArgumentException>(() => new HttpRestTransport(Config with { Token = token }));

        Assert.True(token.Length == 0 || !refused.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("/api/v10")]
    public void An_address_that_is_none_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new HttpRestTransport(Config with { ApiUrl = new Uri(address, UriKind.RelativeOrAbsolute) }));

    [Fact]
    public async Task Where_nobody_listens_the_client_says_so()
    {
        // Port 1 of this machine: nothing listens there, and the refusal comes at once.
        var config = Config with { ApiUrl = new Uri("http://127.0.0.1:1/api/v10"), Attempts = 1 };
        using var client = new DiscordRestClient(config, TimeProvider.System, new Random(1), NullLogger<DiscordRestClient>.Instance);

        var refused = await Assert.ThrowsAsync<DiscordException>(() => client.GetBotGatewayAsync(CancellationToken.None));

        Assert.StartsWith("Discord could not be reached (asking for the gateway): ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(refused.InnerException).HttpRequestError);
    }

    private static DiscordRestConfig Config { get; } = RestBench.Config with { ApiUrl = new Uri("https://proxy.example/api/v10/") };

    private static RestBody Json(string json) => new(Encoding.UTF8.GetBytes(json), []);

    private static async Task<Wire> SentAsync(RestRequest request)
    {
        var wire = new Wire(new HttpResponseMessage(HttpStatusCode.NoContent));
        using var transport = new HttpRestTransport(Config, wire);
        await transport.SendAsync(request, CancellationToken.None);
        return wire;
    }

    private sealed class Wire(HttpResponseMessage response) : HttpMessageHandler
    {
        private HttpRequestHeaders? headers;

        public string Line { get; private set; } = string.Empty;

        public string Body { get; private set; } = string.Empty;

        public MediaTypeHeaderValue? ContentType { get; private set; }

        public string? Header(string name) => headers!.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Line, headers, ContentType) = ($"{request.Method} {request.RequestUri!.AbsoluteUri}", request.Headers, request.Content?.Headers.ContentType);
            Body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
            return response;
        }
    }
}
