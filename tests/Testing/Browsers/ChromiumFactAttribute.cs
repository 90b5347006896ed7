using Xunit;

namespace OnRecord.Testing;

/// <summary>A test that drives Chromium, and is skipped by name where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Makes the test a skipped one where Chromium is missing.</summary>
    public ChromiumFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "needs Chromium (apt-get install chromium)";
        }
    }
}
