using OnRecord.Answering.Watching;
using OnRecord.Host.Bot.Digest;
using OnRecord.Host.Bot.Watches;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Alerts;

/// <summary>Puts what posts by itself into the host: watches and the digest.</summary>
internal static class AlertServices
{
    /// <summary>Key of the clock that posts go by; the host's, where nothing else is put in its place.</summary>
    public const string Clock = "alerts";

    /// <summary>Adds it, with its commands.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddKeyedSingleton(Clock, static (provider, _) => provider.GetRequiredService<TimeProvider>());
        services.AddSingleton(static provider => new SubjectWatcher(
            provider.GetRequiredService<ServedCoverage>().Coverage, provider.GetRequiredKeyedService<TimeProvider>(Clock)));
        services.AddSingleton<ArrivalIntake>();
        services.AddSingleton<PostingPlace>();
        services.AddSingleton<WatchDrawing>();
        services.AddSingleton<WatchPosts>();
        services.AddSingleton<DigestDrawing>();
        services.AddSingleton<DigestPosts>();
        services.AddSingleton<AlertWork>();
        services.AddSingleton<IBotCommand, WatchCommand>();
        services.AddSingleton<IBotCommand, WatchesCommand>();
        services.AddSingleton<IBotCommand, UnwatchCommand>();
        services.AddSingleton<IBotCommand, DigestCommand>();
        return services;
    }
}
