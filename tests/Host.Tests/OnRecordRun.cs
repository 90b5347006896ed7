using OnRecord.Host;
using OnRecord.Host.Cli;
using OnRecord.Sources.Links;

namespace OnRecord.Testing.CommandLine;

/// <summary>One run of <c>onrecord</c> through its real command line, with what it printed.</summary>
internal sealed record OnRecordRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs it.</summary>
    public static Task<OnRecordRun> Of(params string[] args) => With(string.Empty, args);

    /// <summary>Runs it with a text at its standard input.</summary>
    public static Task<OnRecordRun> With(string input, params string[] args) => With(input, new Dictionary<string, string?>(), args);

    /// <summary>Runs it with links that lie in a network of the test's own.</summary>
    public static Task<OnRecordRun> Over(INetwork network, params string[] args) => RunAsync(string.Empty, new Dictionary<string, string?>(), network, args);

    /// <summary>Runs it with settings, and a text at its standard input.</summary>
    public static Task<OnRecordRun> With(string input, IReadOnlyDictionary<string, string?> settings, params string[] args) =>
        RunAsync(input, settings, network: null, args);

    private static async Task<OnRecordRun> RunAsync(string input, IReadOnlyDictionary<string, string?> settings, INetwork? network, string[] args)
    {
        using var reader = new StringReader(input);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await OnRecordApp.RunAsync(args, new Terminal { In = reader, Out = output, Error = error }, settings, network);
        return new(code, output.ToString(), error.ToString());
    }
}
