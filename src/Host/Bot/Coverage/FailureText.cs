using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>Sentences about files as they may be shown in a chat: without the folders of the machine.</summary>
internal static class FailureText
{
    /// <summary>The sentence, with file names in the place of paths.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="folder">The coverage.</param>
    /// <param name="others">Other folders whose paths may stand in it.</param>
    public static string Of(string sentence, CoverageFolder folder, params string[] others)
    {
        foreach (var path in others.Concat([Path.GetFullPath(folder.Articles), folder.Articles, Path.GetFullPath(folder.Path), folder.Path]))
        {
            sentence = sentence
                .Replace(path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal)
                .Replace(path, "the folder of the articles", StringComparison.Ordinal);
        }

        return sentence;
    }
}
