using Microsoft.Extensions.Options;

namespace OnRecord.Host.LanguageModel;

/// <summary>Reads the settings of the language model for a command, which runs without a host.</summary>
internal static class LlmSettings
{
    /// <summary>The settings, checked as the host checks them.</summary>
    /// <exception cref="OptionsValidationException">One of them is wrong; the failures are sentences that name it.</exception>
    public static LlmOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(LlmOptions.Section).Get<LlmOptions>() ?? new LlmOptions();
        new LlmOptionsKey(configuration).PostConfigure(name: null, options);
        var checkedOptions = new LlmOptionsValidator().Validate(name: null, options);
        return checkedOptions.Failed
            ? throw new OptionsValidationException(LlmOptions.Section, typeof(LlmOptions), checkedOptions.Failures)
            : options;
    }
}
