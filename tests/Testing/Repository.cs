namespace OnRecord.Testing;

/// <summary>The clone that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>OnRecord.slnx</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside a clone: no folder above holds OnRecord.slnx.");
    }
}
