using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OnRecord.Sources.Pages.Body;

/// <summary>
/// What the names that a page gives its elements let one guess. A guess is only believed of elements that hold little of the page's prose: names
/// differ from site to site, and an article can stand in anything.
/// </summary>
internal static class PageHints
{
    private const int Longest = 600;

    private static readonly string[] Attributes = ["class", "id", "data-component", "data-testid", "data-module", "data-type", "aria-label", "data-gu-name"];

    private static readonly FrozenSet<string> Furniture = Set("""
        related recirc recirculation recommended recommendations recommendation promo promos promobox promotion promotional newsletter newsletters signup subscribe
        subscription subscriptions share sharing sharebar sharetools addtoany sharedaddy social socials advert adverts advertisement advertisements ad ads adslot adunit adbox
        advertising dfp sponsor sponsored sponsors outbrain taboola revcontent trending popular mostread mostpopular mostviewed breadcrumb breadcrumbs cookie cookies consent gdpr
        onetrust ccpa footer footers nav navigation navbar menu sidebar widget widgets tags taglist tagcloud topics bio authorbio bios byline bylines caption captions credit
        credits gallery slideshow carousel popup modal overlay lightbox paywall toolbar readmore richlink teasers copyright disclaimer toc login register poll quiz donate
        donation donations epic banner banners masthead ticker marketing inbox pagination pager follow feedback playlist podcast infobox jp relatedposts
        alsoread skip skyline rail timestamp kicker appbanner appdownload interstitial
        """);

    private static readonly FrozenSet<string> Talk = Set("comment comments commentlist disqus replies respond livefyre coral spotim discussion");

    private static readonly FrozenSet<string> Summary = Set("standfirst dek deck summary subtitle subheadline subhead subheading description excerpt tagline abstract strapline teaser lede sub");

    private static readonly FrozenSet<string> Pulled = Set("pull pullquote pullquotes pulled blockquote");

    /// <summary>Whether it is named as what stands around articles.</summary>
    public static bool IsFurniture(IElement element) => Any(element, static word => Furniture.Contains(word)) || Pairs(element);

    /// <summary>Whether it is named as what readers write.</summary>
    public static bool IsTalk(IElement element) => Any(element, static word => Talk.Contains(word));

    /// <summary>Whether it is named as what stands between headline and article.</summary>
    public static bool IsSummary(IElement element) => Any(element, static word => Summary.Contains(word));

    /// <summary>Whether it is named as a quotation that is set out.</summary>
    public static bool IsPulled(IElement element) => Any(element, static word => Pulled.Contains(word));

    private static bool Any(IElement element, Func<string, bool> question)
    {
        foreach (var attribute in Attributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and <= Longest } value && Words(value).Any(question))
            {
                return true;
            }
        }

        return false;
    }

    // "most-read", "read-more": two words that mean something together alone.
    private static bool Pairs(IElement element)
    {
        foreach (var attribute in Attributes)
        {
            if (element.GetAttribute(attribute) is not ({ Length: > 0 and <= Longest } value))
            {
                continue;
            }

            string? before = null;
            foreach (var word in Words(value))
            {
                if ((before, word) is ("most", "read" or "viewed" or "popular" or "shared") or ("read", "more" or "next" or "also") or ("see", "also") or ("also", "read" or "in" or "on")
                    or ("more", "from" or "on" or "stories" or "news" or "coverage") or ("sign", "up") or ("mailing", "list") or ("author", "bio" or "box" or "info" or "card" or "profile" or "details")
                    or ("about", "author") or ("up", "next") or ("you", "may") or ("rich", "link") or ("link", "box" or "list") or ("call", "out") or ("key", "events") or ("top", "stories") or ("story", "links")
                    or ("editors", "picks") or ("latest", "news" or "stories" or "headlines"))
                {
                    return true;
                }

                before = word;
            }
        }

        return false;
    }

    // "ArticleBody-articleBody", "zn-body__paragraph", "dcr-1b64dqh": the words in lower case, cut where their letters change.
    private static IEnumerable<string> Words(string value)
    {
        var start = -1;
        for (var i = 0; i <= value.Length; i++)
        {
            var letter = i < value.Length && char.IsAsciiLetter(value[i]);
            var cut = !letter || (start >= 0 && char.IsAsciiLetterUpper(value[i]) && !char.IsAsciiLetterUpper(value[i - 1]));
            if (cut && start >= 0)
            {
                yield return value[start..i].ToLowerInvariant();
                start = -1;
            }

            if (letter && start < 0)
            {
                start = i;
            }
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
