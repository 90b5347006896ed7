using Xunit;

namespace OnRecord.Testing;

/// <summary>A theory that needs <c>../shared</c> beside the clone, and is skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the theory a skipped one where the folder is missing.</summary>
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Path is null)
        {
            Skip = "needs ../shared (real articles and corpora) beside the clone";
        }
    }
}
