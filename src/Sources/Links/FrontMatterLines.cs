using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Links;

/// <summary>Adds lines to front matter.</summary>
internal static class FrontMatterLines
{
    /// <summary>The text with the lines at the end of its front matter, or with front matter of these lines where it has none.</summary>
    public static string Add(string text, string lines) =>
        FrontMatter.Find(text) is { } matter
            ? text.Insert(matter.Yaml.End, lines)
            : $"---\n{lines}---\n{text}";
}
