using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OnRecord.Host.Bot;
using OnRecord.Host.Building;
using OnRecord.Host.Feeds;
using OnRecord.Host.LanguageModel;
using OnRecord.Host.Telemetry;
using OnRecord.Host.Web;

namespace OnRecord.Host;

/// <summary>The long-running host: the coverage kept open, and the doors to it.</summary>
internal static class OnRecordHost
{
    // Shorter than the command line's own patience with Ctrl-C. What the bot is answering is finished in it, a pause for Discord's limits
    // included.
    private static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Makes the host. Settings come from where <see cref="OnRecordSettings"/> says.
    /// </summary>
    /// <param name="folder">The coverage.</param>
    /// <param name="overrides">Settings that override all others.</param>
    /// <param name="replace">Puts other parts in the place of the host's: a test's network, a test's clock.</param>
    public static WebApplication Create(
        CoverageFolder folder, IEnumerable<KeyValuePair<string, string?>>? overrides = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddOnRecordSettings(overrides);

        // Why the host could not start is told once, as a sentence, by whoever started it.
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)

            // Addresses that the bot answers interactions at hold their tokens.
            .AddFilter("System.Net.Http", LogLevel.None)
            .AddConsole(builder.Configuration);

        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LastRequests);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<ServedCoverage>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ServedCoverage>());
        builder.Services.AddFeeds();
        builder.Services.AddLanguageModel();
        builder.AddDiscordDoor();
        builder.AddWebDoor();
        builder.AddTelemetry();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseWebDoor();
        app.UseTelemetry();
        return app;
    }

    // A line for people; with Logging:Console:FormatterName=json an object a line, for whoever gathers logs.
    private static void AddConsole(this ILoggingBuilder logging, IConfiguration configuration)
    {
        if (string.Equals(configuration["Logging:Console:FormatterName"], ConsoleFormatterNames.Json, StringComparison.OrdinalIgnoreCase))
        {
            logging.AddJsonConsole(static console => console.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(static console => console.SingleLine = true);
        }
    }
}
