using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Ask;
using OnRecord.Host.Bot.Replies;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Bot.Replies;

/// <summary>
/// A thousand hostile texts, each drawn as a quotation, a name, a role, an outlet, a headline and a question: read back by a reader of
/// Discord's markup, all that is markup is ours, and every character that a person sees is the article's, in its order.
/// </summary>
public sealed class HostileTextTests
{
    private const string Link = "https://post.example/bridge#:~:text=Nobody%20will";

    // The markup of a statement: the block quote, the name, and the small print.
    private static readonly string[] Ours = ["quote", "bold", "small print"];

    private static readonly string[] Texts = [.. HostileText.Written, .. HostileText.Generated(1000)];

    [Fact]
    public void A_hostile_quotation_is_drawn_as_the_words_that_it_is() => ForEach(text =>
    {
        // Behind a link of ours: the end of its text must not be looked for in the quotation.
        var (page, read) = Draw(Some.Statement(link: Link), Some.Statement(text, words: text, link: Link));

        Assert.Equal([.. Ours, .. Ours], read.Spans.Select(span => span.Kind));
        Assert.Equal([("open at the words", Link), ("open at the words", Link)], read.Links);
        AssertSame($"“{text}”", read.Of("quote")[1]);
        MessageLimits.AssertHeld(new MessageProperties { Embeds = [page.Embed] });
    });

    [Fact]
    public void A_link_of_ours_ends_where_it_ends_whatever_stands_behind_it() => ForEach(text =>
    {
        var read = DiscordMarkup.Read($"[open at the words]({Link}) " + SafeMarkdown.Of(text));
        Assert.Equal([("open at the words", Link)], read.Links);
        Assert.Empty(read.Spans);
    });

