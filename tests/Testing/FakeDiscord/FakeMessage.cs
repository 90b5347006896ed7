using System.Text;
using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A message as it stands in a channel. It changes when it is edited.</summary>
public sealed class FakeMessage
{
    private const int Loading = 128;
    private readonly World _world;
    private readonly Pulse _changed;
    private volatile State _state;

    internal FakeMessage(World world, FakeChannel channel, FakeUser author, FakeUser? only, JsonElement json, FakeUse? use)
    {
        (_world, Channel, Author, VisibleOnlyTo, Use) = (world, channel, author, only, use);
        Id = json.Text("id")!;
        _changed = new Pulse(world.Options.Time);
        _state = new State(json, [json], Deleted: false);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Where it stands.</summary>
    public FakeChannel Channel { get; }

    /// <summary>Who wrote it.</summary>
    public FakeUser Author { get; }

    /// <summary>Who alone sees it; null where everybody does.</summary>
    public FakeUser? VisibleOnlyTo { get; }

    /// <summary>The interaction that it replies to.</summary>
    public FakeUse? Use { get; }

    /// <summary>Whether one person alone sees it.</summary>
    public bool IsEphemeral => VisibleOnlyTo is not null;

    /// <summary>Whether it stands for a reply that is still to come ("thinking …").</summary>
    public bool IsLoading => (Flags & Loading) != 0;

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted => _state.Deleted;

    /// <summary>The whole message, as Discord would give it.</summary>
    public JsonElement Json => _state.Json;

    /// <summary>What it was at first, and after each edit.</summary>
    public IReadOnlyList<JsonElement> Versions => _state.Versions;

    /// <summary>Its text.</summary>
    public string Content => Json.Text("content") ?? string.Empty;

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<JsonElement> Embeds => [.. Json.Items("embeds")];

    /// <summary>Its flags.</summary>
    public int Flags => Json.Number("flags") ?? 0;

    /// <summary>Its buttons and menus, row by row.</summary>
    public IReadOnlyList<FakeButton> Buttons => FakeButton.Of(Json);

    /// <summary>Its files.</summary>
    public IReadOnlyList<FakeFile> Files =>
        [.. Json.Items("attachments").Select(file => _world.FindFile(file.Text("id") ?? string.Empty)?.File).OfType<FakeFile>()];

    /// <summary>The message that it replies to; null where it replies to none.</summary>
    public FakeMessage? RepliesTo =>
        Json.Path("message_reference")?.Text("message_id") is { } id ? _world.FindMessage(id) : null;

    /// <summary>All words that a person sees in it, part by part, a line each: content, embeds, buttons.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            void Add(string? part)
            {
                if (!string.IsNullOrEmpty(part))
                {
                    text.Append(part).Append('\n');
                }
            }

            Add(Content);
            foreach (var embed in Embeds)
            {
                Add(embed.Path("author")?.Text("name"));
                Add(embed.Text("title"));
                Add(embed.Text("description"));
                foreach (var line in embed.Items("fields"))
                {
                    Add(line.Text("name"));
                    Add(line.Text("value"));
                }

                Add(embed.Path("footer")?.Text("text"));
            }

            foreach (var button in Buttons)
            {
                Add($"[{button.Label}]");
            }

            return text.ToString().TrimEnd('\n');
        }
    }

    /// <summary>Waits until the message is as it should be.</summary>
    /// <exception cref="TimeoutException">It did not become so; tells how it is.</exception>
    public async Task<FakeMessage> UntilAsync(Func<FakeMessage, bool> holds, TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        await _changed.UntilAsync(() => holds(this), patience ?? _world.Options.Patience, () => $"the message is still: {Text}", cancellationToken);
        return this;
    }

    /// <summary>The button or menu with this label or custom id.</summary>
    /// <exception cref="FakeDiscordException">It has none such.</exception>
    public FakeButton Button(string labelOrCustomId) =>
        Buttons.FirstOrDefault(button => button.Label == labelOrCustomId || button.CustomId == labelOrCustomId)
        ?? throw new FakeDiscordException(
            $"The message has no “{labelOrCustomId}”, only {string.Join(", ", Buttons.Select(button => $"“{button.Label}”"))}. It reads: {Text}");

    /// <summary>The message as text, without ids: for files that a test compares with, and for a terminal.</summary>
    public string Draw() => MessageDrawing.Draw(this);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal void Change(JsonElement json)
    {
        _state = _state with { Json = json, Versions = [.. _state.Versions, json] };
        _changed.Beat();
    }

    internal void Delete()
    {
        _state = _state with { Deleted = true };
        _changed.Beat();
    }

    private sealed record State(JsonElement Json, IReadOnlyList<JsonElement> Versions, bool Deleted);
}
