namespace OnRecord.Host;

/// <summary>Where settings come from.</summary>
internal static class OnRecordSettings
{
    /// <summary>
    /// Adds <c>appsettings.json</c> beside the executable, the one in the current directory, and the environment; the later overrides the
    /// earlier.
    /// </summary>
    /// <param name="builder">Where they are added.</param>
    /// <param name="overrides">Settings that override all others.</param>
    public static IConfigurationBuilder AddOnRecordSettings(this IConfigurationBuilder builder, IEnumerable<KeyValuePair<string, string?>>? overrides) =>
        builder
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides);
}
