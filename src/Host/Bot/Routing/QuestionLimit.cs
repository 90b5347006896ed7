using Microsoft.Extensions.Options;

namespace OnRecord.Host.Bot.Routing;

/// <summary>How many questions one person may ask a minute, whichever way they ask: by a command, a mention or a direct message.</summary>
internal sealed class QuestionLimit(IOptions<DiscordOptions> options, TimeProvider time)
{
    /// <summary>The count.</summary>
    public PersonLimit Persons { get; } = new(options.Value.QuestionsPerMinute, time);
}
