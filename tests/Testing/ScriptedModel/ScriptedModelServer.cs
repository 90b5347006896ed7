using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OnRecord.Testing.ScriptedModel;

/// <summary>
/// A server of OpenAI's chat interface on the loopback address, over real sockets, that says what a test tells it to, and misbehaves as it
/// is told to. It knows nothing of our client.
/// </summary>
public sealed class ScriptedModelServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<ModelRequest> _requests = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Lock _door = new();
    private readonly Queue<ModelTurn> _readings = [];
    private readonly Queue<ModelTurn> _summaries = [];

    private ScriptedModelServer()
    {
        // Empty: no settings from the environment or from files, no log, no hand on the process's signals.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, UnboundLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>The key that clients are given.</summary>
    public string Key { get; } = "sk-scripted-4f1c27d09b";

    /// <summary>Where it is.</summary>
    public string Endpoint => $"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/v1";

    /// <summary>The settings that lead the host here, by name, with a time limit that no busy machine reaches.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Llm:Endpoint"] = Endpoint, ["Llm:Model"] = "scripted", ["Llm:ApiKey"] = Key, ["Llm:TimeLimit"] = "50",
    };

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>Starts one. Until it is told otherwise it reads nothing out of questions and sums up nothing.</summary>
    public static async Task<ScriptedModelServer> StartAsync()
    {
        var server = new ScriptedModelServer();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>What it does, one after the other, when it is to read a question; the last again and again.</summary>
    public void Reads(params ModelTurn[] turns) => Script(_readings, turns);

    /// <summary>The same, in JSON.</summary>
    public void Reads(string json) => Reads(ModelTurn.Says(json));

    /// <summary>What it does, one after the other, when it is to sum up statements; the last again and again.</summary>
    public void SumsUp(params ModelTurn[] turns) => Script(_summaries, turns);

    /// <summary>The same, in words.</summary>
    public void SumsUp(string text) => SumsUp(ModelTurn.Says(text));

    /// <summary>Waits until one more request has come, and gives it.</summary>
    public async Task<ModelRequest> NextRequestAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _arrived.WaitAsync(patience.Token);
        return Requests[^1];
    }

    /// <summary>Goes away: nobody listens there any more.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await StopAsync();
        }

        await _app.DisposeAsync();
        _stopping.Dispose();
        _arrived.Dispose();
    }

    private void Script(Queue<ModelTurn> queue, ModelTurn[] turns)
    {
        lock (_door)
        {
            queue.Clear();
            foreach (var turn in turns)
            {
                queue.Enqueue(turn);
            }
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Method != "POST" || context.Request.Path != "/v1/chat/completions")
        {
            context.Response.StatusCode = 404;
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new ModelRequest(context.Request.Headers.Authorization.ToString(), body.RootElement.Clone());
        ModelTurn turn;
        lock (_door)
        {
            var queue = request.WantsSummary ? _summaries : _readings;
            turn = queue.Count == 0 ? ModelTurn.Says("{}") : queue.Count == 1 ? queue.Peek() : queue.Dequeue();
        }

        _requests.Enqueue(request);
        _arrived.Release();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            await turn.ServeAsync(context, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The client went away, as it should.
        }
    }

    private sealed class UnboundLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
