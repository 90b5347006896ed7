using System.CommandLine;

namespace OnRecord.Host.Cli.Eval;

/// <summary><c>eval</c>: measures what the product does against what people annotated.</summary>
internal static class EvalCommand
{
    /// <summary>The command with its commands.</summary>
    public static Command Create(Terminal terminal) =>
        new("eval", "Measures what OnRecord does against annotated articles") { EvalReadingCommand.Create(terminal) };
}
