using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Answers to interactions: the first response, and what follows it.</summary>
internal sealed class InteractionsApi(World world)
{
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Choices = 8;
    private const int Modal = 9;

    private readonly MessageDesk _desk = new(world);

    public RestReply Handle(string method, Route route, IQueryCollection query, RequestBody body)
    {
        if (route.Template is Route.Callback)
        {
            return method == "POST" ? Callback(route, IsTrue(query["with_response"]), body) : RestReply.Error(405, 0, "405: Method Not Allowed");
        }

        if (route["webhook_id"] != world.ApplicationId || world.FindUse(route["webhook_token"]) is not { } use || !use.IsAcknowledged)
        {
            return RestReply.UnknownWebhook;
        }

        if (!use.HasLiveToken)
        {
            return RestReply.Error(401, 50027, "Invalid Webhook Token");
        }

        return route.Template switch
        {
            Route.FollowUps when method == "POST" => FollowUp(use, body),
            Route.Original => Existing(method, use, use.Original, body),
            Route.FollowUp => Existing(method, use, Own(use, route["message_id"]), body),
            _ => RestReply.Error(405, 0, "405: Method Not Allowed"),
        };
    }

    private static bool IsTrue(string? value) => value is "true" or "1";

    private static bool Fits(int type, FakeUse use) => (type, use.Type) switch
    {
        (Choices, _) => use.Type == FakeUse.Typing,
        (_, FakeUse.Typing) => false,
        (Message or DeferredMessage, _) => true,
        (DeferredUpdate or Update, _) => use.Source is not null,
        (Modal, FakeUse.Form) => false,
        (Modal, _) => true,
        _ => false,
    };

    private static FakeMessage? Own(FakeUse use, string messageId) =>
        use.Original?.Id == messageId ? use.Original : use.FollowUps.FirstOrDefault(message => message.Id == messageId);

    private RestReply Callback(Route route, bool withResponse, RequestBody body)
    {
        var use = world.FindUse(route["interaction_id"]);
        var data = body.Json?.Path("data") ?? default;
        var type = body.Json?.Number("type") ?? 0;
        if (use is null || use.Token != route["interaction_token"])
        {
            world.Violate("REST: a first response to an interaction that never was.");
            return RestReply.UnknownInteraction;
        }

        var reply = Refusal(use, type, data, body) ?? Accept(use, type, data, body, withResponse);
        use.Record(type, reply.Status, body.Json ?? default);
        return reply;
    }

    private RestReply? Refusal(FakeUse use, int type, JsonElement data, RequestBody body)
    {
        if (use.IsAcknowledged)
        {
            return RestReply.Error(400, 40060, "Interaction has already been acknowledged.");
        }

        if (use.IsTooLate || use.IsExpired)
        {
            return RestReply.UnknownInteraction;
        }

        var errors = new FormErrors();
        if (!Fits(type, use))
        {
            errors.Add("type", "INTERACTION_CALLBACK_INVALID", $"A response of type {type} does not answer an interaction of type {use.Type}.");
        }
        else if (type is Message or Update)
        {
            return new BodyCheck(world).Refusal($"a response to “{use.What}”", data, body, isEdit: type == Update, "data.");
        }
        else if (type == DeferredMessage && data.Number("flags") is { } flags && (flags & ~MessageDesk.Ephemeral) != 0)
        {
            errors.Add("data.flags", "INTERACTION_DEFERRED_FLAGS", "Only the ephemeral flag goes with a deferral.");
        }
        else if (type == Choices)
        {
            CheckChoices(data, errors);
        }
        else if (type == Modal)
        {
            ComponentRules.CheckModal(data, "data.", errors);
        }

        if (!errors.Any)
        {
            return null;
        }

        world.Violate($"REST: a response to “{use.What}”: {string.Join("; ", errors.Lines.Take(5))}");
        return RestReply.Invalid(errors);
    }

