namespace OnRecord.Host.Bot.Replies;

/// <summary>How long parts of a reply may be, in UTF-16 code units, backslashes counted. All within Discord's limits; most well within.</summary>
internal static class ReplyLimits
{
    /// <summary>Discord's limit for an embed's description. Title, footer and author line together stay under the 6,000 of a whole message.</summary>
    public const int Description = 4_096;

    /// <summary>An embed's title: two lines on a phone. Discord's limit is 256.</summary>
    public const int Title = 160;

    /// <summary>The footer. Discord's limit is 2,048.</summary>
    public const int Footer = 300;

    /// <summary>The sentence above the statements.</summary>
    public const int Lead = 500;

    /// <summary>A summary: three sentences of the longest, each character with a backslash. It is never cut.</summary>
    public const int Summary = 2_000;

    /// <summary>A name, a role, an outlet, a headline.</summary>
    public const int Name = 140;

    /// <summary>Words in a note under a statement.</summary>
    public const int Note = 240;

    /// <summary>A quotation among others.</summary>
    public const int Quotation = 900;

    /// <summary>A quotation that stands alone.</summary>
    public const int LoneQuotation = 2_000;

    /// <summary>What is shown of a quotation at least, however little room there is.</summary>
    public const int ShortestQuotation = 200;

    /// <summary>Something that a person typed and reads again in a sentence.</summary>
    public const int Echo = 100;
}
