using System.Text.RegularExpressions;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Keys of replies, as they stand in the ids of buttons: the command that answered, and what no other reply has. The command is there so
/// that a button whose record is gone can say how to ask again.
/// </summary>
internal static partial class ReplyKey
{
    /// <summary>A key.</summary>
    public static string Of(string command, string unique) => $"{command}.{unique}";

    /// <summary>The command that made the reply; <c>ask</c> for a key that is none.</summary>
    public static string CommandOf(string key) => Key().Match(key) is { Success: true } match ? match.Groups[1].Value : "ask";

    [GeneratedRegex(@"^([a-z-]{1,32})\.[A-Za-z0-9]{1,32}\z")]
    private static partial Regex Key();
}
