using OnRecord.Answering;
using OnRecord.Host.Display;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Host.Cli.Screen;

/// <summary>
/// Draws an answer on a screen: what it amounts to, each statement with who, how and where, and how the question was understood.
/// Text is drawn as text, never as markup.
/// </summary>
internal static class AnswerDrawing
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole screen, Answer answer)
    {
        screen.WriteLine();
        screen.Write(Indented(new Text(SafeText.Line(answer.Lead), new Style(LeadColour(answer.Verdict), decoration: Decoration.Bold))));
        screen.WriteLine();
        if (answer.Summary is { } summary)
        {
            screen.Write(Indented(new Rows(new Text(Summary.Label, Faint), new Text(SafeText.Line(summary.Text)))));
            screen.WriteLine();
        }

        for (var at = 0; at < answer.Statements.Count; at++)
        {
            // Without a summary nothing refers to the numbers.
            Draw(screen, ShownStatement.Of(answer.Statements[at]), LeadColour(answer.Verdict), answer.Summary is null ? null : at + 1);
        }

        foreach (var statement in answer.TakenOut.Concat(answer.Nearest))
        {
            Draw(screen, ShownStatement.Of(statement), Color.Grey, number: null);
        }

        foreach (var passage in answer.Passages)
        {
            Draw(screen, passage);
        }

        var understood = answer.Understood.Length > 0 ? $"Understood as: {SafeText.Line(answer.Understood)} · " : string.Empty;
        screen.Write(Indented(new Text($"{understood}{answer.Elapsed.TotalMilliseconds:0.0} ms", Faint)));
        screen.WriteLine();
    }

    private static Color LeadColour(Verdict verdict) => verdict switch
    {
        Verdict.Answered => Color.Green,
        Verdict.Misattributed => Color.Yellow,
        _ => Color.Default,
    };

    private static void Draw(IAnsiConsole screen, ShownStatement statement, Color bar, int? number)
    {
        var who = new Paragraph(number is null ? string.Empty : $"[{number}] ");
        who.Append(statement.Who, Strong);
        if (statement.Role is { } role)
        {
            who.Append($", {role}");
        }

        who.Append($" · {statement.How}", Faint);
        var where = Where(screen, statement.Outlet, statement.Published, statement.Title, statement.Paragraph, statement.Link);
        screen.Write(Barred(bar, [new Text(statement.Words), who, where, .. statement.Notes.Select(note => new Text(note, Faint))]));
        screen.WriteLine();
    }

    private static void Draw(IAnsiConsole screen, CitedPassage cited)
    {
        var facts = cited.Passage.Article.Facts;
        var where = Where(
            screen,
            SafeText.Line(facts.Outlet ?? cited.Passage.Article.File),
            ShownStatement.DayOf(facts.Published),
            facts.Title is { } title ? SafeText.Line(title) : null,
            cited.Citation.Paragraph,
            ShownStatement.LinkOf(cited.Citation.Link));
        screen.Write(Barred(Color.Blue, new Text(SafeText.Line(cited.Passage.Run.Text)), new Text("the article's own words", Faint), where));
        screen.WriteLine();
    }

    private static Paragraph Where(IAnsiConsole screen, string outlet, string? published, string? title, int paragraph, Uri? link)
    {
        var where = new Paragraph(outlet, Faint);
        if (published is not null)
        {
            where.Append($", {published}", Faint);
        }

        if (title is not null)
        {
            where.Append($" · {title}", Faint);
        }

        if (link is null)
        {
            return where.Append($" · paragraph {paragraph}", Faint);
        }

        // A screen that cannot hold a link shows its address.
        where.Append(" · ", Faint);
        return screen.Profile.Capabilities.Links
            ? where.Append("open at the words", new Style(Color.Blue, decoration: Decoration.Underline, link: link.AbsoluteUri))
            : where.Append(link.AbsoluteUri, Faint);
    }

    private static BarredBlock Barred(Color bar, params IRenderable[] rows) => new(new Rows(rows), bar);

    private static Padder Indented(IRenderable inner) => new(inner, new Padding(2, 0, 2, 0));
}
