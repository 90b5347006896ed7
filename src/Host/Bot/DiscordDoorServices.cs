using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot.Alerts;
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
        services.AddSingleton<ThreadParents>();
        services.AddSingleton<QuestionLimit>();
        services.AddSingleton<RunningWork>();
        services.AddSingleton<InteractionRoutes>();
        services.AddSingleton<InteractionRouter>();
        services.AddSingleton<ChannelReplies>();
        services.AddSingleton<MessageRouter>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton<BotEvents>();
        services.AddQuestionCommands();
        services.AddCoverageCommands();
        services.AddAlerts();
        services.AddDiscordClients();

        // A token is needed to make them.
        services.AddSingleton(provider => new Lazy<IDiscordGateway>(provider.GetRequiredService<IDiscordGateway>));
        services.AddSingleton(provider => new Lazy<BotEvents>(provider.GetRequiredService<BotEvents>));
        services.AddSingleton<WarmUp>();
        services.AddSingleton(provider => new Lazy<WarmUp>(provider.GetRequiredService<WarmUp>));
        services.AddSingleton<DiscordDoor>();
        services.AddHostedService(provider => provider.GetRequiredService<DiscordDoor>());
    }

    private static void AddDiscordClients(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DiscordOptions>>().Value;
            return new DiscordRestClient(
                new()
                {
                    Token = options.Token,
                    ApiUrl = new(options.ApiUrl),
                    UserAgentUrl = options.AboutUrl,
                    UserAgentVersion = typeof(DiscordDoorServices).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "1.0",
                },
                provider.GetRequiredService<TimeProvider>(),
                NewRandom(),
                provider.GetRequiredService<ILogger<DiscordRestClient>>());
        });
        services.AddSingleton<IMessageChannels>(provider => provider.GetRequiredService<DiscordRestClient>());
        services.AddSingleton<IApplicationCommands>(provider => provider.GetRequiredService<DiscordRestClient>());
        services.AddSingleton<IGatewayBotSource>(provider => provider.GetRequiredService<DiscordRestClient>());
        services.AddSingleton<IInteractionReader, InteractionReader>();
        services.AddSingleton<IWebSocketConnectionProvider, ClientWebSocketProvider>();
        services.AddSingleton<IDiscordGateway>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DiscordOptions>>().Value;
            return new DiscordSocketClient(
                new() { Token = options.Token, GatewayUrl = string.IsNullOrWhiteSpace(options.GatewayUrl) ? null : new(options.GatewayUrl) },
                provider.GetRequiredService<IGatewayBotSource>(),
                provider.GetRequiredService<IInteractionReader>(),
                provider.GetRequiredService<IWebSocketConnectionProvider>(),
                provider.GetRequiredService<TimeProvider>(),
                NewRandom(),
                provider.GetRequiredService<ILogger<DiscordSocketClient>>());
        });
    }

    // One for each client: they are not shared between threads. What they spread out in time nobody gains from guessing.
    private static Random NewRandom() => new(RandomNumberGenerator.GetInt32(int.MaxValue));
}
