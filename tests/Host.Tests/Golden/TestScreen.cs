using System.Text;
using Spectre.Console;

namespace OnRecord.Host.Tests.Golden;

/// <summary>A screen of a fixed width that keeps what is drawn on it.</summary>
internal sealed class TestScreen : IAnsiConsoleOutput, IDisposable
{
    private readonly StringWriter writer = new() { NewLine = "\n" };

    public TestScreen(int width, bool colours = false)
    {
        Width = width;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = this,
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        Console.Profile.Capabilities.Links = colours;
        Console.Profile.Capabilities.Unicode = true;
    }

    public IAnsiConsole Console { get; }

    public TextWriter Writer => writer;

    public bool IsTerminal => true;

    public int Width { get; }

    public int Height => 50;

    /// <summary>What was drawn, without the spaces that fill up a line, and with escapes that can be read in a file.</summary>
    public string Seen => string.Join(
        '\n',
        writer.ToString().Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\u001b", "␛", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()));

    public void Dispose() => writer.Dispose();

    public void SetEncoding(Encoding encoding)
    {
        // A string has none.
    }
}
