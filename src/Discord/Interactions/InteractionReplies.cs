using System.Text.Json.Serialization.Metadata;
using OnRecord.Discord.Interactions.Payloads;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Interactions;

/// <summary>Carries the replies to one interaction, as long as Discord takes them. Knows the interaction's token, and shows it nowhere.</summary>
internal sealed class InteractionReplies(
    RestSender rest, TimeProvider time, long arrived, Snowflake interaction, Snowflake application, string token)
{
    private static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Sends the first response, within the three seconds since the interaction arrived.</summary>
    public async Task RespondAsync<T>(
        InteractionCallback<T> callback,
        JsonTypeInfo<InteractionCallback<T>> type,
        IReadOnlyList<FileAttachment>? files,
        CancellationToken cancellationToken)
    {
        var left = FirstResponse - time.GetElapsedTime(arrived);
        if (left <= TimeSpan.Zero)
        {
            throw Late(null);
        }

        using var late = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            await rest.SendAsync(new RestRequest(Routes.Callback(interaction, token), RestBody.Of(callback, type, files)), either.Token);
        }
        catch (OperationCanceledException cancelled) when (!cancellationToken.IsCancellationRequested)
        {
            throw Late(cancelled);
        }
    }

    /// <summary>Changes the reply.</summary>
    public Task<Message> ModifyOriginalAsync(MessageProperties message, CancellationToken cancellationToken) =>
        SendAsync(Routes.EditOriginal(application, token), message.ForEdit().ToBody(), cancellationToken);

    /// <summary>The reply.</summary>
    public Task<Message> GetOriginalAsync(CancellationToken cancellationToken) =>
        SendAsync(Routes.GetOriginal(application, token), null, cancellationToken);

    /// <summary>Takes the reply away.</summary>
    public async Task DeleteOriginalAsync(CancellationToken cancellationToken)
    {
        ThrowIfExpired();
        await rest.SendAsync(new RestRequest(Routes.DeleteOriginal(application, token)), cancellationToken);
    }

    /// <summary>Sends a further message.</summary>
    public Task<Message> FollowupAsync(MessageProperties message, CancellationToken cancellationToken) =>
        SendAsync(Routes.CreateFollowup(application, token), message.ForInteraction().ToBody(), cancellationToken);

    /// <summary>Changes a further message.</summary>
    public Task<Message> ModifyFollowupAsync(Snowflake message, MessageProperties changes, CancellationToken cancellationToken) =>
        SendAsync(Routes.EditFollowup(application, token, message), changes.ForEdit().ToBody(), cancellationToken);

    private async Task<Message> SendAsync(RestRoute route, RestBody? body, CancellationToken cancellationToken)
    {
        ThrowIfExpired();
        return await rest.SendAsync(new RestRequest(route, body), DiscordJsonContext.Default.Message, cancellationToken);
    }

    // Asked all the same, Discord would refuse, and count it.
    private void ThrowIfExpired()
    {
        if (time.GetElapsedTime(arrived) >= Lifetime)
        {
            throw new DiscordException(
                "The interaction is more than fifteen minutes old; Discord takes no reply to it any more.", code: DiscordErrorCode.InvalidWebhookToken);
        }
    }

    private static DiscordException Late(Exception? inner) =>
        new("The interaction was not answered within three seconds; Discord takes no first response to it any more.", inner: inner);
}