    [Fact]
    public void Any_text_at_all_is_drawn_as_the_text_that_it_is() => Prop.ForAll(HostileText.Arbitrary(), static text =>
    {
        var read = DiscordMarkup.Read("> " + SafeMarkdown.Of(text));
        Assert.Equal(["quote"], read.Spans.Select(span => span.Kind));
        Assert.Empty(read.Links);
        AssertSame(text, read.Text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_hostile_name_role_and_outlet_stay_text() => ForEach(text =>
    {
        var (page, read) = Draw(Some.Statement(speaker: text, role: text, link: Link, via: text, article: Some.Article(outlet: text)));

        Assert.Equal(Ours, read.Spans.Select(span => span.Kind));
        Assert.Equal([("open at the words", Link)], read.Links);
        if (Visible(text).Length > 0)
        {
            AssertSame(text, read.Of("bold").Single());
        }

        MessageLimits.AssertHeld(new MessageProperties { Embeds = [page.Embed] });
    });

    [Fact]
    public void A_hostile_headline_stays_text_beside_a_paragraph_and_on_a_link() => ForEach(text =>
    {
        var article = Some.Article(url: null) with { Facts = new ArticleFacts { Title = text, Outlet = text, Published = new(2024, 3, 4) } };
        var linked = article with { Facts = article.Facts with { Url = "https://post.example/bridge" } };

        Assert.Empty(Draw(Some.Statement(article: article)).Read.Links);
        var line = DiscordMarkup.Read(ArticleLine.Of(linked, "3 statements"));

        Assert.All(line.Spans, span => Assert.True(span.Kind is "list" or "bold", $"{span.Kind}: {span.Text}"));
        Assert.True(line.Links.Count <= 1);
        Assert.All(line.Links, link => Assert.Equal("https://post.example/bridge", link.Target));
        Assert.All(line.Links, link => AssertSame(text, link.Label));
    });

    [Fact]
    public void A_hostile_question_is_echoed_as_it_was_typed() => ForEach(text =>
    {
        var answer = Some.Answer() with { Lead = text, Understood = text, Question = text };
        var page = AnswerPage.Of(AskCommand.About(text), answer, text);
        MessageLimits.AssertHeld(new MessageProperties { Embeds = [page.Embed] });

        var title = DiscordMarkup.Read(page.Embed.Title ?? string.Empty);
        Assert.Empty(title.Spans);
        Assert.Empty(title.Links);
        Assert.Equal(Ours, DiscordMarkup.Read(page.Embed.Description!).Spans.Select(span => span.Kind));
        AssertPlain(page.Embed.Footer?.Text ?? string.Empty);
    });

    [Fact]
    public void Words_are_bold_in_their_paragraph_however_hostile_it_is() => ForEach(text =>
    {
        const string Words = "we *will* stay";
        var paragraph = $"{text}\nThen he said: {Words} and {text}";
        var passage = Some.Passage(paragraph);
        var at = paragraph.LastIndexOf(Words, StringComparison.Ordinal);
        var words = new ShownWords("bridge-1", new string('0', 64), 3, [[at, at + Words.Length]], "label");

        var embed = ContextDrawing.Of(new PassageContext(Some.Article(), Some.Passage(text), [passage], Some.Passage(text)), words);

        MessageLimits.AssertHeld(new MessageProperties { Embeds = [embed] });
        var read = DiscordMarkup.Read(embed.Description!);
        Assert.Equal([("bold", Words)], read.Spans);
        Assert.Empty(read.Links);
        if (paragraph.Length < 200)
        {
            AssertSame(text + paragraph + text, read.Text);
        }
    });

    [Theory]
    [InlineData(1, 3000)]
    [InlineData(2, 3000)]
    [InlineData(12, 900)]
    [InlineData(60, 200)]
    public void Words_in_a_paragraph_of_any_length_are_shown_with_what_stands_nearest_to_them(int runs, int apart)
    {
        var paragraph = string.Concat(Enumerable.Range(1, runs).Select(run => $"{new string('(', apart)} far near{run} words{run} behind")) + new string(')', apart);
        var spans = Enumerable.Range(1, runs).Select(run => Regex.Match(paragraph, $@"\bwords{run}\b")).Select(match => new[] { match.Index, match.Index + match.Length });
        var words = new ShownWords("bridge-1", new string('0', 64), 3, [.. spans], "label");

        var embed = ContextDrawing.Of(new PassageContext(Some.Article(), Some.Passage(new string('*', 2000)), [Some.Passage(paragraph)], null), words);

        MessageLimits.AssertHeld(new MessageProperties { Embeds = [embed] });
        var read = DiscordMarkup.Read(embed.Description!);
        Assert.Equal(Enumerable.Range(1, runs).Select(run => $"words{run}"), read.Of("bold"));
        Assert.Contains("near1 words1", read.Text);
        Assert.Contains("[…]", read.Text);
    }

    [Fact]
    public void Hostile_addresses_end_where_the_link_ends()
    {
        string[] addresses =
        [
            "https://post.example/a)b", "https://post.example/a(b)c", "https://post.example/a b", "https://post.example/<b>", "https://post.example/a\\b",
            "https://post.example/a\"b", "https://post.example/a](https://evil.example)", "https://post.example/`b`?q=||x||", "https://post.example/é?q=ж#:~:text=a%2Db",
            "https://post.example/a\n)b", "https://post.example/[b]", "https://post.example/@everyone",
        ];
        foreach (var address in addresses)
        {
            var (_, read) = Draw(Some.Statement(link: address));
            Assert.Equal("open at the words", Assert.Single(read.Links).Label);
            Assert.Equal(Ours, read.Spans.Select(span => span.Kind));
            Assert.StartsWith("https://post.example/", read.Links[0].Target);
            Assert.True(new Uri(address).AbsoluteUri == new Uri(read.Links[0].Target).AbsoluteUri || Uri.UnescapeDataString(new Uri(address).AbsoluteUri) == Uri.UnescapeDataString(read.Links[0].Target));
        }
    }

    [Fact]
    public void A_dash_in_the_words_of_a_link_stays_encoded_because_it_would_end_a_prefix() => Assert.EndsWith(
        "#:~:text=well%2Dknown,words%20%26%20more%20%28here%29",
        Assert.Single(Draw(Some.Statement(link: "https://post.example/a#:~:text=well%2Dknown,words%20%26%20more%20%28here%29")).Read.Links).Target);

    [Fact]
    public void A_link_that_is_too_long_gives_way_to_the_articles_and_that_to_the_paragraph()
    {
        var tooLong = "https://post.example/bridge#:~:text=" + new string('a', 3000);

        var (_, toArticle) = Draw(Some.Statement(link: tooLong));
        var (_, toNothing) = Draw(Some.Statement(link: tooLong, article: Some.Article(url: "https://post.example/" + new string('b', 3000))));

        Assert.Equal([("open the article", "https://post.example/bridge")], toArticle.Links);
        Assert.Contains("paragraph 2", toArticle.Text);
        Assert.Empty(toNothing.Links);
        Assert.Contains("Bridge closed for repairs · paragraph 2", toNothing.Text);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("discord://settings")]
    [InlineData("//evil.example")]
    [InlineData("file:///etc/passwd")]
    public void Only_web_addresses_become_links(string address)
    {
        Assert.Empty(Draw(Some.Statement(link: address, article: Some.Article(url: address))).Read.Links);
    }

    [Fact]
    public void Of_a_quotation_that_is_too_long_the_beginning_is_shown_and_that_there_is_more()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1000).Select(number => $"word{number}"));
        var quotation = Draw(Some.Statement(words, words: words)).Read.Of("quote").Single();

        Assert.Matches(@"^“word1 word2 .* word\d+ \[…\]”$", quotation);
        Assert.InRange(quotation.Length, 1500, ReplyLimits.LoneQuotation);
    }

