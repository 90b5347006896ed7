using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;

namespace OnRecord.Discord.Tests.Commands;

public sealed class CommandComparerTests
{
    private static readonly ApplicationCommandOptionProperties Speaker =
        new() { Type = ApplicationCommandOptionType.String, Name = "speaker", Description = "Who.", Required = true, Autocomplete = true };

    private static readonly ApplicationCommandOptionProperties Sort =
        new() { Type = ApplicationCommandOptionType.String, Name = "sort", Description = "How.", Choices = [new("Newest", "new"), new("Oldest", "old")] };

    private static readonly ApplicationCommandProperties Wanted = new()
    {
        Name = "quotes",
        Description = "What somebody said.",
        DefaultMemberPermissions = GuildPermissions.ManageGuild,
        Options = [Speaker, Sort],
    };

    // As Discord gives it back: what was left out is filled in, lists in another order.
    private static readonly ApplicationCommandProperties Registered = Wanted with
    {
        Contexts = [2, 0, 1],
        IntegrationTypes = [0],
        Options =
        [
            Speaker with { Choices = [], Options = [] },
            Sort with { Required = false, Autocomplete = false },
        ],
    };

    public static TheoryData<string, ApplicationCommandProperties> Changes => new()
    {
        { "description", Wanted with { Description = "Other." } },
        { "permissions", Wanted with { DefaultMemberPermissions = null } },
        { "contexts", Wanted with { Contexts = [0] } },
        { "installation", Wanted with { IntegrationTypes = [0, 1] } },
        { "an option less", Wanted with { Options = [Speaker] } },
        { "options in another order", Wanted with { Options = [Sort, Speaker] } },
        { "an option's name", Wanted with { Options = [Speaker with { Name = "who" }, Sort] } },
        { "an option's description", Wanted with { Options = [Speaker with { Description = "Whose." }, Sort] } },
        { "an option's type", Wanted with { Options = [Speaker with { Type = ApplicationCommandOptionType.User }, Sort] } },
        { "required", Wanted with { Options = [Speaker with { Required = false }, Sort] } },
        { "autocomplete", Wanted with { Options = [Speaker with { Autocomplete = null }, Sort] } },
        { "length", Wanted with { Options = [Speaker with { MaxLength = 10 }, Sort] } },
        { "choices", Wanted with { Options = [Speaker, Sort with { Choices = [new("Newest", "new"), new("Oldest", "first")] }] } },
        { "deeper", Wanted with { Options = [Speaker with { Options = [Sort] }, Sort] } },
    };

    [Fact]
    public void What_Discord_fills_in_and_reorders_is_no_change()
    {
        var menu = new ApplicationCommandProperties { Type = ApplicationCommandType.Message, Name = "quotes" };

        Assert.True(CommandComparer.Compare([menu, Registered], [Wanted, menu], inOneGuild: false).None);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_a_person_would_notice_is_a_change(string what, ApplicationCommandProperties wanted)
    {
        var changes = CommandComparer.Compare([Registered], [wanted], inOneGuild: false);

        Assert.True(changes.Changed is ["quotes"] && changes.Added.Count == 0 && changes.Removed.Count == 0, what);
    }

    [Fact]
    public void What_is_new_and_what_is_gone_is_told_by_name()
    {
        var changes = CommandComparer.Compare([Registered, Registered with { Name = "gone" }], [Wanted, Wanted with { Name = "new" }], inOneGuild: false);

        Assert.Equal(["new"], changes.Added);
        Assert.Equal(["gone"], changes.Removed);
        Assert.Empty(changes.Changed);
        Assert.False(changes.None);
    }

    [Fact]
    public void A_servers_own_commands_do_not_say_where_they_can_be_used()
    {
        var wanted = Wanted with { Contexts = [0], IntegrationTypes = [0] };

        Assert.True(CommandComparer.Compare([Registered with { Contexts = null, IntegrationTypes = null }], [wanted], inOneGuild: true).None);
    }

    [Fact]
    public void The_same_name_behind_a_slash_and_in_a_menu_is_two_commands()
    {
        var changes = CommandComparer.Compare([Registered], [Wanted with { Type = ApplicationCommandType.Message, Description = string.Empty }], inOneGuild: false);

        Assert.Equal((1, 1), (changes.Added.Count, changes.Removed.Count));
    }
}
