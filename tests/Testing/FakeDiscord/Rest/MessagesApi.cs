using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Messages in channels, outside of interactions.</summary>
internal sealed class MessagesApi(World world)
{
    private readonly MessageDesk _desk = new(world);
    private readonly Dictionary<string, FakeMessage> _byNonce = new(StringComparer.Ordinal);

    public RestReply Handle(string method, Route route, RequestBody body)
    {
        if (route.Template is Route.MyChannels)
        {
            return world.FindUser(body.Json?.Text("recipient_id") ?? string.Empty) is { IsBot: false } user
                ? RestReply.Ok(world.DirectChannel(user).ToJson())
                : RestReply.UnknownUser;
        }

        if (world.FindChannel(route["channel_id"]) is not { } channel || channel.Guild is { HasBot: false })
        {
            return RestReply.UnknownChannel;
        }

        if (!Has(channel, FakePermissions.ViewChannel))
        {
            return RestReply.MissingAccess;
        }

        var messageId = route.Ids.GetValueOrDefault("message_id");
        var message = messageId is null ? null : world.FindMessage(messageId);
        return (method, route.Template) switch
        {
            ("GET", Route.Channel) => RestReply.Ok(channel.ToJson()),
            ("POST", Route.Typing) => Has(channel, Writing(channel)) ? RestReply.Nothing : RestReply.MissingPermissions,
            ("POST", Route.Messages) => Create(channel, body),
            ("GET", Route.Messages) => List(channel),
            ("GET" or "PATCH" or "DELETE", Route.Message) when message is null || message.Channel != channel || message.IsEphemeral => RestReply.UnknownMessage,
            ("GET", Route.Message) => Has(channel, FakePermissions.ReadMessageHistory) ? RestReply.Ok(_desk.ForBot(message)) : RestReply.MissingAccess,
            ("PATCH", Route.Message) => Edit(message, body),
            ("DELETE", Route.Message) => Delete(message),
            _ => RestReply.Error(405, 0, "405: Method Not Allowed"),
        };
    }

    private static bool Has(FakeChannel channel, FakePermissions needed) =>
        channel.BotPermissions.HasFlag(FakePermissions.Administrator) || channel.BotPermissions.HasFlag(needed);

    private static FakePermissions Writing(FakeChannel channel) =>
        channel.Type == FakeChannel.PublicThread ? FakePermissions.SendMessagesInThreads : FakePermissions.SendMessages;

    private RestReply List(FakeChannel channel) => Has(channel, FakePermissions.ReadMessageHistory)
        ? RestReply.Ok(new JsonArray([.. channel.Messages.Reverse().Take(50).Select(_desk.ForBot)]))
        : RestReply.Ok(new JsonArray());

    private RestReply Create(FakeChannel channel, RequestBody body)
    {
        var data = body.Json ?? default;
        if (channel.Recipient is { TakesDirectMessages: false })
        {
            return RestReply.Error(403, 50007, "Cannot send messages to this user");
        }

        if (!Has(channel, Writing(channel))
            || (data.Items("embeds").Any() && !Has(channel, FakePermissions.EmbedLinks))
            || (body.Files.Count > 0 && !Has(channel, FakePermissions.AttachFiles)))
        {
            return RestReply.MissingPermissions;
        }

        if (new BodyCheck(world).Refusal("a message", data, body, isEdit: false) is { } refusal)
        {
            return refusal;
        }

        FakeMessage? repliesTo = null;
        if (data.Path("message_reference") is { } reference)
        {
            if (!Has(channel, FakePermissions.ReadMessageHistory))
            {
                return RestReply.Error(403, 160002, "Cannot reply without permission to read message history");
            }

            repliesTo = world.FindMessage(reference.Text("message_id") ?? string.Empty);
            if (repliesTo is null && (!reference.Has("fail_if_not_exists") || reference.Truth("fail_if_not_exists")))
            {
                var errors = new FormErrors();
                errors.Add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
                return RestReply.Invalid(errors);
            }
        }

        if (!data.Truth("enforce_nonce") || data.Path("nonce") is not { } nonce)
        {
            return RestReply.Ok(_desk.Write(channel, data, body, use: null, isEphemeral: false, repliesTo).Json.ToNode()!);
        }

        lock (_byNonce)
        {
            var key = $"{channel.Id}:{nonce}";
            if (!_byNonce.TryGetValue(key, out var message))
            {
                message = _byNonce[key] = _desk.Write(channel, data, body, use: null, isEphemeral: false, repliesTo);
            }

            return RestReply.Ok(message.Json.ToNode()!);
        }
    }

    private RestReply Edit(FakeMessage message, RequestBody body)
    {
        if (message.Author != world.Bot)
        {
            return RestReply.Error(403, 50005, "Cannot edit a message authored by another user");
        }

        var data = body.Json ?? default;
        if (new BodyCheck(world).Refusal("an edit of a message", data, body, isEdit: true) is { } refusal)
        {
            return refusal;
        }

        _desk.Edit(message, data, body);
        return RestReply.Ok(message.Json.ToNode()!);
    }

    private RestReply Delete(FakeMessage message)
    {
        if (message.Author != world.Bot && !Has(message.Channel, FakePermissions.ManageMessages))
        {
            return RestReply.MissingPermissions;
        }

        _desk.Delete(message);
        return RestReply.Nothing;
    }
}
