using OnRecord.Testing;

namespace OnRecord.Host.Tests.Golden;

/// <summary>
/// What a person sees, kept as a file in this folder and compared whole. With <c>ONRECORD_APPROVE=1</c> in the environment the files
/// are written anew: look at the difference before committing it.
/// </summary>
internal static class Approved
{
    /// <summary>Holds that this is what the file has.</summary>
    public static void Matches(string file, string seen)
    {
        var path = Path.Combine(Repository.Root, "tests", "Host.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("ONRECORD_APPROVE") == "1")
        {
            File.WriteAllText(path, seen);
        }

        Assert.True(File.Exists(path), $"{file} has not been approved yet; this was seen:\n{seen}");
        Assert.Equal(File.ReadAllText(path), seen);
    }
}
