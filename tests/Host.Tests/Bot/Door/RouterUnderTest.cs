using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Tests.Web;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Bot.Door;

/// <summary>A router over commands of a test's own, with a clock that is moved by hand and a log that is kept.</summary>
internal sealed class RouterUnderTest : IDisposable
{
    private readonly InteractionRouter router;
    private readonly ILoggerFactory logs;

    public RouterUnderTest(params object[] parts)
    {
        var options = Options.Create(parts.OfType<DiscordOptions>().SingleOrDefault() ?? new DiscordOptions());
        logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        router = new(
            new(parts.OfType<IBotCommand>(), parts.OfType<IComponentHandler>()),
            new(options),
            new(options, Time),
            options,
            Time,
            logs.CreateLogger<InteractionRouter>());
    }

    public ManualTime Time { get; } = new();

    public LogLines Log { get; } = new();

    public void Dispose()
    {
        router.Dispose();
        logs.Dispose();
    }

    public async Task<TestInteraction> HandleAsync(TestInteraction interaction, CancellationToken cancellationToken = default)
    {
        await router.HandleAsync(interaction, cancellationToken).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        return interaction;
    }

    /// <summary>Begins to handle one whose reply does not come by itself.</summary>
    public Task Begin(IInteraction interaction, CancellationToken cancellationToken = default) => router.HandleAsync(interaction, cancellationToken);

    /// <summary>Lets so much time pass that Discord must be told that the reply is coming.</summary>
    public async Task KeepWaitingAsync()
    {
        await Time.TimerAsync(InteractionRouter.ReadyAtOnce).WaitAsync(TimeSpan.FromSeconds(30));
        Time.Advance(InteractionRouter.ReadyAtOnce);
    }
}
