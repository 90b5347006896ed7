using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>How moderators keep the coverage.</summary>
public sealed class CoverageCommandTests
{
    private const string Ferry = """
        ---
        title: Ferry to sail on Sundays
        outlet: Meridian Post
        published: 2024-03-09
        ---
        "The ferry will sail on Sundays," said Ines Falk, the harbour master.
        """;

    [Theory]
    [InlineData("status")]
    [InlineData("reindex")]
    [InlineData("remove", "article", "bridge.md")]
    [InlineData("add", "link", "https://post.example/ferry.txt")]
    [InlineData("feed add", "link", "https://post.example/feed")]
    [InlineData("feed remove", "feed", "https://post.example/feed")]
    [InlineData("feed list")]
    public async Task Only_moderators_may_whatever_Discord_lets_through(string command, string? option = null, string? value = null)
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        newsroom.Guild.CommandsAreForEverybody = true;
        (string, object)[] options = option is null ? [] : [(option, value!)];

        var refused = await newsroom.ReplyToAsync(newsroom.Reader, $"coverage {command}", options);

        Assert.True(refused.IsEphemeral || command == "reindex");
        Assert.Equal("Only moderators may do that: whoever has the permission **Manage Server**.", refused.Content);
        Assert.Empty(newsroom.Journal.Changes(10));
    }

    [Fact]
    public async Task Where_roles_are_named_they_and_administrators_are_the_moderators()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var role = newsroom.Guild.AddRole("editors");
        var editor = newsroom.Guild.AddMember("Edda", FakePermissions.Everybody, role);
        var administrator = newsroom.Guild.AddMember("Ada", FakePermissions.Everybody | FakePermissions.Administrator);
        await newsroom.StartBotAsync(("Discord:ModeratorRoles", role.Id));

        var byEditor = await newsroom.ReplyToAsync(editor, "coverage status");
        var byAdministrator = await newsroom.ReplyToAsync(administrator, "coverage status");
        var byManager = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage status");

        Assert.Contains("**2** articles", byEditor.Text);
        Assert.Contains("**2** articles", byAdministrator.Text);
        Assert.Equal($"Only moderators may do that: whoever has the role <@&{role.Id}>.", byManager.Content);
    }

    [Fact]
    public async Task Status_tells_how_much_there_is_what_is_not_indexed_and_who_changed_what()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("ferry.md", Ferry)));
        newsroom.Folder.WriteArticle("tolls.txt", "\"Tolls will be halved,\" said Mara Lindqvist.");

        var status = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage status");

        Assert.True(status.IsEphemeral);
        Assert.Contains("**3** articles, 1 March 2024 to 9 March 2024", status.Text);
        Assert.Contains("Answers.", status.Text);
        Assert.Contains("1 file not in the index: tolls.txt", status.Text);
        Assert.Contains("Mara: add ferry.md — added", status.Text);
    }

    [Fact]
    public async Task An_article_that_is_added_as_a_file_is_in_the_next_answer_and_in_the_book()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var logChannel = newsroom.Guild.AddChannel("log");
        await newsroom.StartBotAsync(("Discord:LogChannel", logChannel.Id));

        var added = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("ferry.md", Ferry)));
        var again = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("ferry.md", Ferry)));
        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "quotes", ("speaker", "Ines Falk"));
        var told = await newsroom.Discord.NextMessageAsync(logChannel, Newsroom.Patience);

        Assert.Contains("The article is in the coverage\n**Ferry to sail on Sundays** · Meridian Post · 9 March 2024 · ferry.md\n1 statement found in it.", added.Text);
        Assert.Contains("That article was there already", again.Text);
        Assert.Contains("The ferry will sail on Sundays", answer.Text);
        Assert.Contains("Coverage: add\nferry.md\nadded\nMara", told.Text);
        Assert.Equal(["was there already", "added"], newsroom.Journal.Changes(10).Select(change => change.Outcome));
        Assert.All(newsroom.Journal.Changes(10), change => Assert.Equal((newsroom.Moderator.Id, "Mara", newsroom.Guild.Id), (change.ActorId, change.ActorName, change.GuildId)));
    }

    [Theory]
    [InlineData("ferry.exe", "words", "I take .txt, .md and .html files")]
    [InlineData("ferry.txt", "", "It was not taken in: ferry.txt is empty")]
    [InlineData("ferry.md", "---\ntitle: [\n---\nWords.", "It was not taken in: The value of title in ferry.md")]
    public async Task A_file_that_is_no_article_is_refused_in_a_sentence_without_folders(string name, string text, string sentence)
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var refused = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText(name, text)));

        Assert.StartsWith(sentence, refused.Content.Replace("\\", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), refused.Content);
        Assert.Equal(["bridge.md", "harbour.md"], newsroom.Folder.ArticleFiles());
        Assert.StartsWith("refused:", Assert.Single(newsroom.Journal.Changes(10)).Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_even_fetched()
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var refused = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("long.txt", new string('a', (5 << 20) + 1))));

        Assert.StartsWith("That is larger than 5 MB", refused.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../evil.txt")]
    [InlineData("con.txt")]
    [InlineData("`@everyone` <b>\u202Etxt.exe.txt")]
    public async Task A_hostile_file_name_stays_in_the_folder_and_harmless_in_the_chat(string name)
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var added = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText(name, Ferry)));

        Assert.Contains("The article is in the coverage", added.Text);
        Assert.Equal(3, newsroom.Folder.ArticleFiles().Length);
        Assert.DoesNotContain('\u202E', added.Text);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/ferry.txt", "leads into a private network")]
    [InlineData("http://localhost/ferry.txt", "leads into a private network")]
    [InlineData("http://[::1]/ferry.txt", "leads into a private network")]
    [InlineData("http://169.254.169.254/latest/meta-data", "leads into a private network")]
    [InlineData("http://0x7f.1/ferry.txt", "leads into a private network")]
    [InlineData("file:///etc/passwd", "http:// or https://")]
    [InlineData("ferry.txt", "no link")]
    [InlineData("https://name:secret@post.example/", "a name or a password")]
    public async Task A_link_that_leads_where_it_must_not_is_not_fetched(string link, string sentence)
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var refused = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("link", link));

        Assert.Contains(sentence, refused.Content.Replace("\\", string.Empty, StringComparison.Ordinal));
        Assert.Single(newsroom.Journal.Changes(10), change => change.Target == link);
    }

    [Fact]
    public async Task Neither_a_file_nor_a_link_and_both_at_once_are_refused()
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var neither = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add");
        var both = await newsroom.ReplyToAsync(
            newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("ferry.md", Ferry)), ("link", "https://post.example/ferry.txt"));

        Assert.StartsWith("Give me a file or a link:", neither.Content, StringComparison.Ordinal);
        Assert.Equal("Give me a file or a link, not both at once.", both.Content);
    }

    [Fact]
    public async Task An_article_is_removed_once_a_moderator_has_said_so_twice()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var offered = await newsroom.Discord.CompleteAsync(newsroom.Moderator, newsroom.Channel, "coverage remove", "article", "brid");
        var question = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage remove", ("article", offered.Single().Value.ToString()));
        var kept = await newsroom.ReplyToPressAsync(newsroom.Moderator, question, "Keep");
        Assert.Equal("It stays.", kept.Content);
        Assert.Equal(2, newsroom.Folder.ArticleFiles().Length);

        question = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage remove", ("article", offered.Single().Value.ToString()));
        Assert.Contains("Remove this article?\n**Bridge closed for repairs** · Meridian Post · 4 March 2024 · bridge.md", question.Text);
        var removed = await newsroom.ReplyToPressAsync(newsroom.Moderator, question, "Remove");

        Assert.Equal("Removed: **Bridge closed for repairs** · Meridian Post · 4 March 2024 · bridge.md", removed.Content);
        Assert.Empty(removed.Buttons);
        Assert.Equal(["harbour.md"], newsroom.Folder.ArticleFiles());
        Assert.Equal(("remove", "bridge.md", "removed"), newsroom.Journal.Changes(10).Select(change => (change.Action, change.Target, change.Outcome)).Single());
        Assert.StartsWith("There is no article", (await newsroom.ReplyToAsync(newsroom.Moderator, "coverage remove", ("article", "bridge.md"))).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_channel_that_is_gone_changes_nothing_and_the_log_says_so()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var logChannel = newsroom.Guild.AddChannel("log");
        await newsroom.StartBotAsync(("Discord:LogChannel", logChannel.Id));
        logChannel.Delete();

        var added = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("ferry.md", Ferry)));

        Assert.Contains("The article is in the coverage", added.Text);
        Assert.StartsWith("Warning:", await newsroom.Log.Await($"A reply in the channel {logChannel.Id} could not be sent: the channel or thread is gone"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_channel_that_the_bot_may_not_write_in_is_told_in_the_log_with_what_to_grant()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var logChannel = newsroom.Guild.AddChannel("log");
        logChannel.Deny(FakePermissions.SendMessages);
        await newsroom.StartBotAsync(("Discord:LogChannel", logChannel.Id));

        var added = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("file", FakeFile.OfText("ferry.md", Ferry)));

        Assert.Contains("The article is in the coverage", added.Text);
        Assert.Contains("Grant it Send Messages", await newsroom.Log.Await($"A reply in the channel {logChannel.Id} could not be sent"));
    }
}
