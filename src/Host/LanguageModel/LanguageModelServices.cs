using Microsoft.Extensions.Options;
using OnRecord.Answering;
using OnRecord.Answering.LanguageModel;
using OnRecord.Host.Building;

namespace OnRecord.Host.LanguageModel;

/// <summary>Puts the language model, and the answerer that it helps, into the host.</summary>
internal static class LanguageModelServices
{
    /// <summary>Adds them. They need an <see cref="IConfiguration"/>, a <see cref="ServedCoverage"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services)
    {
        services.AddOptions<LlmOptions>().BindConfiguration(LlmOptions.Section).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<LlmOptions>, LlmOptionsKey>();
        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsValidator>();
        services.AddSingleton<LanguageModelConnection>();
        services.AddHostedService(provider => provider.GetRequiredService<LanguageModelConnection>());

        // The coverage is opened when the first question comes in.
        services.AddSingleton(provider => new Lazy<AssistedAnswerer>(() =>
        {
            var coverage = provider.GetRequiredService<ServedCoverage>().Coverage;
            var time = provider.GetRequiredService<TimeProvider>();
            return new AssistedAnswerer(
                new Answerer(coverage, time, provider.GetService<Lazy<IArticlePages?>>()?.Value),
                coverage,
                provider.GetRequiredService<LanguageModelConnection>().Access,
                time,
                provider.GetRequiredService<ILogger<AssistedAnswerer>>());
        }));
        return services;
    }
}
