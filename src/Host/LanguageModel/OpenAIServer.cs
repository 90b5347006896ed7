using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace OnRecord.Host.LanguageModel;

/// <summary>The official client, pointed at an OpenAI-compatible server.</summary>
internal static class OpenAIServer
{
    // Servers of one's own want no key, but the client always sends one.
    private const string NoKey = "none";

    /// <summary>The client. It asks once; whoever uses it knows better when to ask again.</summary>
    public static IChatClient Connect(LlmOptions options)
    {
        var http = new HttpClient(new LimitedReply(Sockets(options))) { Timeout = Timeout.InfiniteTimeSpan };
        var pipeline = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : NoKey);
        return new ChatClient(options.Model, key, pipeline).AsIChatClient();
    }

    private static SocketsHttpHandler Sockets(LlmOptions options) => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(options.TimeLimit),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // A redirect would carry the key to wherever it leads.
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    };
}
