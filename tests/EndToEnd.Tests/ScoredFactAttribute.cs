using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests;

/// <summary>A test that needs a script which scores, and Python to run it with; it is skipped by name where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScoredFactAttribute : FactAttribute
{
    /// <summary>Makes the test a skipped one where something is missing.</summary>
    /// <param name="script">The script, by its name.</param>
    public ScoredFactAttribute(string script)
    {
        Script = script;
        if (SharedFolder.Path is null || !File.Exists(SharedFolder.Of("tools", script)))
        {
            Skip = $"needs ../shared (the corpora and tools/{script}) beside the clone";
        }
        else if (Python is null)
        {
            Skip = "needs python3 on the PATH";
        }
    }

    /// <summary>The script, by its name.</summary>
    public string Script { get; }

    /// <summary>The Python on the PATH, or null.</summary>
    public static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "python3.exe" : "python3"))
        .FirstOrDefault(File.Exists);
}
