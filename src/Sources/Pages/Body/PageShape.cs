using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OnRecord.Sources.Pages.Body;

/// <summary>What elements are by their names and attributes.</summary>
internal static class PageShape
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Wordless = new[]
    {
        "applet", "area", "audio", "button", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head", "iframe", "img", "input", "label", "legend", "map", "math", "meter",
        "nav", "noembed", "noframes", "noscript", "object", "optgroup", "option", "picture", "progress", "rp", "rt", "script", "select", "style", "svg", "template",
        "textarea", "title", "video",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist", "tooltip", "button", "status",
    }.ToFrozenSet();

    private static readonly string[] UnseenClasses =
        ["visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "screenreader", "u-hidden", "hide-visually", "a11y-hidden", "visually_hidden", "print-hidden", "element-invisible", "offscreen"];

    /// <summary>Whether an element begins a line of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether an element is a heading.</summary>
    public static bool IsHeading(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether an element has no words of an article in it, whatever it holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="hidden">Whether what is hidden is taken too: some pages show their article by a script.</param>
    public static bool IsWordless(IElement element, bool hidden)
    {
        var name = element.LocalName;
        if (Wordless.Contains(name) || (name.StartsWith("amp-", StringComparison.Ordinal) && name is not ("amp-accordion" or "amp-layout")))
        {
            return true;
        }

        if (element.GetAttribute("role") is { } role && Roles.Contains(role.Trim().ToLowerInvariant()) && !(name is "body" or "main" or "article"))
        {
            return true;
        }

        return (!hidden && IsHidden(element)) || IsUnseen(element);
    }

    /// <summary>The element itself or the nearest above it that answers the question, so many levels up at most; else null.</summary>
    public static IElement? Within(IElement? element, Func<IElement, bool> question, int levels)
    {
        for (; element is not null && levels-- > 0; element = element.ParentElement)
        {
            if (question(element))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>An element's name and classes: what its page's style sheet knows it by.</summary>
    public static string Of(IElement? element) =>
        element is null ? string.Empty
        : element.GetAttribute("class") is { Length: > 0 } classes ? $"{element.LocalName}.{Plain(classes)}"
        : element.GetAttribute("data-component") is { Length: > 0 } component ? $"{element.LocalName}.{component}"
        : element.LocalName;

    /// <summary>Whether an element stands in another, or is it.</summary>
    public static bool Inside(IElement? element, IElement outer)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (element == outer)
            {
                return true;
            }
        }

        return false;
    }

    // Numbered classes differ from paragraph to paragraph ("paragraph-1", "speakable" on the first two).
    private static string Plain(string classes) => string.Join(
        '.',
        classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Where(name => name is not ("speakable" or "first" or "last")).Take(3));

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") && element.LocalName != "body")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is { Length: < 2000 } && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    // What is there for those who hear the page; the eyes see another element.
    private static bool IsUnseen(IElement element) =>
        element.GetAttribute("class") is { Length: > 0 and < 2000 } classes
        && element.LocalName is "span" or "div" or "p" or "h2" or "h3" or "strong" or "em" or "i" or "a" or "li"
        && Array.Exists(UnseenClasses, name => classes.Contains(name, StringComparison.OrdinalIgnoreCase) && classes.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase));
}
