using OnRecord.Coverage.Journal;
using OnRecord.Host.Bot.Coverage.Adding;
using OnRecord.Host.Bot.Coverage.Feeds;
using OnRecord.Host.Bot.Coverage.Reindexing;
using OnRecord.Host.Bot.Coverage.Removing;
using OnRecord.Host.Bot.Coverage.Status;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>Puts the commands that keep the coverage into the host.</summary>
internal static class CoverageCommandServices
{
    /// <summary>Adds them, and the journal.</summary>
    public static IServiceCollection AddCoverageCommands(this IServiceCollection services)
    {
        services.AddSingleton<IJournal>(provider => SqliteJournal.OpenOrCreate(provider.GetRequiredService<CoverageFolder>().Path));
        services.AddSingleton<Moderators>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<ArticleChoices>();
        services.AddSingleton<ArticleRemoval>();
        services.AddSingleton<Reindexer>();
        services.AddSingleton<ReindexDisplay>();
        services.AddSingleton<AttachmentDownload>();
        services.AddSingleton<FeedChoices>();
        services.AddSingleton<ArticleIntake>();

        // In the order in which Discord lists them.
        services.AddSingleton<ICoverageAction, StatusAction>();
        services.AddSingleton<ICoverageAction, AddAction>();
        services.AddSingleton<ICoverageAction, RemoveAction>();
        services.AddSingleton<ICoverageAction, ReindexAction>();
        services.AddSingleton<ICoverageAction, FeedAddAction>();
        services.AddSingleton<ICoverageAction, FeedRemoveAction>();
        services.AddSingleton<ICoverageAction, FeedListAction>();
        services.AddSingleton<IBotCommand, CoverageCommand>();
        services.AddSingleton<IComponentHandler, RemoveButton>();
        services.AddSingleton<IComponentHandler, KeepButton>();
        services.AddSingleton<IComponentHandler, CancelButton>();
        return services;
    }
}
