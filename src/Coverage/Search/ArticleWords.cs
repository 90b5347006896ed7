using OnRecord.Coverage.Speakers;

namespace OnRecord.Coverage.Search;

/// <summary>The words by which an article is found while somebody types: of its title, its file's name and its outlet.</summary>
internal static class ArticleWords
{
    /// <summary>The words, folded.</summary>
    public static List<string> Of(string? title, string file, string? outlet) =>
        [.. WordList.Of(title ?? string.Empty), .. WordList.Of(Path.GetFileNameWithoutExtension(file)), .. WordList.Of(outlet ?? string.Empty)];
}
