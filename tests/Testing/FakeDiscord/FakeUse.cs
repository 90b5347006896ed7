using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Something that somebody did and that the bot answers: a command, a button, a menu, a form, the typing of an option.</summary>
public sealed class FakeUse
{
    internal const int Command = 2;
    internal const int Component = 3;
    internal const int Typing = 4;
    internal const int Form = 5;

    private readonly World _world;
    private readonly Pulse _changed;
    private readonly long _began;
    private readonly List<FakeCallback> _callbacks = [];
    private readonly List<FakeMessage> _followUps = [];

    internal FakeUse(World world, int type, string what, FakeUser user, FakeChannel channel, FakeMessage? source)
    {
        (_world, Type, What, User, Channel, Source) = (world, type, what, user, channel, source);
        Id = world.Ids.Next();
        Token = $"aW50ZXJhY3Rpb24{world.Secret(48)}";
        CreatedAt = world.Now;
        _began = world.Options.Time.GetTimestamp();
        _changed = new Pulse(world.Options.Time);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What the answers are sent with.</summary>
    public string Token { get; }

    /// <summary>2 command, 3 button or menu, 4 typing, 5 form.</summary>
    public int Type { get; }

    /// <summary>What was done, in words.</summary>
    public string What { get; }

    /// <summary>Who did it.</summary>
    public FakeUser User { get; }

    /// <summary>Where.</summary>
    public FakeChannel Channel { get; }

    /// <summary>The message that the button or the menu stands in.</summary>
    public FakeMessage? Source { get; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>First responses that were sent, those that were refused too.</summary>
    public IReadOnlyList<FakeCallback> Callbacks
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _callbacks];
            }
        }
    }

    /// <summary>How long the bot took to respond at all; null where it has not.</summary>
    public TimeSpan? AcknowledgedAfter { get; private set; }

    /// <summary>How long the bot took until what was asked for stood there; null where it does not.</summary>
    public TimeSpan? RepliedAfter { get; private set; }

    /// <summary>Whether the bot responded.</summary>
    public bool IsAcknowledged => AcknowledgedAfter is not null;

    /// <summary>Whether what was asked for stands there.</summary>
    public bool IsReplied => RepliedAfter is not null;

    /// <summary>Whether the reply is seen by one person alone.</summary>
    public bool IsEphemeral => Original?.IsEphemeral ?? false;

    /// <summary>Whether the token was taken away before its time.</summary>
    public bool IsExpired { get; private set; }

    /// <summary>The reply; the message that the button stands in, where that was changed.</summary>
    public FakeMessage? Original { get; private set; }

    /// <summary>Further messages, in order.</summary>
    public IReadOnlyList<FakeMessage> FollowUps
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _followUps];
            }
        }
    }

    /// <summary>The form that was opened.</summary>
    public FakeModal? Modal { get; private set; }

    /// <summary>What was offered while an option was typed.</summary>
    public IReadOnlyList<FakeChoice>? Choices { get; private set; }

    private FakeMessage? Reply { get; set; }

    /// <summary>Waits until the bot responds at all.</summary>
    public Task AcknowledgedAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        UntilAsync(() => Callbacks.Any(callback => callback.Status < 300), patience, "is not acknowledged", cancellationToken);

    /// <summary>Waits for the reply: the message itself, what replaced "thinking …", or the message that was changed.</summary>
    /// <exception cref="TimeoutException">There is none; tells what came instead.</exception>
    public async Task<FakeMessage> ReplyAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        await UntilAsync(() => Reply is not null, patience, "has no reply", cancellationToken);
        return Reply!;
    }

    /// <summary>Waits for a further message.</summary>
    /// <param name="number">Which, from 0.</param>
    /// <param name="patience">How long; null as the options say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FakeMessage> FollowUpAsync(int number = 0, TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        await UntilAsync(() => FollowUps.Count > number, patience, $"has {FollowUps.Count} further messages", cancellationToken);
        return FollowUps[number];
    }

    /// <summary>Waits for a form.</summary>
    public async Task<FakeModal> ModalAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        await UntilAsync(() => Modal is not null, patience, "opened no form", cancellationToken);
        return Modal!;
    }

    /// <summary>Takes the token away, as if its fifteen minutes were over.</summary>
    public void Expire() => IsExpired = true;

    /// <inheritdoc/>
    public override string ToString() => $"{User.Name}: {What}";

    internal TimeSpan Elapsed => _world.Options.Time.GetElapsedTime(_began);

    internal bool IsTooLate => !IsAcknowledged && Elapsed > _world.Options.FirstResponseWithin;

    internal bool HasLiveToken => !IsExpired && Elapsed <= _world.Options.TokenLife;

    internal Task UntilAsync(Func<bool> holds, TimeSpan? patience, string otherwise, CancellationToken cancellationToken) =>
        _changed.UntilAsync(
            holds,
            patience ?? _world.Options.Patience,
            () => $"“{this}” {otherwise}. First responses: {(Callbacks.Count == 0 ? "none" : string.Join(", ", Callbacks.Select(callback => $"type {callback.Type} → {callback.Status}")))}. {_world.Lately()}",
            cancellationToken);

    /// <summary>The first response that stands: whoever comes first.</summary>
    internal bool TryAcknowledge()
    {
        lock (_world.Gate)
        {
            if (IsAcknowledged)
            {
                return false;
            }

            AcknowledgedAfter = Elapsed;
            return true;
        }
    }

    internal void Record(int type, int status, JsonElement body)
    {
        lock (_world.Gate)
        {
            _callbacks.Add(new FakeCallback(type, Elapsed, status, body));
        }

        _changed.Beat();
    }

    /// <summary>The message that stands for the reply; the reply itself comes by <see cref="Replied"/>.</summary>
    internal void Stands(FakeMessage original)
    {
        Original = original;
        _changed.Beat();
    }

    internal void Replied(FakeMessage message)
    {
        Reply ??= message;
        RepliedAfter ??= Elapsed;
        _changed.Beat();
    }

    internal void Opened(FakeModal modal)
    {
        Modal = modal;
        RepliedAfter ??= Elapsed;
        _changed.Beat();
    }

    internal void Offered(IReadOnlyList<FakeChoice> choices)
    {
        Choices = choices;
        RepliedAfter ??= Elapsed;
        _changed.Beat();
    }

    internal void Followed(FakeMessage message)
    {
        lock (_world.Gate)
        {
            _followUps.Add(message);
        }

        _changed.Beat();
    }
}
