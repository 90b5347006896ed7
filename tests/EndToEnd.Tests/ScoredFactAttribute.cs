using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests;

/// <summary>A test that needs the script which scores readings, and Python to run it with; it is skipped by name where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScoredFactAttribute : FactAttribute
{
    /// <summary>Makes the test a skipped one where something is missing.</summary>
    public ScoredFactAttribute()
    {
        if (SharedFolder.Path is null || !File.Exists(SharedFolder.Of("tools", "score_read.py")))
        {
            Skip = "needs ../shared (the corpora and tools/score_read.py) beside the clone";
        }
        else if (Python is null)
        {
            Skip = "needs python3 on the PATH";
        }
    }

    /// <summary>The Python on the PATH, or null.</summary>
    public static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "python3.exe" : "python3"))
        .FirstOrDefault(File.Exists);
}
