using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Building;
using OnRecord.Host.Intake;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Feeds;

/// <summary>Puts into the host what fetches links, reads feeds and watches the folder of the articles.</summary>
internal static class FeedServices
{
    /// <summary>Adds them. Nothing of it is made before it is needed.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddOptions<SourceOptions>().BindConfiguration(SourceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SourceOptions>, SourceOptionsValidator>();
        services.AddSingleton<INetwork, OpenNetwork>();
        services.AddSingleton(provider => FetchOptionsOf(provider.GetRequiredService<IOptions<SourceOptions>>().Value));
        services.AddSingleton<LinkFetcher>();
        services.AddSingleton<ArticleLinks>();
        services.AddSingleton<IArticleIntake, ServedIntake>();
        services.AddSingleton(static provider => new RemovedFromCoverage(() => provider.GetRequiredService<ServedCoverage>().Coverage));
        services.AddSingleton<FetchedFiles>();
        services.AddSingleton<PageIntake>();
        services.AddSingleton<ChangeBook>();
        services.AddSingleton<IFeedStore>(provider => SqliteFeedStore.OpenOrCreate(provider.GetRequiredService<CoverageFolder>().Path));
        services.AddSingleton(provider => TimingOf(provider.GetRequiredService<IOptions<SourceOptions>>().Value));
        services.AddSingleton<ItemTaking>();
        services.AddSingleton<FeedReading>();
        services.AddSingleton<FeedDesk>();
        services.AddSingleton(provider => new Lazy<FeedDesk>(provider.GetRequiredService<FeedDesk>, LazyThreadSafetyMode.PublicationOnly));
        services.AddSingleton<FeedSchedule>();
        services.AddSingleton<DroppedFiles>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedSchedule>());
        services.AddHostedService(provider => provider.GetRequiredService<DroppedFiles>());
        return services;
    }

    /// <summary>How links are fetched with these settings.</summary>
    public static FetchOptions FetchOptionsOf(SourceOptions options) => new() { Contact = options.Contact };

    /// <summary>When feeds are read with these settings. What is spread out in time nobody gains from guessing.</summary>
    public static FeedTiming TimingOf(SourceOptions options) => new(
        TimeSpan.FromMinutes(options.FeedMinutes),
        TimeSpan.FromHours(options.FeedLongestWaitHours),
        static () => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue);
}
