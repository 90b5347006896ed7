using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Host.Building;

namespace OnRecord.Host.Tests.Web;

/// <summary>The real host on a free port, over a coverage of a test's own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningHost(WebApplication app, LogLines log)
    {
        this.app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Talks to it.</summary>
    public HttpClient Client { get; }

    /// <summary>What it logged.</summary>
    public LogLines Log { get; }

    /// <summary>Starts it.</summary>
    public static async Task<RunningHost> Over(IndexedFolder folder, params (string Name, string Value)[] settings)
    {
        var log = new LogLines();
        var made = OnRecordHost.Create(
            new CoverageFolder(folder.Path),
            [new("Web:Urls", "http://127.0.0.1:0"), .. settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))]);
        made.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await made.StartAsync();
        return new(made, log);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
