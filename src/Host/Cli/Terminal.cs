using System.Text;
using OnRecord.Host.Display;
using Spectre.Console;

namespace OnRecord.Host.Cli;

/// <summary>Where a command reads from and writes to.</summary>
internal sealed class Terminal
{
    /// <summary>Standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>Standard output: answers, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The error stream: errors, notices and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard output as a screen to draw on; null where it is piped.</summary>
    public IAnsiConsole? Screen { get; init; }

    /// <summary>The error stream as a screen to draw on; null where it is piped.</summary>
    public IAnsiConsole? ErrorScreen { get; init; }

    /// <summary>The terminal of this process. Piped, it speaks UTF-8 whatever the locale.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new()
        {
            In = Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In,
            Out = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true } : Console.Out,
            Error = Console.IsErrorRedirected ? new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true } : Console.Error,
            Screen = Console.IsOutputRedirected ? null : ScreenOf(Console.Out),
            ErrorScreen = Console.IsErrorRedirected ? null : ScreenOf(Console.Error),
        };
    }

    /// <summary>Writes a sentence to the error stream. It may hold file names and question text, so it is made harmless first.</summary>
    public void Complain(string sentence) => Error.WriteLine(SafeText.Line(sentence));

    private static IAnsiConsole ScreenOf(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
