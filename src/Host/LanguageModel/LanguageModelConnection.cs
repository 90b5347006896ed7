using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OnRecord.Answering.LanguageModel;
using OnRecord.Host.Display;

namespace OnRecord.Host.LanguageModel;

/// <summary>The way to the configured language model; open as long as the host or a command runs.</summary>
internal sealed partial class LanguageModelConnection : IHostedService, IDisposable
{
    private readonly LlmOptions options;
    private readonly ILogger<LanguageModelConnection> log;
    private readonly IChatClient? client;

    /// <summary>Makes it. Nothing is sent before something is asked.</summary>
    public LanguageModelConnection(IOptions<LlmOptions> options, TimeProvider time, ILogger<LanguageModelConnection> log)
    {
        this.options = options.Value;
        this.log = log;
        if (this.options.IsOn)
        {
            var capped = new CappedChatClient(OpenAIServer.Connect(this.options), new SpendingCap(this.options, time));
            client = new SteadyChatClient(capped, this.options, time);
            Access = new ModelAccess(client, TimeSpan.FromSeconds(this.options.TimeLimit));
        }
    }

    /// <summary>The way to the model; null where none is configured.</summary>
    public ModelAccess? Access { get; }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Access is not null)
        {
            var (model, server) = (SafeText.Line(options.Model), new Uri(options.Endpoint).Authority);
            LogOn(model, server);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => client?.Dispose();

    [LoggerMessage(Level = LogLevel.Information, Message = "The language model {Model} at {Server} helps with questions and summaries; what it writes is checked.")]
    private partial void LogOn(string model, string server);
}
