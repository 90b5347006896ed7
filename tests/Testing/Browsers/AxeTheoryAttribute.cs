using Xunit;

namespace OnRecord.Testing;

/// <summary>A theory that looks at pages with axe-core in Chromium, and is skipped by name where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the theory a skipped one where something is missing.</summary>
    public AxeTheoryAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "needs Chromium (apt-get install chromium)";
        }
        else if (Chromium.AxeScript is null)
        {
            Skip = "needs axe-core (.ci/run puts it into artifacts/axe)";
        }
    }
}
