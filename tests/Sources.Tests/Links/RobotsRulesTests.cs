using OnRecord.Sources.Links.Robots;

namespace OnRecord.Sources.Tests.Links;

/// <summary>robots.txt, by table (RFC 9309, and the examples in it).</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *|Disallow: /", "/a", false)]
    [InlineData("User-agent: *|Disallow:", "/a", true)]
    [InlineData("User-agent: *|Disallow: /", "/robots.txt", true)]
    [InlineData("user-AGENT : *|disALLOW :/a", "/a", false)]
    [InlineData("User-agent: *|Disallow: /a # not now", "/a", false)]
    [InlineData("# nobody|User-agent: * # all|Disallow: /a", "/a", false)]
    [InlineData("Disallow: /a", "/a", true)]
    [InlineData("\uFEFFUser-agent: *|Disallow: /a", "/a", false)]
    public void A_file_is_read_as_it_is_written(string file, string path, bool isAllowed) => Check(file, path, isAllowed);

    [Theory]
    [InlineData("User-agent: OnRecord|Disallow: /a||User-agent: *|Disallow: /b", "/a", false)]
    [InlineData("User-agent: OnRecord|Disallow: /a||User-agent: *|Disallow: /b", "/b", true)]
    [InlineData("User-agent: *|Disallow: /b||User-agent: onrecord/2.0|Disallow: /a", "/a", false)]
    [InlineData("User-agent: *|Disallow: /b||User-agent: onrecord/2.0|Disallow: /a", "/b", true)]
    [InlineData("User-agent: Other|User-agent: OnRecord|Disallow: /a", "/a", false)]
    [InlineData("User-agent: OnRecord|Crawl-delay: 3|User-agent: Other|Disallow: /a", "/a", false)]
    [InlineData("User-agent: OnRecord|Disallow: /a||User-agent: Other|Disallow: /||User-agent: OnRecord|Disallow: /c", "/a", false)]
    [InlineData("User-agent: OnRecord|Disallow: /a||User-agent: Other|Disallow: /||User-agent: OnRecord|Disallow: /c", "/c", false)]
    [InlineData("User-agent: OnRecord|Disallow: /a||User-agent: Other|Disallow: /||User-agent: OnRecord|Disallow: /c", "/d", true)]
    [InlineData("User-agent: OnRecord||User-agent: *|Disallow: /", "/a", false)]
    [InlineData("User-agent: OnRecorder|Disallow: /||User-agent: *|Disallow: /b", "/a", true)]
    [InlineData("User-agent: OnRecord|Allow: /||User-agent: *|Disallow: /", "/a", true)]
    [InlineData("User-agent: Other|Disallow: /", "/a", true)]
    public void The_groups_that_are_for_us_count_and_else_those_for_everybody(string file, string path, bool isAllowed) => Check(file, path, isAllowed);

    [Theory]
    [InlineData("Allow: /p|Disallow: /", "/page", true)]
    [InlineData("Disallow: /|Allow: /p", "/page", true)]
    [InlineData("Allow: /folder|Disallow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page|Disallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /page|Disallow: /*.ph", "/page.php5", true)]
    [InlineData("Allow: /$|Disallow: /", "/", true)]
    [InlineData("Allow: /$|Disallow: /", "/page.htm", false)]
    [InlineData("Disallow: /example/page/disallowed.gif|Allow: /example/page/", "/example/page/disallowed.gif", false)]
    [InlineData("Disallow: /example/page/disallowed.gif|Allow: /example/page/", "/example/page/other.gif", true)]
    public void The_longest_rule_decides_and_of_two_as_long_the_kinder(string rules, string path, bool isAllowed) =>
        Check("User-agent: *|" + rules, path, isAllowed);

    [Theory]
    [InlineData("/fish", "/fish", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/Fish.asp", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish*", "/fishheads/yummy.html", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/*.php", "/folder/filename.php?parameters", true)]
    [InlineData("/*.php$", "/filename.php", true)]
    [InlineData("/*.php$", "/filename.php?parameters", false)]
    [InlineData("/*.php$", "/filename.php/", false)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?parameters", true)]
    [InlineData("/fish*.php", "/Fish.PHP", false)]
    [InlineData("/*/b/*/d$", "/a/b/c/b/d", true)]
    [InlineData("/*/b/*/d$", "/a/b/d", false)]
    [InlineData("/a*a$", "/a", false)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/*?print=", "/story?print=1", true)]
    [InlineData("/a%3cd.html", "/a%3Cd.html", true)]
    [InlineData("/a%2fb", "/a/b", false)]
    [InlineData("/%7Ejoe/", "/~joe/", true)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("*", "/a", true)]
    [InlineData("/**************************************b", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_pattern_fits_a_path_or_not(string pattern, string path, bool fits) => Check($"User-agent: *|Disallow: {pattern}", path, !fits);

    private static void Check(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(file.Replace('|', '\n'), "OnRecord").Allow(new Uri($"http://news.example{path}")));
}
