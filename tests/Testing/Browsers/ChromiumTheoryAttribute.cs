using Xunit;

namespace OnRecord.Testing;

/// <summary>A theory that drives Chromium, and is skipped by name where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the theory a skipped one where Chromium is missing.</summary>
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "needs Chromium (apt-get install chromium)";
        }
    }
}
