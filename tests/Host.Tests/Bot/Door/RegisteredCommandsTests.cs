using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Host.Bot.Registration;

namespace OnRecord.Host.Tests.Bot.Door;

public sealed class RegisteredCommandsTests
{
    private static readonly ApplicationCommandProperties Quotes = new()
    {
        Name = "quotes",
        Description = "Statements of a speaker",
        Options =
        [
            new() { Type = ApplicationCommandOptionType.String, Name = "speaker", Description = "Who", Required = true, Autocomplete = true },
            new() { Type = ApplicationCommandOptionType.String, Name = "topic", Description = "What about", MaxLength = 100 },
        ],
    };

    private static readonly ApplicationCommandProperties Help = new() { Name = "help", Description = "Help" };

    [Fact]
    public void What_Discord_leaves_out_or_orders_otherwise_is_no_change()
    {
        var ours = RegisteredCommands.Sent([Quotes, Help], inOneGuild: false);
        IReadOnlyList<ApplicationCommandProperties> theirs =
        [
            Help with { Options = [], Contexts = [1, 0], IntegrationTypes = [0] },
            Quotes with
            {
                Contexts = [0, 1],
                IntegrationTypes = [0],
                Options = [Quotes.Options![0], Quotes.Options[1] with { Required = false, Autocomplete = false, Choices = [] }],
            },
        ];

        Assert.True(RegisteredCommands.AreSame(ours, theirs));
    }

    [Fact]
    public void In_one_server_it_is_not_said_where_a_command_can_be_used()
    {
        var ours = RegisteredCommands.Sent([Quotes], inOneGuild: true);

        Assert.Null(ours[0].Contexts);
        Assert.True(RegisteredCommands.AreSame(ours, [Quotes with { Contexts = [0], IntegrationTypes = [0, 1] }]));
    }

    public static TheoryData<string> Changes => ["name", "description", "permissions", "type", "contexts", "option", "fewer", "more", "order", "required", "length"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_is_seen(string change)
    {
        var ours = RegisteredCommands.Sent([Quotes], inOneGuild: false);
        var theirs = ours[0];
        var options = theirs.Options!;
        IReadOnlyList<ApplicationCommandProperties> changed = change switch
        {
            "name" => [theirs with { Name = "sayings" }],
            "description" => [theirs with { Description = "Other" }],
            "permissions" => [theirs with { DefaultMemberPermissions = GuildPermissions.ManageGuild }],
            "type" => [theirs with { Type = ApplicationCommandType.Message }],
            "contexts" => [theirs with { Contexts = [0] }],
            "option" => [theirs with { Options = [options[0]] }],
            "fewer" => [],
            "more" => [theirs, Help],
            "order" => [theirs with { Options = [options[1], options[0]] }],
            "required" => [theirs with { Options = [options[0] with { Required = null }, options[1]] }],
            _ => [theirs with { Options = [options[0], options[1] with { MaxLength = 50 }] }],
        };

        Assert.False(RegisteredCommands.AreSame(ours, changed));
    }
}
