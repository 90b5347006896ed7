namespace OnRecord.Testing;

/// <summary>Debian's Chromium, which the tests of the pages drive.</summary>
public static class Chromium
{
    /// <summary>Where it is; null where it is not installed.</summary>
    public static string? Path { get; } = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser"], File.Exists);

    /// <summary>The script of axe-core, which <c>.ci/run</c> puts into <c>artifacts/axe</c>; null where it is not there.</summary>
    public static string? AxeScript { get; } = Axe();

    private static string? Axe()
    {
        var file = System.IO.Path.Combine(Repository.Root, "artifacts", "axe", "package", "axe.min.js");
        return File.Exists(file) ? file : null;
    }
}
