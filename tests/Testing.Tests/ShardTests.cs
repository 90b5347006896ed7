using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

public sealed class ShardTests : NewsroomTest
{
    private protected override FakeDiscordOptions Options => new() { Shards = 2, IdentifyWindow = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task A_shard_gets_the_events_of_its_servers_and_the_first_the_direct_messages()
    {
        await Bot.ConnectAsync();
        var mine = (int)((ulong.Parse(Guild.Id) >> 22) % 2);
        await Bot.SendAsync(2, Bot.Identity(shard: [mine, 2]));
        Assert.Equal(Guild.Id, (await Bot.EventAsync("READY")).GetProperty("guilds")[0].GetProperty("id").GetString());
        await Discord.WriteAsync(Ada, Discord.DirectChannel(Ada), "private");
        await Discord.WriteAsync(Ada, Desk, "<@bot> public");

        Assert.Equal(mine == 0 ? "private" : $"<@{Discord.Bot.Id}> public", (await Bot.EventAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
    }

    [Fact]
    public async Task Two_shards_at_once_are_one_too_many()
    {
        await Bot.ConnectAsync();
        await Bot.ReceiveAsync();
        await Bot.SendAsync(2, Bot.Identity(shard: [0, 2]));
        await Bot.EventAsync("READY");
        await Bot.ConnectAsync();
        await Bot.ReceiveAsync();
        await Bot.SendAsync(2, Bot.Identity(shard: [1, 2]));

        Assert.Equal(9, (await Bot.ReceiveAsync()).GetProperty("op").GetInt32());
        Assert.Equal(1, Discord.Gateway.TooManyIdentifies);
    }

    [Theory]
    [InlineData(null, 4011)]
    [InlineData(new[] { 2, 2 }, 4010)]
    [InlineData(new[] { 0 }, 4010)]
    public async Task A_wrong_shard_is_closed(int[]? shard, int code)
    {
        await Bot.ConnectAsync();
        await Bot.SendAsync(2, Bot.Identity(shard: shard));

        Assert.Equal(code, await Bot.CloseCodeAsync());
    }
}
