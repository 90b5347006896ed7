using System.Text.Json;
using Microsoft.Playwright;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Web;

public sealed class LooksTests
{
    [ChromiumTheory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Every_page_fits_its_window_says_nothing_to_the_console_and_asks_no_other_host(int width, ColorScheme scheme)
    {
        await using var visit = await Visit.Begin();
        var page = await visit.Window(width, scheme);
        foreach (var address in await visit.Addresses())
        {
            await page.GotoAsync(address);

            Assert.True(
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} is wider than {width}.");
            var paper = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
            Assert.Equal(scheme == ColorScheme.Dark, paper.Contains("(22,", StringComparison.Ordinal));
        }

        Assert.Empty(visit.Troubles);
    }

    [AxeTheory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_no_violation_on_any_page(int width, ColorScheme scheme)
    {
        await using var visit = await Visit.Begin();
        var page = await visit.Window(width, scheme);
        var axe = await File.ReadAllTextAsync(Chromium.AxeScript!);
        foreach (var address in (await visit.Addresses()).Append("/nowhere"))
        {
            await page.GotoAsync(address);

            // The policy of the pages lets no script in; this one comes in by the debugger.
            await page.EvaluateAsync(axe);
            var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))");

            Assert.True(found.GetArrayLength() == 0, $"{address}: {found}");
        }
    }
}
