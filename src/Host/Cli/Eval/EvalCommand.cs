using System.CommandLine;
using OnRecord.Host.Building;

namespace OnRecord.Host.Cli.Eval;

/// <summary><c>eval</c>: measures what the product does against what people annotated.</summary>
internal static class EvalCommand
{
    /// <summary>The command with its commands.</summary>
    /// <param name="terminal">Where they write to.</param>
    /// <param name="givenFolder">The folder that <c>--index</c> names; null where it is not given.</param>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder?> givenFolder) =>
        new("eval", "Measures what OnRecord does against annotated articles and questions with known answers")
        {
            EvalReadingCommand.Create(terminal),
            EvalAnswersCommand.Create(terminal, givenFolder),
        };
}
