using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Display;
using OnRecord.Reading;
using Spectre.Console;

namespace OnRecord.Host.Cli.Eval.Report;

/// <summary>
/// Shows the worst misses, each with what was expected, what was read instead, and the sentence around it. On a screen colours tell
/// which of its words both have, the gold alone, and the reading alone. Text is drawn as text, never as markup.
/// </summary>
internal static class MissList
{
    private const int LongestContent = 160;
    private const int LongestMention = 60;
    private const int LongestText = 320;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style InBoth = new(Color.Green);
    private static readonly Style InGold = new(Color.Yellow);
    private static readonly Style InReading = new(Color.Red);

    /// <summary>Shows them; nothing where none is asked for or there is none.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<ArticleOutcome> outcomes, int count)
    {
        var misses = outcomes.SelectMany(outcome => outcome.Misses).ToList();
        var worst = Miss.Worst(misses, count).ToList();
        if (worst.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"misses: {worst.Count:N0} of {misses.Count:N0}, the worst first");
        terminal.Screen?.Write(Legend());
        for (var i = 0; i < worst.Count; i++)
        {
            if (terminal.Screen is { } screen)
            {
                Draw(screen, worst[i], i + 1);
            }
            else
            {
                Write(terminal.Out, worst[i], i + 1);
            }
        }
    }

    private static Paragraph Legend() => new Paragraph("in both", InBoth).Append(" · ").Append("in the gold alone", InGold)
        .Append(" · ").Append("in the reading alone", InReading).Append("\n");

    /// <summary>Draws one on a screen.</summary>
    public static void Draw(IAnsiConsole screen, Miss miss, int number)
    {
        var where = new Paragraph($"{number}. {ArticleOf(miss)}", Strong).Append($" · {WhatOf(miss)}", Faint);
        var rows = new Rows(
            where,
            new Paragraph("expected  ", Faint).Append(Expected(miss)),
            new Paragraph("read      ", Faint).Append(Read(miss)),
            Coloured(miss));
        screen.WriteLine();
        screen.Write(new BarredBlock(rows, miss.Kind is MissKind.WrongSpeaker ? Color.Red : Color.Grey));
    }

    private static void Write(TextWriter output, Miss miss, int number)
    {
        output.WriteLine();
        output.WriteLine($"{number,3}. {ArticleOf(miss)}, {WhatOf(miss)}");
        output.WriteLine($"     expected  {Expected(miss)}");
        output.WriteLine($"     read      {Read(miss)}");
        output.WriteLine($"     text      {TextOf(miss)}");
    }

    private static string ArticleOf(Miss miss) => SafeText.Line(miss.Article);

    private static string WhatOf(Miss miss)
    {
        var what = miss.Kind switch
        {
            MissKind.WrongSpeaker => "wrong speaker",
            MissKind.ReadOtherwise => "read otherwise",
            MissKind.NotRead => "not read",
            _ => "not in the gold",
        };
        var where = SideOf(miss)?.Place is { } place ? $"at {place.Start:N0}" : "not found in the text";
        return $"{where}: {what}, {miss.Characters:N0} {(miss.Characters == 1 ? "character" : "characters")}";
    }

    // What is right elsewhere is shown because it has some of these words, not because it is wrong.
    private static string Expected(Miss miss) => Line(miss.Expected, "found elsewhere");

    private static string Read(Miss miss) => Line(miss.Read, "right elsewhere");

    private static string Line(JudgedAttribution? attribution, string noteIfRight) => attribution is null
        ? "nothing"
        : $"{Cell(LongestMention, attribution.Source)} | {Cell(LongestMention, attribution.Cue)} | {Cell(LongestContent, attribution.Content)}"
            + (attribution.IsRight ? $" ({noteIfRight})" : string.Empty);

    private static string Cell(int most, string text) => text.Length == 0 ? "–" : Shortened.To(most, SafeText.Line(text));

    /// <summary>The side whose place is told: what was expected, where something was.</summary>
    private static JudgedAttribution? SideOf(Miss miss) => miss.Kind is MissKind.NotInGold ? miss.Read : miss.Expected;

    /// <summary>What is shown of the sentences around it, and whether something is cut off before and behind.</summary>
    private static (TextSpan Span, bool IsCutBefore, bool IsCutBehind) ShownOf(Miss miss)
    {
        if (SideOf(miss) is not { Place: { } place } side || place.End > miss.Text.Length)
        {
            return default;
        }

        var around = Surroundings.Of(miss.Text, place);
        var shown = Surroundings.Cut(miss.Text, around, side.Offsets.First ?? place.Start, LongestText);
        return (shown, shown.Start > around.Start, shown.End < around.End);
    }

    private static string TextOf(Miss miss)
    {
        var (span, isCutBefore, isCutBehind) = ShownOf(miss);
        return $"{(isCutBefore ? "… " : string.Empty)}{SafeText.Line(span.Slice(miss.Text).ToString())}{(isCutBehind ? " …" : string.Empty)}";
    }

    private static Paragraph Coloured(Miss miss)
    {
        var (span, isCutBefore, isCutBehind) = ShownOf(miss);
        var paragraph = new Paragraph(isCutBefore ? "… " : string.Empty, Faint);
        var start = span.Start;
        for (var i = start + 1; i <= span.End; i++)
        {
            if (i == span.End || !StyleAt(miss, i).Equals(StyleAt(miss, start)))
            {
                paragraph.Append(SafeText.Line(miss.Text[start..i]), StyleAt(miss, start));
                start = i;
            }
        }

        return isCutBehind ? paragraph.Append(" …", Faint) : paragraph;
    }

    private static Style StyleAt(Miss miss, int offset) => (IsIn(miss.Expected, offset), IsIn(miss.Read, offset)) switch
    {
        (true, true) => InBoth,
        (true, false) => InGold,
        (false, true) => InReading,
        _ => Faint,
    };

    private static bool IsIn(JudgedAttribution? attribution, int offset) => attribution?.Offsets.Contains(offset) ?? false;
}