    private static void CheckChoices(JsonElement data, FormErrors errors)
    {
        var choices = data.Items("choices").ToArray();
        MessageRules.Most(choices.Length, 25, "data.choices", errors);
        for (var at = 0; at < choices.Length; at++)
        {
            ChoiceRules.Check(choices[at], $"data.choices.{at}.", errors);
        }
    }

    private RestReply Accept(FakeUse use, int type, JsonElement data, RequestBody body, bool withResponse)
    {
        if (!use.TryAcknowledge())
        {
            return RestReply.Error(400, 40060, "Interaction has already been acknowledged.");
        }

        var isEphemeral = ((data.Number("flags") ?? 0) & MessageDesk.Ephemeral) != 0;
        switch (type)
        {
            case Message:
                var message = _desk.Write(use.Channel, data, body, use, isEphemeral);
                use.Stands(message);
                use.Replied(message);
                break;
            case DeferredMessage:
                use.Stands(_desk.Write(use.Channel, default, RequestBody.None, use, isEphemeral, flags: MessageDesk.Loading));
                break;
            case DeferredUpdate:
                use.Stands(use.Source!);
                break;
            case Update:
                _desk.Edit(use.Source!, data, body);
                use.Stands(use.Source!);
                use.Replied(use.Source!);
                break;
            case Choices:
                use.Offered([.. data.Items("choices").Select(choice => new FakeChoice(choice.Text("name")!, choice.Path("value")!.Value))]);
                break;
            case Modal:
                use.Opened(new FakeModal(use, data.Clone()));
                break;
        }

        return withResponse ? RestReply.Ok(Response(use, type)) : RestReply.Nothing;
    }

    private static JsonObject Response(FakeUse use, int type)
    {
        var interaction = new JsonObject { ["id"] = use.Id, ["type"] = use.Type };
        var resource = new JsonObject { ["type"] = type };
        if (use.Original is { } original)
        {
            interaction["response_message_id"] = original.Id;
            interaction["response_message_loading"] = original.IsLoading;
            interaction["response_message_ephemeral"] = original.IsEphemeral;
            resource["message"] = original.Json.ToNode();
        }

        return new JsonObject { ["interaction"] = interaction, ["resource"] = resource };
    }

    private RestReply FollowUp(FakeUse use, RequestBody body)
    {
        var data = body.Json ?? default;
        if (new BodyCheck(world).Refusal($"a further message to “{use.What}”", data, body, isEdit: false) is { } refusal)
        {
            return refusal;
        }

        // The first further message after "thinking …" takes its place.
        if (use.Original is { IsLoading: true } waiting)
        {
            _desk.Edit(waiting, data, body);
            use.Replied(waiting);
            return RestReply.Ok(waiting.Json.ToNode()!);
        }

        var isEphemeral = ((data.Number("flags") ?? 0) & MessageDesk.Ephemeral) != 0;
        var message = _desk.Write(use.Channel, data, body, use, isEphemeral);
        use.Followed(message);
        use.Replied(message);
        return RestReply.Ok(message.Json.ToNode()!);
    }

    private RestReply Existing(string method, FakeUse use, FakeMessage? message, RequestBody body)
    {
        if (message is null || message.IsDeleted)
        {
            return RestReply.UnknownMessage;
        }

        switch (method)
        {
            case "GET":
                return RestReply.Ok(message.Json.ToNode()!);
            case "DELETE":
                _desk.Delete(message);
                return RestReply.Nothing;
            case "PATCH":
                var data = body.Json ?? default;
                if (new BodyCheck(world).Refusal($"an edit of the reply to “{use.What}”", data, body, isEdit: !message.IsLoading) is { } refusal)
                {
                    return refusal;
                }

                _desk.Edit(message, data, body);
                use.Replied(message);
                return RestReply.Ok(message.Json.ToNode()!);
            default:
                return RestReply.Error(405, 0, "405: Method Not Allowed");
        }
    }
}
