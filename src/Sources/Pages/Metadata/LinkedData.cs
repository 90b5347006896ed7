using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>
/// Finds the article in a page's JSON-LD: at the top, in a list, in a graph or as somebody's main entity. What is not valid JSON is mended
/// where it can be, and else passed over.
/// </summary>
internal static class LinkedData
{
    private const int MostScripts = 40;
    private const int MostObjects = 4000;
    private const int LongestName = 300;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The article that the page is about, or null.</summary>
    /// <param name="document">The page.</param>
    /// <param name="headlines">What else it names as its headline: of several articles, the one that has it is the page's.</param>
    public static LinkedArticle? Find(IHtmlDocument document, IReadOnlyList<string?> headlines)
    {
        var known = headlines.Select(PageText.Key).Where(key => key.Length > 0).ToArray();
        LinkedArticle? best = null;
        var bestScore = 0;
        foreach (var script in document.QuerySelectorAll("script[type]").Where(script => IsLinkedData(script.GetAttribute("type"))).Take(MostScripts))
        {
            using var json = Parse(script.TextContent);
            if (json is null)
            {
                continue;
            }

            foreach (var (node, depth) in Objects(json.RootElement))
            {
                var rank = Rank(node);
                if (rank == 0)
                {
                    continue;
                }

                var article = Article(node);
                var key = PageText.Key(article.Headline);
                var score = rank - depth
                    + (article.Headline is null ? 0 : 5)
                    + (article.Published is null ? 0 : 5)
                    + (key.Length > 0 && Array.Exists(known, name => name.Contains(key, StringComparison.Ordinal) || key.Contains(name, StringComparison.Ordinal)) ? 40 : 0);
                if (score > bestScore)
                {
                    (best, bestScore) = (article, score);
                }
            }
        }

        return best;
    }

    private static bool IsLinkedData(string? type) => type?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true;

    private static JsonDocument? Parse(string json)
    {
        json = json.Trim().Trim(';');
        if (json.StartsWith("<!--", StringComparison.Ordinal) || json.StartsWith("//<![CDATA[", StringComparison.Ordinal) || json.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var (from, to) = (json.AsSpan().IndexOfAny('{', '['), json.AsSpan().LastIndexOfAny('}', ']'));
            from = json.StartsWith('<') || json.StartsWith('/') ? json.IndexOf('{', StringComparison.Ordinal) : from;
            json = from >= 0 && to > from ? json[from..(to + 1)] : json;
        }

        return TryParse(json) ?? TryParse(Mended(json));
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What templates leave behind most often: line ends inside of strings, and backslashes before signs that need none.
    private static string Mended(string json)
    {
        var mended = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\' && (i + 1 == json.Length || !"\"\\/bfnrtu".Contains(json[i + 1], StringComparison.Ordinal)))
            {
                continue;
            }

            mended.Append(char.IsControl(json[i]) ? ' ' : json[i]);
            if (json[i] == '\\')
            {
                mended.Append(json[++i]);
            }
        }

        return mended.ToString();
    }

    // Breadth first, so that the page's own comes before what it mentions; the posts of a live blog are its parts.
    private static IEnumerable<(JsonElement Node, int Depth)> Objects(JsonElement root)
    {
        var open = new Queue<(JsonElement Node, int Depth)>([(root, 0)]);
        for (var seen = 0; seen < MostObjects && open.TryDequeue(out var next); seen++)
        {
            if (next.Node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in next.Node.EnumerateArray().Take(MostObjects))
                {
                    open.Enqueue((item, next.Depth));
                }
            }
            else if (next.Node.ValueKind == JsonValueKind.Object)
            {
                yield return next;
                foreach (var property in next.Node.EnumerateObject().Take(MostObjects))
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                        && property.Name is not ("liveBlogUpdate" or "itemListElement" or "relatedLink" or "citation" or "comment" or "isPartOf" or "hasPart"))
                    {
                        open.Enqueue((property.Value, next.Depth + (property.Name == "@graph" ? 0 : 1)));
                    }
                }
            }
        }
    }

    private static int Rank(JsonElement node)
    {
        var best = 0;
        foreach (var type in Strings(node, "@type"))
        {
            var name = type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
            best = Math.Max(best, name switch
            {
                "LiveBlogPosting" => 31,
                "NewsArticle" or "ReportageNewsArticle" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "BackgroundNewsArticle" or "AskPublicNewsArticle" or "ReviewNewsArticle" => 30,
                "Article" or "BlogPosting" or "Report" or "TechArticle" or "ScholarlyArticle" or "AdvertiserContentArticle" or "SocialMediaPosting" => 25,
                _ when name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) => 20,
                "WebPage" or "ItemPage" or "VideoObject" => node.TryGetProperty("headline", out _) && node.TryGetProperty("datePublished", out _) ? 10 : 0,
                _ => 0,
            });
        }

        return best;
    }

    private static LinkedArticle Article(JsonElement node) => new()
    {
        Headline = Names(node, "headline").Concat(Names(node, "name")).FirstOrDefault(),
        Published = Strings(node, "datePublished").Concat(Strings(node, "dateCreated")).FirstOrDefault(),
        Authors = Authors(node),
        Publisher = Names(node, "publisher").Concat(Names(node, "sourceOrganization")).FirstOrDefault(),
        Urls = [.. Addresses(node, "mainEntityOfPage"), .. Addresses(node, "url")],
        Body = Body(node),
        IsFree = Free(node),
    };

    // Persons where there are any; "Staff" as an organisation only where it is all there is.
    private static List<string> Authors(JsonElement node)
    {
        var authors = Entities(node, "author").Concat(Entities(node, "creator")).Take(50).ToArray();
        var persons = authors.Where(author => !Strings(author, "@type").Any(type => type.EndsWith("Organization", StringComparison.Ordinal))).ToArray();
        return [.. (persons.Length > 0 ? persons : authors).Select(Name).OfType<string>().Distinct()];
    }

    private static string? Body(JsonElement node)
    {
        var parts = Strings(node, "articleBody").Take(1).ToList();
        if (node.TryGetProperty("liveBlogUpdate", out var updates) && updates.ValueKind == JsonValueKind.Array)
        {
            parts.AddRange(updates.EnumerateArray().Take(1000).SelectMany(update => Strings(update, "articleBody").Take(1)));
        }

        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    private static bool? Free(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("isAccessibleForFree", out var free))
        {
            return null;
        }

        return free.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => bool.TryParse(free.GetString(), out var value) ? value : null,
            _ => null,
        };
    }

    private static IEnumerable<JsonElement> Entities(JsonElement node, string key)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(key, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray().AsEnumerable() : [item]) : [value];
    }

    private static IEnumerable<string> Names(JsonElement node, string key) => Entities(node, key).Select(Name).OfType<string>();

    private static IEnumerable<string> Strings(JsonElement node, string key) =>
        Entities(node, key).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    private static IEnumerable<string> Addresses(JsonElement node, string key) => Entities(node, key).SelectMany(value => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object => Strings(value, "@id").Concat(Strings(value, "url")),
        _ => Enumerable.Empty<string>(),
    });

    private static string? Name(JsonElement value)
    {
        var name = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Strings(value, "name").FirstOrDefault(),
            _ => null,
        };
        var line = PageText.Decoded(name);
        return line.Length is 0 or > LongestName ? null : line;
    }
}
