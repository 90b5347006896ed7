using FsCheck;
using FsCheck.Fluent;
using OnRecord.Host.Web.Articles;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Web;

public sealed class MarkingTests
{
    [Fact]
    public void A_statement_is_held_by_an_element_and_labelled_behind_its_closing_mark() =>
        Assert.Equal("“[0!No ships,]”{0} he said.", Drawn("“No ships,” he said.", [[(1, 10)]]));

    [Fact]
    public void Runs_of_one_statement_are_marked_apart_in_one_element() =>
        Assert.Equal("“[0!We go,<” he said, “>and stay.]”{0}", Drawn("“We go,” he said, “and stay.”", [[(1, 7), (19, 28)]]));

    [Fact]
    public void A_statement_inside_another_has_its_own_element_and_colour() =>
        Assert.Equal("[0!He said [1!they said go]{1} now]{0}.", Drawn("He said they said go now.", [[(0, 24)], [(8, 20)]]));

    [Fact]
    public void Of_a_statement_across_another_the_beginning_can_be_gone_to() =>
        Assert.Equal("[0!one @1two]{0} three{1} four", Drawn("one two three four", [[(0, 7)], [(4, 13)]]));

    [Fact]
    public void What_a_paragraph_before_began_has_no_second_address()
    {
        var steps = Marking.Of("and on it goes", new TextSpan(100, 114), [[new TextSpan(50, 60), new TextSpan(100, 106)]]);

        Assert.DoesNotContain(steps, step => step.IsFirst);
        Assert.Contains(steps, step => step.Step == MarkStep.Open);
    }

    [Fact]
    public void Whatever_statements_there_are_the_text_is_whole_and_elements_nest()
    {
        var spans =
            from start in Gen.Choose(0, 40)
            from length in Gen.Choose(1, 25) // nobody says nothing: what is cited has words
            select (start, start + length);
        var statements = Gen.ListOf(Gen.NonEmptyListOf(spans));
        Prop.ForAll(statements.ToArbitrary(), given =>
        {
            var text = new string('x', 50);
            var paragraph = new TextSpan(5, 55);
            IReadOnlyList<IReadOnlyList<TextSpan>> runs = [.. given.Select(one => (IReadOnlyList<TextSpan>)[.. one.Select(run => new TextSpan(run.start, run.Item2))])];

            var steps = Marking.Of(text, paragraph, runs);

            var open = new Stack<int>();
            var at = paragraph.Start;
            foreach (var step in steps)
            {
                switch (step.Step)
                {
                    case MarkStep.Open:
                        open.Push(step.Statement);
                        break;
                    case MarkStep.Close:
                        Assert.Equal(open.Pop(), step.Statement);
                        break;
                    case MarkStep.Text:
                        Assert.Equal(at, step.Span.Start);
                        Assert.True(step.Span.Length > 0);
                        Assert.Equal(
                            runs.Any(statement => statement.Any(run => run.Overlaps(step.Span))), step.Statement >= 0);
                        at = step.Span.End;
                        break;
                }
            }

            Assert.Empty(open);
            Assert.Equal(paragraph.End, at);
            var firsts = steps.Where(step => step.IsFirst).Select(step => step.Statement).ToList();
            Assert.Equal(firsts.Distinct(), firsts);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Elements in square brackets with the statement's number, labels in braces, what is between the runs of one in angles.</summary>
    private static string Drawn(string text, (int Start, int End)[][] statements)
    {
        IReadOnlyList<IReadOnlyList<TextSpan>> runs = [.. statements.Select(one => (IReadOnlyList<TextSpan>)[.. one.Select(run => new TextSpan(run.Start, run.End))])];
        var depth = 0;
        return string.Concat(Marking.Of(text, new TextSpan(0, text.Length), runs).Select(step => step.Step switch
        {
            MarkStep.Open => $"[{step.Statement}{(depth++ >= 0 && step.IsFirst ? "!" : string.Empty)}",
            MarkStep.Close => depth-- > 0 ? "]" : throw new InvalidOperationException("Nothing was open."),
            MarkStep.Anchor => $"@{step.Statement}",
            MarkStep.Label => $"{{{step.Statement}}}",
            _ when step.Statement < 0 && depth > 0 => $"<{text[step.Span.Start..step.Span.End]}>",
            _ => text[step.Span.Start..step.Span.End],
        }));
    }
}
