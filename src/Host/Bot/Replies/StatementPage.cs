using OnRecord.Answering;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Puts statements and passages one under the other, as many as fit, and remembers which they were. Text is cut between them.</summary>
/// <param name="text">Where they go.</param>
/// <param name="inArticle">Whether they are those of one article, which need not be named with each.</param>
internal sealed class StatementPage(Description text, bool inArticle = false)
{
    private readonly List<ShownWords> shown = [];

    /// <summary>The words that are shown, in order.</summary>
    public IReadOnlyList<ShownWords> Shown => shown;

    /// <summary>Adds statements until one does not fit.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="heading">What a statement stands under, where that changes; null for nothing.</param>
    /// <param name="leaving">Room that must be left.</param>
    /// <returns>How many were added.</returns>
    public int Add(IReadOnlyList<CitedStatement> statements, Func<CitedStatement, string>? heading = null, int leaving = 0)
    {
        var longest = statements.Count == 1 ? ReplyLimits.LoneQuotation : ReplyLimits.Quotation;
        var above = string.Empty;
        var added = 0;
        foreach (var statement in statements)
        {
            var here = heading?.Invoke(statement) ?? string.Empty;
            var over = here == above ? string.Empty : $"{here}\n";
            var block = over + StatementDrawing.Of(statement, longest, inArticle);
            if (added == 0 && block.Length + leaving > text.Room)
            {
                // The first is shown in any case, as much of it as there is room for.
                var less = longest - (block.Length + leaving - text.Room);
                block = over + StatementDrawing.Of(statement, Math.Max(ReplyLimits.ShortestQuotation, less), inArticle);
            }

            if (!text.TryAdd(block, leaving))
            {
                break;
            }

            above = here;
            added++;
            shown.Add(ShownWords.Of(statement));
        }

        return added;
    }

    /// <summary>The page, with what was added.</summary>
    /// <param name="title">What stands over it, safe already; null for nothing.</param>
    /// <param name="verdict">What it amounts to.</param>
    /// <param name="understood">How the question was understood.</param>
    public Page Draw(string? title, Verdict verdict, string understood) => new(new Embed
    {
        Title = title,
        Description = text.ToString(),
        Color = EmbedColour.Of(verdict),
        Footer = Footer.Understood(understood),
    })
    {
        Shown = shown,
        Verdict = verdict.ToString(),
    };

    /// <summary>Adds passages until one does not fit.</summary>
    public void Add(IReadOnlyList<CitedPassage> passages)
    {
        foreach (var passage in passages)
        {
            if (!text.TryAdd(StatementDrawing.Of(passage)))
            {
                break;
            }

            shown.Add(ShownWords.Of(passage));
        }
    }

    /// <summary>Adds the nearest there is, labelled as what it is.</summary>
    public void AddNearest(IReadOnlyList<CitedStatement> nearest)
    {
        const string Label = "**The nearest there is, which does not answer it:**";
        if (nearest.Count > 0 && text.TryAdd(Label, leaving: StatementDrawing.Of(nearest[0]).Length + 2))
        {
            Add(nearest);
        }
    }
}
