namespace OnRecord.Testing;

/// <summary>The folder <c>shared</c> beside the clone: real articles and corpora. It is not on a user's machine.</summary>
public static class SharedFolder
{
    /// <summary>Its path, or null where it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>A path inside it.</summary>
    /// <exception cref="InvalidOperationException">The folder is not there; the test must be a <see cref="SharedFactAttribute"/>.</exception>
    public static string Of(params string[] parts) =>
        System.IO.Path.Combine([Path ?? throw new InvalidOperationException("../shared is not beside the clone."), .. parts]);

    private static string? Find()
    {
        var root = Repository.Root;
        var shared = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, "..", "shared"));
        return Directory.Exists(System.IO.Path.Combine(shared, "articles")) ? shared : null;
    }
}
