using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnRecord.Host.Bot;
using OnRecord.Host.Building;

namespace OnRecord.Host.Tests.Bot.Door;

public sealed class DiscordSettingsTests
{
    [Theory]
    [InlineData("Token", "Bot a-token-that-is-a-secret")]
    [InlineData("Token", "a-token-that is-a-secret")]
    [InlineData("Token", "a-token-that-is-a-secret\n")]
    [InlineData("ApiUrl", "")]
    [InlineData("ApiUrl", "discord.com")]
    [InlineData("ApiUrl", "ftp://discord.com")]
    [InlineData("ApiUrl", "https://user:secret@discord.com")]
    [InlineData("GatewayUrl", "https://gateway.discord.gg")]
    [InlineData("GuildId", "my server")]
    [InlineData("Guilds", "123,my server")]
    [InlineData("Guilds:0", "0")]
    [InlineData("Channels:0", "#general")]
    [InlineData("ModeratorRoles", "@mods")]
    [InlineData("LogChannel", "-1")]
    [InlineData("QuestionsPerMinute", "0")]
    [InlineData("QuestionsAtOnce", "100000")]
    public async Task A_wrong_setting_stops_the_host_with_a_sentence_that_names_it_and_never_shows_the_token(string setting, string value)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var app = Create(folder, (setting, value));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.All(problem.Failures, failure => Assert.StartsWith($"The setting Discord:{setting.Split(':')[0]} ", failure, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", setting == "Token" ? problem.ToString() : string.Empty);
    }

    [Fact]
    public async Task Commands_cannot_be_tried_out_in_a_server_that_is_not_let_in()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var app = Create(folder, ("GuildId", "5"), ("Guilds", "6,7"));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.StartsWith("The setting Discord:GuildId registers", Assert.Single(problem.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Guilds", "5, 6")]
    [InlineData("Guilds", "5;6")]
    public async Task A_list_can_be_one_text_with_commas(string setting, string value)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var app = Create(folder, (setting, value));

        Assert.Equal(["5", "6"], app.Services.GetRequiredService<IOptions<DiscordOptions>>().Value.Guilds);
    }

    [Fact]
    public async Task A_list_can_be_a_list()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var app = Create(folder, ("Guilds:0", "5"), ("Guilds:1", "6"));

        Assert.Equal(["5", "6"], app.Services.GetRequiredService<IOptions<DiscordOptions>>().Value.Guilds);
    }

    private static WebApplication Create(IndexedFolder folder, params (string Name, string Value)[] settings) => OnRecordHost.Create(
        new CoverageFolder(folder.Path),
        settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Name}", (string?)setting.Value)));
}
