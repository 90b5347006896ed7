using Microsoft.Extensions.Options;

namespace OnRecord.Host.Intake;

/// <summary>Checks the settings of what is fetched when the host starts; each failure is a sentence that names the setting.</summary>
internal sealed class SourceOptionsValidator : IValidateOptions<SourceOptions>
{
    private const int LongestContact = 200;
    private const int MostMinutes = 24 * 60;
    private const int MostHours = 7 * 24;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SourceOptions options)
    {
        List<string> failures = [];
        if (options.Contact.Length > LongestContact || options.Contact.Any(c => c is <= ' ' or > '~' or '(' or ')' or '\\'))
        {
            failures.Add("The setting Sources:Contact goes into a header; give an address without spaces and brackets, such as https://example.org/bot.");
        }

        if (options.FeedMinutes is < 1 or > MostMinutes)
        {
            failures.Add($"The setting Sources:FeedMinutes is {options.FeedMinutes}; it must be from 1 to {MostMinutes:N0}.");
        }

        if (options.FeedLongestWaitHours is < 1 or > MostHours)
        {
            failures.Add($"The setting Sources:FeedLongestWaitHours is {options.FeedLongestWaitHours}; it must be from 1 to {MostHours}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
