using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

/// <summary>A bot that says over the wire what a test tells it to, right or wrong, and nothing else.</summary>
internal sealed class WireBot : IDisposable
{
    private readonly FakeDiscordServer _discord;
    private readonly HttpClient _http = new();

    public WireBot(FakeDiscordServer discord)
    {
        _discord = discord;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Token);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
    }

    public ClientWebSocket Socket { get; private set; } = new();

    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    /// <summary>What READY said.</summary>
    public JsonElement Ready { get; private set; }

    /// <summary>The number of the last event.</summary>
    public int Sequence { get; private set; }

    public static readonly object NoMentions = new { parse = Array.Empty<string>() };

    public void Dispose()
    {
        Socket.Dispose();
        _http.Dispose();
    }

    public async Task ConnectAsync(string? address = null, string query = "?v=10&encoding=json")
    {
        Socket.Dispose();
        Socket = new ClientWebSocket();
        await Socket.ConnectAsync(new Uri((address ?? _discord.GatewayUrl) + query), CancellationToken.None);
    }

    public Task SendAsync(int opcode, object? data) => SendRawAsync(JsonSerializer.Serialize(new { op = opcode, d = data }));

    public Task SendRawAsync(string text) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next payload; throws where the connection is closed or cut.</summary>
    public async Task<JsonElement> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System);
        using var whole = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await Socket.ReceiveAsync(buffer, limit.Token);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                throw new WebSocketException($"closed with {(int)received.CloseStatus!}");
            }

            await whole.WriteAsync(buffer.AsMemory(0, received.Count), limit.Token);
            if (received.EndOfMessage)
            {
                var payload = JsonDocument.Parse(whole.ToArray()).RootElement;
                Sequence = payload.GetProperty("s").ValueKind is JsonValueKind.Number ? payload.GetProperty("s").GetInt32() : Sequence;
                return payload;
            }
        }
    }

    /// <summary>The next event of a name; others are passed over.</summary>
    public async Task<JsonElement> EventAsync(string name)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            if (payload.GetProperty("t").ValueKind is JsonValueKind.String && payload.GetProperty("t").GetString() == name)
            {
                return payload.GetProperty("d");
            }
        }
    }

    /// <summary>The code that the gateway closes with.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (true)
        {
            try
            {
                await ReceiveAsync();
            }
            catch (WebSocketException)
            {
                return (int?)Socket.CloseStatus ?? 0;
            }
        }
    }

    public object Identity(long intents = 4609, string? token = null, int[]? shard = null) => shard is null
        ? new { token = token ?? _discord.Token, intents, properties = new { os = "linux", browser = "wire", device = "wire" } }
        : new { token = token ?? _discord.Token, intents, properties = new { os = "linux", browser = "wire", device = "wire" }, shard };

    /// <summary>Connects, says hello and identifies, up to READY.</summary>
    public async Task BeginAsync(long intents = 4609)
    {
        await ConnectAsync();
        Assert.Equal(10, (await ReceiveAsync()).GetProperty("op").GetInt32());
        await SendAsync(2, Identity(intents));
        Ready = await EventAsync("READY");
    }

    public async Task ResumeAsync(int? sequence = null)
    {
        await ConnectAsync(Ready.GetProperty("resume_gateway_url").GetString());
        await ReceiveAsync();
        await SendAsync(6, new { token = _discord.Token, session_id = Ready.GetProperty("session_id").GetString(), seq = sequence ?? Sequence });
    }

    public async Task<WireReply> RequestAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, _discord.ApiUrl + path);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body, body.GetType()),
        };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new WireReply(
            response.StatusCode,
            text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public Task<WireReply> RegisterAsync(params object[] commands) =>
        RequestAsync(HttpMethod.Put, $"/applications/{_discord.ApplicationId}/commands", commands);

    public Task<WireReply> CallbackAsync(JsonElement interaction, object body, string query = "") =>
        RequestAsync(HttpMethod.Post, $"/interactions/{Id(interaction)}/{Token(interaction)}/callback{query}", body);

    public Task<WireReply> EditAsync(JsonElement interaction, object body) =>
        RequestAsync(HttpMethod.Patch, $"/webhooks/{_discord.ApplicationId}/{Token(interaction)}/messages/@original", body);

    public Task<WireReply> FollowUpAsync(JsonElement interaction, object body) =>
        RequestAsync(HttpMethod.Post, $"/webhooks/{_discord.ApplicationId}/{Token(interaction)}", body);

    private static string Id(JsonElement interaction) => interaction.GetProperty("id").GetString()!;

    private static string Token(JsonElement interaction) => interaction.GetProperty("token").GetString()!;
}

/// <summary>What a request was answered with.</summary>
internal sealed record WireReply(HttpStatusCode Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    public int Code => Body?["code"]?.GetValue<int>() ?? 0;
}
