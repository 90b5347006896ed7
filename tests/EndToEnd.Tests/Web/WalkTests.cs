using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Web;

public sealed class WalkTests
{
    [ChromiumFact]
    public async Task From_a_question_to_the_words_in_their_article_to_their_speaker_and_back()
    {
        await using var visit = await Visit.Begin();
        var page = await visit.Window(1280, ColorScheme.Light);

        await page.GotoAsync("/");
        await page.GetByLabel("Your question").FillAsync("Who said there are no minor incursions?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Arrived(page, @"/\?q=");
        Assert.Contains("There are no minor incursions", await page.Locator(".card blockquote").First.InnerTextAsync());

        await page.Locator(".card a.context").First.ClickAsync();
        await Arrived(page, "/articles/[^/]+#s");
        var statement = page.Locator(":target");
        Assert.Contains("There are no minor incursions", await statement.InnerTextAsync());
        await Assertions.Expect(statement).ToBeInViewportAsync();
        Assert.NotEqual(
            await page.Locator("mark").First.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor"),
            await statement.Locator("mark").First.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor"));

        await page.Locator("aside").GetByRole(AriaRole.Link, new() { Name = "Volodymyr Zelensky" }).First.ClickAsync();
        await Arrived(page, "/speakers/");
        var all = await page.Locator(".card").CountAsync();
        await page.GetByLabel("Reported").SelectOptionAsync("direct");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Arrived(page, "kind=direct");
        Assert.InRange(await page.Locator(".card").CountAsync(), 1, all);
        Assert.Equal("direct", await page.GetByLabel("Reported").InputValueAsync());

        await page.GoBackAsync();
        Assert.Equal(all, await page.Locator(".card").CountAsync());
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        Assert.Empty(visit.Troubles);
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visit = await Visit.Begin();
        var page = await visit.Window(1280, ColorScheme.Light);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to the content")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Your question")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("What did Blinken say about NATO?");
        await page.Keyboard.PressAsync("Enter");
        await Arrived(page, @"/\?q=");

        Assert.True(await page.Locator(".card").CountAsync() > 0);
        await page.Locator(".card a.speaker").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Contains("in context", await page.Locator(":focus").InnerTextAsync());
        Assert.NotEqual("none", await page.Locator(":focus").EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
    }

    // A page's "load" may be over before it is waited for; what stands at its end cannot.
    private static async Task Arrived(IPage page, string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator("footer")).ToBeVisibleAsync();
    }
}
