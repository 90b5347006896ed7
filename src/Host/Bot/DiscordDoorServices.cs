using Microsoft.Extensions.Options;
using OnRecord.Discord.Gateway;
using OnRecord.Host.Bot.Coverage;
using OnRecord.Host.Bot.Registration;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot;

/// <summary>Puts the Discord door into the host.</summary>
internal static class DiscordDoorServices
{
    /// <summary>Adds what the door needs. Nothing of Discord is made before a token is there to make it with.</summary>
    public static void AddDiscordDoor(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<DiscordOptions>, DiscordOptionsLists>();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();

        services.AddSingleton<AllowLists>();
        services.AddSingleton<QuestionLimit>();
        services.AddSingleton<RunningWork>();
        services.AddSingleton<InteractionRoutes>();
        services.AddSingleton<InteractionRouter>();
        services.AddSingleton<ChannelReplies>();
        services.AddSingleton<MessageRouter>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton<BotEvents>();
        services.AddCoverageCommands();

        services.AddSingleton(provider => new Lazy<IDiscordGateway>(provider.GetRequiredService<IDiscordGateway>));
        services.AddSingleton(provider => new Lazy<BotEvents>(provider.GetRequiredService<BotEvents>));
        services.AddSingleton<DiscordDoor>();
        services.AddHostedService(provider => provider.GetRequiredService<DiscordDoor>());
    }
}
