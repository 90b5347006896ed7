using System.Text.RegularExpressions;
using OnRecord.Discord;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.WhoSaidThis;

namespace OnRecord.Host.Bot.Conversations;

/// <summary>Tells whether a message speaks to the bot, and what it says.</summary>
internal static partial class Address
{
    /// <summary>
    /// Whether it is meant for the bot: a direct message, a mention, or a reply to the bot whose text can be read. A mention of everybody
    /// or of a role is none; and who replies to the bot without a ping, where Discord does not show the text, talks to somebody else.
    /// </summary>
    public static bool IsToBot(Message message, Snowflake self) =>
        message.Type is MessageType.Default or MessageType.Reply
        && (message.GuildId is null || Mentions(message, self) || (IsReplyTo(message, self) && !string.IsNullOrWhiteSpace(message.Content)));

    /// <summary>Whether it replies to a message of the bot's.</summary>
    public static bool IsReplyTo(Message message, Snowflake self) => message.ReferencedMessage?.Author?.Id == self;

    /// <summary>What it says, without mentions and markup; empty where it says nothing.</summary>
    public static string TextOf(Message message) =>
        string.IsNullOrWhiteSpace(message.Content) ? string.Empty : Start().Replace(MessageWords.Of(message), string.Empty).Trim();

    /// <summary>Whether the text asks whose words the message are that it replies to ("who said this?").</summary>
    public static bool AsksWhoSaidThat(string text) => text.Length <= 60 && WhoSaidThat().IsMatch(text);

    /// <summary>Whether the text is a courtesy ("thanks!", "good bot"), which is no question.</summary>
    public static bool IsCourtesy(string text) => text.Length <= 60 && Courtesy().IsMatch(text);

    private static bool Mentions(Message message, Snowflake self)
    {
        foreach (var user in message.Mentions)
        {
            if (user.Id == self)
            {
                return true;
            }
        }

        return false;
    }

    // What is left of "@OnRecord, …" and "hey @OnRecord: …".
    [GeneratedRegex(@"^(?:(?:hey|hi|hello|ok|okay)?[\s,:;!–—-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"^\W*(?:(?:thanks?|thank you|thx|ty|cheers|ok|okay|k|cool|nice|great|good|perfect|wow|lol|haha|hello|hi|hey|bye|a lot|very much|so much|bot|onrecord)\b\W*)+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^\W*(?:so |and |but )?(?:who|whose words)\b[\w ’']{0,30}\b(?:this|that|it|these|those|words)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhoSaidThat();
}
