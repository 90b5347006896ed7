using System.Text;

namespace OnRecord.Host.Bot.Replies;

/// <summary>The text of an embed, put together of blocks with a blank line between them. A block that does not fit is not added at all.</summary>
internal sealed class Description
{
    private readonly StringBuilder text = new();

    /// <summary>How much room there still is for a block, in UTF-16 code units.</summary>
    public int Room => ReplyLimits.Description - text.Length - 2;

    /// <summary>Adds a block that is short enough to fit always; nothing where it is empty.</summary>
    public Description Add(string block)
    {
        if (!TryAdd(block))
        {
            throw new InvalidOperationException($"A block of {block.Length} characters does not fit behind {text.Length}.");
        }

        return this;
    }

    /// <summary>Adds a block where it fits and leaves as much room as is asked for; nothing where it is empty.</summary>
    public bool TryAdd(string block, int leaving = 0)
    {
        if (block.Length + leaving > Room)
        {
            return false;
        }

        if (block.Length == 0)
        {
            return true;
        }

        text.Append(text.Length > 0 ? "\n\n" : string.Empty).Append(block);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
