using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using OnRecord.Sources.Pages.Body;
using OnRecord.Sources.Pages.Metadata;

namespace OnRecord.Sources.Pages;

/// <summary>The pages that have no article to be read, and why.</summary>
internal static partial class PageRefusals
{
    private const int FewestWords = 25;
    private const int ShortBody = 200;
    private const int ShortNotice = 120;

    /// <summary>Refuses a page whose body is none.</summary>
    /// <exception cref="SourceException">The reason, and what to do.</exception>
    public static void Check(IHtmlDocument document, PageClaims claims, IReadOnlyList<BodyBlock> body)
    {
        var words = body.Sum(block => block.Text.AsSpan().Count(' ') + 1);
        if (words < ShortBody)
        {
            CheckShort(document, claims, words);
        }

        if (words < FewestWords)
        {
            throw new SourceException("The page has no article that can be found in it; copy the article's text into a .txt file and add that.");
        }

        if (!EnglishText.Is(body.Select(block => block.Text)))
        {
            throw OtherLanguage(document);
        }
    }

    private static void CheckShort(IHtmlDocument document, PageClaims claims, int words)
    {
        var blocks = document.Body is { } root ? BlockWalk.Of(root, hidden: false) : [];
        var named = $"{document.Title} | {PageText.OneLine(document.QuerySelector("h1"))}";
        if (words < ShortNotice && (Gone().IsMatch(named) || blocks.Take(60).Any(block => block.Words <= 40 && GoneText().IsMatch(block.Text))))
        {
            throw new SourceException("The page says that the article is not there (a “not found” page); check the link.");
        }

        if (words < ShortNotice && (Guard().IsMatch(named) || blocks.Take(60).Any(block => block.Words <= 60 && GuardText().IsMatch(block.Text))))
        {
            throw new SourceException("The page asks whether a person is there instead of showing the article; open it in a browser and save it from there.");
        }

        if (claims.Linked?.IsFree == false || blocks.Exists(block => block.Words <= 60 && Paywall().IsMatch(block.Text)))
        {
            throw new SourceException("The page shows its article to subscribers only; if you may read it, save the page from your browser, or its text as a .txt file.");
        }

        if (words < ShortNotice && (document.QuerySelector("input[type=password]") is not null || Login().IsMatch(named)))
        {
            throw new SourceException("The page asks to log in before it shows anything; log in with a browser and save the article from there.");
        }

        if (words >= FewestWords)
        {
            return;
        }

        if (blocks.Count > 0 && blocks.Sum(block => block.Words) >= FewestWords * 4 && !EnglishText.Is(blocks.Select(block => block.Text)))
        {
            throw OtherLanguage(document);
        }

        if (document.QuerySelectorAll("script").Length >= 2 || document.QuerySelectorAll("noscript").Any(element => element.TextContent.Contains("JavaScript", StringComparison.OrdinalIgnoreCase)))
        {
            throw new SourceException("The page is empty until its scripts run, and I run none; open it in a browser and save it from there, or its text as a .txt file.");
        }
    }

    private static SourceException OtherLanguage(IHtmlDocument document)
    {
        var language = document.DocumentElement.GetAttribute("lang")?.Split(['-', '_'])[0].Trim().ToLowerInvariant();
        var named = language is { Length: 2 or 3 } && language != "en" && language.All(char.IsAsciiLetter) ? $" (“{language}”)" : string.Empty;
        return new($"The page is not in English{named}, and I read nothing else; look for the article's English edition.");
    }

    [GeneratedRegex(@"\b404\b|\b(?:page|article|story|content)\s(?:was\s|is\s|could\s|can\s|has\s)?(?:not\sfound|not\savailable|no\slonger|missing|been\s(?:removed|deleted|moved))|\bnot\sfound\b|\b50[0234]\b.*\b(?:error|gateway|unavailable)\b|\berror\s(?:404|50\d)\b|\b(?:410\s)?gone\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gone();

    [GeneratedRegex(@"\b(?:page|article|story|link)\b.{0,40}\b(?:does\s?n[o’']t\sexist|does\snot\sexist|(?:could|can)\s?n[o’']?t\sbe\sfound|was\snot\sfound|no\slonger\s(?:exists|available)|has\sbeen\s(?:removed|deleted))|\bwe\s(?:can[’']?t|cannot|couldn[’']t)\sfind\sthe\spage\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoneText();

    [GeneratedRegex(@"\A\s*(?:just\sa\smoment|attention\srequired|access\s(?:to\sthis\spage\shas\sbeen\s)?denied|are\syou\sa\srobot|security\scheck|pardon\sour\sinterruption|403\sforbidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guard();

    [GeneratedRegex(@"\b(?:verify|confirm|prove|check(?:ing)?)\b.{0,30}\b(?:you\sare|you[’']re|that\syou\sare)\s(?:a\s)?(?:human|not\sa\s(?:robot|bot))|\bunusual\s(?:traffic|activity)\sfrom\syour\b|\bcomplete\sthe\scaptcha\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GuardText();

    [GeneratedRegex(
        @"\b(?:subscribe|sign\sup|register|log\sin|sign\sin|upgrade)\b.{0,40}\bto\s(?:continue|keep|read|unlock|access|finish|view)\b|\bto\s(?:continue|keep)\sreading\b.{0,60}\b(?:subscri|sign|log|register|account|trial)|\b(?:for|to|exclusive\sto|available\sto)\s(?:our\s|paying\s|digital\s)?subscribers(?:\sonly)?\b|\bsubscribers?[-\s]only\b|\bsubscriber[-\s]exclusive\b|\balready\sa\s(?:subscriber|member)\b|\b(?:reached|used|hit)\s(?:your|the)\b.{0,30}\b(?:free|monthly)\b.{0,15}\b(?:articles?|limit)|\bunlock\sthis\s(?:article|story)\b|\bsubscribe\snow\sfor\s(?:full|unlimited)\saccess\b|\bcontinue\sreading\swith\sa\b|\bcreate\s(?:a|your)\sfree\saccount\sto\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paywall();

    [GeneratedRegex(@"\A\s*(?:log\s?in|sign\s?in|login|subscriber\slogin|member\slogin)\b|\|\s*(?:log\s?in|sign\s?in)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Login();
}
