using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using OnRecord.Host.Building;

namespace OnRecord.Host.Tests.Web;

public sealed class HostSettingsTests
{
    [Theory]
    [InlineData("Web:Urls", "")]
    [InlineData("Web:Urls", "localhost:5080")]
    [InlineData("Web:Urls", "ftp://localhost")]
    [InlineData("Web:Urls", "http://localhost:5080;nonsense")]
    [InlineData("Web:PublicUrl", "news.example")]
    [InlineData("Web:PublicUrl", "ftp://news.example")]
    [InlineData("Web:Proxies", "10.0.0.0/8;the proxy")]
    [InlineData("Web:RequestsPerMinute", "0")]
    [InlineData("Web:QuestionsPerMinute", "0")]
    [InlineData("Web:QuestionsAtOnce", "-1")]
    public async Task A_wrong_setting_stops_the_host_with_a_sentence_that_names_it(string setting, string value)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var app = Create(folder, KeyValuePair.Create(setting, (string?)value));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.All(problem.Failures, failure => Assert.StartsWith($"The setting {setting} ", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_the_host_says_in_a_line_that_the_bot_is_off_and_goes_on()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder);

        await host.Log.Await("Answering from 2 articles");

        Assert.Single(host.Log.All, logged => logged.StartsWith("Information: The Discord bot is off; the setting Discord:Token", StringComparison.Ordinal));
    }

    private static WebApplication Create(IndexedFolder folder, params KeyValuePair<string, string?>[] settings) =>
        OnRecordHost.Create(new CoverageFolder(folder.Path), settings);
}
