namespace OnRecord.Host.Tests.Bot.Replies;

/// <summary>The reader that the other tests trust finds what it is there to find.</summary>
public sealed class DiscordMarkupTests
{
    [Theory]
    [InlineData("a **b** c", "bold", "b")]
    [InlineData("a *b* c", "italic", "b")]
    [InlineData("a _b_ c", "italic", "b")]
    [InlineData("a __b__ c", "underline", "b")]
    [InlineData("a ~~b~~ c", "strike", "b")]
    [InlineData("a ||b|| c", "spoiler", "b")]
    [InlineData("a `b` c", "code", "`b`")]
    [InlineData("a\n```\nb\n```\nc", "code block", "b")]
    [InlineData("# b", "heading", "b")]
    [InlineData("-# b", "small print", "b")]
    [InlineData("- b", "list", "b")]
    [InlineData("12. b", "list", "b")]
    [InlineData("> b", "quote", "b")]
    [InlineData("a @everyone c", "mention", "@everyone")]
    [InlineData("a <@!12> c", "mention", "<@!12>")]
    [InlineData("a <@&12> c", "mention", "<@&12>")]
    [InlineData("a <#12> c", "mention", "<#12>")]
    [InlineData("a :smile: c", "emoji", ":smile:")]
    [InlineData("a <:x:12> c", "emoji", "<:x:12>")]
    [InlineData("a <t:12:R> c", "time", "<t:12:R>")]
    [InlineData("a https://x.example/y c", "address", "https://x.example/y")]
    [InlineData("a <https://x.example> c", "autolink", "<https://x.example>")]
    public void Markup_is_found(string markup, string kind, string inside) => Assert.Contains((kind, inside), DiscordMarkup.Read(markup).Spans);

    [Fact]
    public void A_masked_link_is_found_even_where_the_client_would_need_luck_to_be_fooled()
    {
        Assert.Equal([("b", "https://x.example")], DiscordMarkup.Read("a [b](https://x.example) c").Links);

        // The end of the text of a link is looked for without regard to backslashes.
        Assert.Equal("https\\://y.example", DiscordMarkup.Read(@"[b](https://x.example) c\](https\://y.example)").Links.Single().Target);
    }

    [Fact]
    public void What_a_backslash_stands_before_is_drawn_as_it_is()
    {
        var read = DiscordMarkup.Read(@"\*\*b\*\* \@everyone \<\@1\> \:x\: \\ C:\dir \> \#");

        Assert.Equal(@"**b** @everyone <@1> :x: \ C:\dir > #", read.Text);
        Assert.Empty(read.Spans);
    }
}
