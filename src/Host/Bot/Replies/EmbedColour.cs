using OnRecord.Answering;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Colours of a reply's edge. The line above the title says the same in words.</summary>
internal static class EmbedColour
{
    /// <summary>On the record: green.</summary>
    public const int Answered = 0x2E8B57;

    /// <summary>Somebody else's words: amber.</summary>
    public const int Misattributed = 0xE09F1F;

    /// <summary>Not in the coverage: grey.</summary>
    public const int NotFound = 0x7A828E;

    /// <summary>About the coverage and the bot itself: blue.</summary>
    public const int Information = 0x3B6EA8;

    /// <summary>The colour of a verdict.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Answered => Answered,
        Verdict.Misattributed => Misattributed,
        _ => NotFound,
    };
}
