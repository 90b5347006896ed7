namespace OnRecord.Host.Intake;

/// <summary>Settings of what is fetched and taken in: the section <c>Sources</c>.</summary>
internal sealed class SourceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sources";

    /// <summary>Where a site's owner can complain, in the name that each request carries: an address of a page or a mailbox; empty for none.</summary>
    public string Contact { get; set; } = string.Empty;

    /// <summary>Minutes between two readings of a feed that does not ask for more.</summary>
    public int FeedMinutes { get; set; } = 10;

    /// <summary>Hours between two readings of a feed that fails again and again.</summary>
    public int FeedLongestWaitHours { get; set; } = 6;

    /// <summary>Whether files that are put into the folder of the articles are taken in while the host runs.</summary>
    public bool WatchArticles { get; set; } = true;

    /// <summary>The settings, checked as the host checks them.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">One of them is wrong; the failures are sentences that name it.</exception>
    public static SourceOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<SourceOptions>() ?? new SourceOptions();
        var checkedOptions = new SourceOptionsValidator().Validate(name: null, options);
        return checkedOptions.Failed
            ? throw new Microsoft.Extensions.Options.OptionsValidationException(Section, typeof(SourceOptions), checkedOptions.Failures)
            : options;
    }
}
