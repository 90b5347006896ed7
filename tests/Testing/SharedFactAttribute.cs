using Xunit;

namespace OnRecord.Testing;

/// <summary>A test that needs <c>../shared</c> beside the clone, and is skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Makes the test a skipped one where the folder is missing.</summary>
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null)
        {
            Skip = "needs ../shared (real articles and corpora) beside the clone";
        }
    }
}
