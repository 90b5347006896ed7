using AngleSharp.Html.Dom;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>A page's meta elements: what they are called (<c>name</c>, <c>property</c> or <c>itemprop</c>), and what they say.</summary>
internal sealed class MetaTags
{
    private const int Most = 2000;
    private const int Longest = 2000;

    private readonly Dictionary<string, List<string>> contents = new(StringComparer.OrdinalIgnoreCase);

    private MetaTags()
    {
    }

    /// <summary>Those of a document.</summary>
    public static MetaTags Of(IHtmlDocument document)
    {
        var tags = new MetaTags();
        foreach (var meta in document.QuerySelectorAll("meta").Take(Most))
        {
            var content = meta.GetAttribute("content") ?? meta.GetAttribute("value");
            if (string.IsNullOrWhiteSpace(content) || content.Length > Longest)
            {
                continue;
            }

            foreach (var key in new[] { "property", "name", "itemprop" })
            {
                if (meta.GetAttribute(key) is { Length: > 0 } names)
                {
                    foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8))
                    {
                        tags.Add(name, PageText.Decoded(content));
                    }
                }
            }
        }

        return tags;
    }

    /// <summary>What the first of these names that is there says, or null.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (contents.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>All that is said under a name.</summary>
    public IReadOnlyList<string> All(string name) => contents.TryGetValue(name, out var values) ? values : [];

    private void Add(string name, string content)
    {
        if (content.Length == 0)
        {
            return;
        }

        if (!contents.TryGetValue(name, out var values))
        {
            values = [];
            contents.Add(name, values);
        }

        values.Add(content);
    }
}
