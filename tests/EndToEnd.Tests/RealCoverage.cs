using System.Text.Json;
using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.EndToEnd.Tests;

/// <summary>A fresh index fed from the five real articles beside the clone, by the command line; shared by the tests that ask it.</summary>
public sealed class RealCoverage : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Index => folder.Of("index");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (SharedFolder.Path is not null)
        {
            var added = await OnRecordRun.Of("index", "add", SharedFolder.Of("articles"), "--index", Index);
            Assert.True(added.ExitCode == 0, added.Error);
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    /// <summary>Asks a question by the command line.</summary>
    internal async Task<AskedAnswer> Ask(string question)
    {
        var run = await OnRecordRun.Of("ask", question, "--json", "--index", Index);
        Assert.True(run.Lines.Count == 1, run.Error);
        return new(run.ExitCode, JsonDocument.Parse(run.Lines[0]).RootElement);
    }

    /// <summary>Asks questions by the command line, as a batch.</summary>
    internal async Task<IReadOnlyList<string>> AskAll(params string[] questions)
    {
        var run = await OnRecordRun.With(string.Join('\n', questions), "ask", "--batch", "-", "--index", Index);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(questions.Length, run.Lines.Count);
        return run.Lines;
    }
}
