using System.Globalization;
using System.Text;
using OnRecord.Coverage;
using OnRecord.Coverage.Journal;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Coverage.Reindexing;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;
using OnRecord.Host.Feeds;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Coverage.Status;

/// <summary><c>/coverage status</c>: how much there is, whether the index is what the files are, and who changed what last.</summary>
internal sealed class StatusAction(ServedCoverage served, IJournal journal, Lazy<FeedDesk> feeds, Reindexer reindexer) : ICoverageAction
{
    private const int LastChanges = 5;
    private const int NamedFiles = 5;
    private const int LongestName = 80;
    private const int LongestFeed = 190;

    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "status",
        Description = "How much the coverage holds, and who changed it last",
    };

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var state = State();
        var (good, drift) = served.Coverage.State is CoverageState.Ready or CoverageState.Empty ? Drift() : (false, null);
        List<EmbedField> fields = [new("Index", state)];
        if (drift is not null)
        {
            fields.Add(new("Files and index", drift));
        }

        if (Feeds() is { } told)
        {
            fields.Add(new("Feeds", told));
        }

        fields.Add(new("Last changes", Changes()));
        return Task.FromResult(new BotReply(new MessageProperties
        {
            Embeds =
            [
                new()
                {
                    Title = "The coverage",
                    Description = Amounts(),
                    Fields = fields,
                    Color = good ? Colours.Good : Colours.Bad,
                },
            ],
        }));
    }

    private string Amounts()
    {
        if (served.Coverage.State is not (CoverageState.Ready or CoverageState.Empty))
        {
            return "There is nothing to answer from until the index is built anew: `/coverage reindex`.";
        }

        var status = served.Coverage.Status();
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"**{status.Articles:N0}** articles")
            .Append(status.Oldest is null ? string.Empty : $", {ShownStatement.DayOf(status.Oldest)} to {ShownStatement.DayOf(status.Newest)}")
            .Append(CultureInfo.InvariantCulture, $"\n**{status.Statements:N0}** statements by **{status.Speakers:N0}** speakers")
            .Append(CultureInfo.InvariantCulture, $"\n**{status.Passages:N0}** paragraphs; {status.Bytes / 1024.0 / 1024.0:N1} MiB on disk")
            .ToString();
    }

    private string State() => (reindexer.Current, served.IsBuilding, served.Coverage.State) switch
    {
        ({ } run, _, _) => $"Is being built anew by {SafeMarkdown.Bold(run.By.Name, LongestName)}: {run.Progress.Done:N0} of {run.Progress.Total:N0} files are read. Answers come from the old one.",
        (_, true, _) => "Is being built for the first time; answers come when it is done.",
        (_, _, CoverageState.Ready) => "Answers.",
        (_, _, CoverageState.Empty) => "Is empty. `/coverage add` adds an article.",
        (_, _, CoverageState.OtherVersion) => "Was made by another version of me. `/coverage reindex` makes it anew.",
        _ => "Is damaged. `/coverage reindex` makes it anew.",
    };

    private (bool Good, string Text) Drift()
    {
        var drift = served.Drift();
        if (drift.NotIndexed.Count + drift.NoFile.Count == 0)
        {
            return (true, "Every file is in the index, and nothing else.");
        }

        List<string> lines = [];
        if (drift.NotIndexed.Count > 0)
        {
            lines.Add($"{Files(drift.NotIndexed.Count)} not in the index: {Named(drift.NotIndexed)}");
        }

        if (drift.NoFile.Count > 0)
        {
            lines.Add($"In the index without {(drift.NoFile.Count == 1 ? "its file" : "their files")}: {Named(drift.NoFile)}");
        }

        lines.Add("`/coverage reindex` settles it.");
        return (false, string.Join('\n', lines));
    }

    // What fails, and what was withdrawn, comes first: there is something to do.
    private string? Feeds()
    {
        var summaries = feeds.Value.Summaries(NamedFiles);
        if (summaries.Count == 0)
        {
            return null;
        }

        var lines = summaries
            .OrderByDescending(summary => summary.Feed.Failures)
            .ThenByDescending(summary => summary.WithdrawnItems)
            .Take(NamedFiles)
            .Select(summary => SafeMarkdown.Of($"{summary.Feed.Title ?? summary.Feed.Address}: {FeedText.Of(summary)}", LongestFeed));
        return string.Join('\n', lines) + (summaries.Count > NamedFiles ? $"\nand {summaries.Count - NamedFiles:N0} more: `/coverage feed list`" : string.Empty);
    }

    private string Changes()
    {
        var changes = journal.Changes(LastChanges);
        return changes.Count == 0
            ? "None yet."
            : string.Join('\n', changes.Select(change =>
                $"<t:{change.At.ToUnixTimeSeconds()}:R> {SafeMarkdown.Of(change.ActorName, 32)}: {change.Action} "
                + $"{SafeMarkdown.Of(change.Target, 60)} — {SafeMarkdown.Of(change.Outcome, 60)}"));
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count:N0} files";

    private static string Named(IReadOnlyList<string> files) =>
        string.Join(", ", files.Take(NamedFiles).Select(file => SafeMarkdown.Of(file, LongestName)))
        + (files.Count > NamedFiles ? $" and {files.Count - NamedFiles:N0} more" : string.Empty);
}
