using OnRecord.Answering;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Ask;

/// <summary>Draws an answer: the line that says what it amounts to, the lead, the statements or the nearest, how the question was understood.</summary>
internal static class AnswerPage
{
    /// <summary>As many statements as stand on a page where they fit.</summary>
    public const int Most = 5;

    /// <summary>A page of the answer to what somebody typed, which stands over it.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="typed">The question, or the words.</param>
    /// <param name="answer">Answers it with at most as many statements.</param>
    /// <exception cref="BotReplyException">It is no question, or a later page with nothing on it.</exception>
    public static Page OfTyped(Asked asked, string typed, Func<int, Answer> answer) => QuestionRules.Refuse(typed) is { } refusal
        ? throw new BotReplyException(refusal)
        : Of(asked, answer, typed);

    /// <summary>A page of the answer: as many statements as fit of those that it finds.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="answer">Answers it with at most as many statements.</param>
    /// <param name="title">What stands over it: the question, where it does not stand in the chat anyway; or null.</param>
    /// <exception cref="BotReplyException">It is a later page, and there is nothing on it.</exception>
    public static Page Of(Asked asked, Func<int, Answer> answer, string? title) => Page.Fitting(Most, most =>
    {
        var given = answer(most);
        return asked.Skip > 0 && given.Statements.Count == 0
            ? throw NoMore()
            : Of(asked, given, title);
    });

    /// <summary>A page of the answer to what somebody typed, as <see cref="OfTyped"/> draws it, of an answer that may take its time.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="typed">The question, or the words.</param>
    /// <param name="answer">Answers it with as many statements as it is told that there is room for.</param>
    /// <exception cref="BotReplyException">It is no question, or a later page with nothing on it.</exception>
    public static Task<Page> OfTypedAsync(Asked asked, string typed, Func<Func<Answer, int?>, Task<Answer>> answer) =>
        QuestionRules.Refuse(typed) is { } refusal ? throw new BotReplyException(refusal) : OfAsync(asked, answer, typed);

    /// <summary>A page of an answer that may take its time.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="answer">Answers it with as many statements as it is told that there is room for.</param>
    /// <param name="title">What stands over it: the question, where it does not stand in the chat anyway; or null.</param>
    /// <exception cref="BotReplyException">It is a later page, and there is nothing on it.</exception>
    public static async Task<Page> OfAsync(Asked asked, Func<Func<Answer, int?>, Task<Answer>> answer, string? title)
    {
        var given = await answer(one => Of(asked, one, title).Fits);
        return asked.Skip > 0 && given.Statements.Count == 0 ? throw NoMore() : Of(asked, given, title);
    }

    /// <summary>A page of the answer. A summary is left out where there is no room for it beside the statements.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="title">What stands over it: the question, where it does not stand in the chat anyway; or null.</param>
    public static Page Of(Asked asked, Answer answer, string? title = null)
    {
        var page = Draw(asked, answer, title);
        return answer.Summary is not null && page.Fits is not null ? Draw(asked, answer with { Summary = null }, title) : page;
    }

    private static Page Draw(Asked asked, Answer answer, string? title)
    {
        var text = new Description().Add(SafeMarkdown.Of(answer.Lead, ReplyLimits.Lead));
        var page = new StatementPage(text);
        int added;
        if (answer.Summary is { } summary)
        {
            text.Add($"-# {Summary.Label}\n{SafeMarkdown.Of(summary.Text, ReplyLimits.Summary)}");
            var number = 0;
            added = page.Add(answer.Statements, _ => $"**\\[{++number}\\]**");
        }
        else
        {
            added = page.Add(answer.Statements);
        }

        if (added == answer.Statements.Count)
        {
            page.Add(answer.Passages);
            page.Add(answer.TakenOut);
            page.AddNearest(answer.Nearest);
        }

        var over = string.IsNullOrWhiteSpace(title) ? null : SafeMarkdown.Of(title, ReplyLimits.Title);
        var drawn = page.Draw(over, answer.Verdict, answer.Understood);
        return drawn with
        {
            Embed = drawn.Embed with { Author = new EmbedAuthor(Name(answer)) },
            Next = answer.Next is { } next ? asked.From(next) : null,
            Fits = added < answer.Statements.Count ? added : null,
        };
    }

    private static BotReplyException NoMore() => new("There is no more than what was shown.");

    private static string Name(Answer answer) => answer.Verdict switch
    {
        Verdict.Answered when answer.Statements.Count == 0 => "In the articles’ own words only",
        Verdict.Answered => "On the record",
        Verdict.Misattributed => "Somebody else’s words",
        _ => "Not in the coverage",
    };
}
