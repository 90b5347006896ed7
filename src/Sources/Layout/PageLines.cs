using System.Collections.Frozen;

namespace OnRecord.Sources.Layout;

/// <summary>Lines that stand on pages exactly so, whatever the page: buttons, menus, labels.</summary>
internal static class PageLines
{
    private const int Longest = 40;

    private static readonly FrozenSet<string> Buttons = Set("""
        home | menu | main menu | search | share | tweet | print | email | e-mail | save | save article | copy link | link copied | copied
        facebook | twitter | linkedin | whatsapp | reddit | pinterest | tumblr | telegram | messenger | instagram | youtube | tiktok | rss | flipboard
        share this | share this article | share this story | share this page | share this post | share full article | share on facebook | share on twitter
        share via email | share page | share options | pin it | pin it on pinterest
        advertisement | advertising | advertisment | ad | ads | sponsored | sponsored content | promoted | remove ads | report ad | report this ad
        close | skip | skip ad | skip advert | skip advertisement | end of advert | end of advertisement | end of content
        back to top | top | next | prev | previous | next article | previous article | next post | previous post | next story | previous story | next page
        previous page | next slide | previous slide | next image | previous image | loading | please wait
        subscribe | subscribe now | sign in | sign up | sign out | log in | log out | login | logout | register | donate | donate now
        gift article | gift this article | listen | listen to this article | listen to this story
        play | play video | pause | mute | unmute | live | live tv | video | videos | watch | watch now | image | photo | photos | gallery | slideshow
        hide caption | toggle caption | enlarge image | enlarge this image | view image | view gallery | text size | font size | resize | dark mode
        like | follow | follow us | following | reply | retweet | retweets | report | copy link to tweet | view on twitter | view on instagram | view on facebook
        explore what's happening on twitter | all rights reserved | privacy | privacy policy | terms | terms of use | cookies | cookie policy | about us
        contact | contact us | careers | help | faq | faqs | site map | sitemap | newsletter | newsletters | breaking news
        show more | show less | see more | see less | see all | view more | view all | read full story | read full article | read the full story
        read the full article | continue reading | accept | accept all | reject all | ok | got it | i agree | continue | dismiss | not now | no thanks
        """);

    private static readonly FrozenSet<string> Labels = Set("""
        related | related article | related articles | related story | related stories | related content | related post | related posts | related coverage
        related news | related topics | related links | related reading | related videos | related internet links | more on this | more on this story
        more stories | more news | more coverage | more to explore | more like this | more articles | more headlines | read more | read next | read also
        also read | see also | further reading | recommended | recommended for you | recommended reading | recommended stories | recommended articles
        recommended videos | recommended topics | you may also like | you might also like | you may also enjoy | you might also be interested in
        most read | most popular | most viewed | most shared | most watched | most recent | most commented | popular | popular now | popular posts
        popular articles | popular stories | trending | trending now | trending stories | trending topics | top stories | top news | top headlines
        latest | latest news | latest stories | latest headlines | latest posts | latest articles | latest updates | latest videos
        editors' picks | editor's picks | editors' pick | editor's pick | editor's choice | editors' choice | in case you missed it | don't miss | don't miss it
        up next | what to read next | keep reading | around the web | from our partners | from the web | from around the web | paid content | paid stories
        promoted stories | promoted content | sponsored stories | sponsored links | sponsored posts | other posts | other stories | other articles | other news
        in other news | recent posts | recent articles | recent stories | previous posts | previous articles | older posts | newer posts | similar posts
        similar articles | similar stories | must read | must reads | must-read | must-reads | must see | explore more | today's headlines | today's top headlines
        today's top stories | today's stories | features & analysis | features and analysis
        """);

    private static readonly FrozenSet<string> EndLabels = Set("""
        comment | comments | responses | replies | leave a comment | leave a reply | leave your comment | post a comment | add a comment | write a comment
        join the conversation | join the discussion | join the debate | reader comments | user comments | about the author | about the authors
        about the writer | about the contributors | author bio | author biography | author info | author profile | from the author | notes on contributors
        engagement resources | additional resources | learn more resources | resources and links | resources & links | tags | filed under
        site links | footer links | quick links | site navigation | footer navigation
        """);

    /// <summary>Whether a line is a button or an entry of a menu.</summary>
    public static bool IsButton(ReadOnlySpan<char> line) => Has(Buttons, line);

    /// <summary>Whether a line stands over a list of other articles.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) => Has(Labels, line);

    /// <summary>Whether a line stands over what comes when an article is over: comments, the author's life, resources.</summary>
    public static bool IsEndLabel(ReadOnlySpan<char> line) => Has(EndLabels, line);

    private static bool Has(FrozenSet<string> lines, ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(":»›→>… ");
        if (line.Length > Longest)
        {
            return false;
        }

        Span<char> plain = stackalloc char[line.Length];
        line.Replace(plain, '’', '\'');
        return lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain);
    }

    private static FrozenSet<string> Set(string lines) =>
        lines.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
