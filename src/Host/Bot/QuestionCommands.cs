using System.Security.Cryptography;
using OnRecord.Coverage.Journal;
using OnRecord.Host.Bot.Ask;
using OnRecord.Host.Bot.Compare;
using OnRecord.Host.Bot.Conversations;
using OnRecord.Host.Bot.Help;
using OnRecord.Host.Bot.Quotes;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Bot.Replies.Buttons;
using OnRecord.Host.Bot.Source;
using OnRecord.Host.Bot.Sources;
using OnRecord.Host.Bot.Timeline;
using OnRecord.Host.Bot.WhoSaid;
using OnRecord.Host.Bot.WhoSaidThis;

namespace OnRecord.Host.Bot;

/// <summary>The commands that answer questions, questions in conversations, and the buttons under the replies.</summary>
internal static class QuestionCommands
{
    private const int KeyLength = 12;

    /// <summary>
    /// Adds them. They need <see cref="BotCoverage"/>'s coverage, what <see cref="LanguageModel.LanguageModelServices"/> adds, an
    /// <see cref="IJournal"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddQuestionCommands(this IServiceCollection services)
    {
        services.AddSingleton<BotCoverage>();
        services.AddSingleton<NewReplyKey>(static () => RandomNumberGenerator.GetHexString(KeyLength, lowercase: true));
        services.AddSingleton<KeptReplies>();
        services.AddSingleton<PagedCommands>();

        services.AddPaged<AskCommand>().AddPaged<WhoSaidCommand>().AddPaged<QuotesCommand>().AddPaged<CompareCommand>()
            .AddPaged<TimelineCommand>().AddPaged<SourcesCommand>().AddPaged<SourceCommand>();
        services.AddSingleton<IBotCommand, WhoSaidThisCommand>();
        services.AddSingleton<IBotCommand, HelpCommand>();

        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<IMessageHandler, ConversationAnswers>();

        services.AddSingleton<IComponentHandler, ContextButton>();
        services.AddSingleton<IComponentHandler, ContextMenu>();
        services.AddSingleton<IComponentHandler, MoreButton>();
        services.AddSingleton<IComponentHandler, BackButton>();
        services.AddSingleton<IComponentHandler, SourcesButton>();
        services.AddSingleton<IComponentHandler, ShareButton>();
        services.AddSingleton<IComponentHandler>(static provider => ActivatorUtilities.CreateInstance<FeedbackButton>(provider, true));
        services.AddSingleton<IComponentHandler>(static provider => ActivatorUtilities.CreateInstance<FeedbackButton>(provider, false));
        return services;
    }

    /// <summary>A command under both of its names: what the router uses, and what draws its pages again.</summary>
    private static IServiceCollection AddPaged<TCommand>(this IServiceCollection services)
        where TCommand : PagedCommand
    {
        services.AddSingleton<TCommand>();
        services.AddSingleton<IBotCommand>(static provider => provider.GetRequiredService<TCommand>());
        return services.AddSingleton<IPagedCommand>(static provider => provider.GetRequiredService<TCommand>());
    }
}