    [Fact]
    public void A_chain_of_joined_characters_is_cut_between_them()
    {
        var chain = string.Concat(Enumerable.Repeat("👩🏽‍", 1500)) + "👩";
        var quotation = SafeMarkdown.Quotation(chain, 100);

        Assert.EndsWith(" […]", quotation.Replace("\\", string.Empty));
        Assert.InRange(quotation.Length, 60, 100);
        Assert.True(quotation.EnumerateRunes().All(rune => rune.Value != 0xFFFD));
    }

    private static (Page Page, DiscordMarkup Read) Draw(params CitedStatement[] statements)
    {
        var page = AnswerPage.Of(AskCommand.About("Who?"), Some.Answer(statements) with { Lead = "Lead:" });
        return (page, DiscordMarkup.Read(page.Embed.Description!));
    }

    private static void ForEach(Action<string> holds)
    {
        Assert.True(Texts.Length > 1000, $"{Texts.Length} texts.");
        foreach (var text in Texts)
        {
            try
            {
                holds(text);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Not harmless: {text.Length} characters, {string.Join(' ', text.Take(80).Select(c => c is > ' ' and < '\u007F' ? c.ToString() : $"U+{(int)c:X4}"))}", failure);
            }
        }
    }

    /// <summary>What is drawn shows the characters of the text, all of them or, where it is cut, the first.</summary>
    private static void AssertSame(string text, string drawn)
    {
        AssertPlain(drawn);
        var (expected, seen) = (Visible(text), Visible(drawn));
        if (expected == seen)
        {
            return;
        }

        var ending = drawn.EndsWith("[…]”", StringComparison.Ordinal) ? "[…]”" : drawn.EndsWith("[…]", StringComparison.Ordinal) ? "[…]" : "…";
        Assert.EndsWith(ending, seen);
        Assert.True(drawn.Length > 30, "Nothing is cut that is short.");
        Assert.StartsWith(seen[..^ending.Length], expected);
    }

    /// <summary>Nothing that is not seen, and no heap of marks.</summary>
    private static void AssertPlain(string drawn)
    {
        var marks = 0;
        foreach (var rune in drawn.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : rune.Value is 0x200C or 0x200D ? marks : 0;
            Assert.True(marks <= 4, "More than four combining marks.");
            Assert.False(category is UnicodeCategory.Control && rune.Value != '\n', $"U+{rune.Value:X4} is drawn.");
            Assert.False(category is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D), $"U+{rune.Value:X4} is drawn.");
        }
    }

    /// <summary>The characters of a text that a person sees, without the white space and the marks above and below them.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var shown = category switch
            {
                UnicodeCategory.Control when rune.Value is '\t' or '\n' or '\r' or 0x85 => string.Empty,
                UnicodeCategory.Control => rune.Value < ' ' ? ((char)('\u2400' + rune.Value)).ToString() : "\uFFFD",
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => string.Empty,
                _ when Rune.IsWhiteSpace(rune) || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF) => string.Empty,
                _ => rune.ToString(),
            };
            visible.Append(shown);
        }

        return visible.ToString();
    }
}
