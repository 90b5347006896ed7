using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Holds a message against the rules, and writes down what breaks them.</summary>
internal sealed class BodyCheck(World world)
{
    /// <summary>What refuses the message; null where it is right.</summary>
    public RestReply? Refusal(string what, JsonElement data, RequestBody body, bool isEdit, string path = "")
    {
        var errors = new FormErrors();
        MessageRules.Check(data, path, errors);
        CheckFiles(data, body, path, errors);
        if (errors.Any)
        {
            world.Violate($"REST: {what}: {string.Join("; ", errors.Lines.Take(5))}");
            return RestReply.Invalid(errors);
        }

        if (!isEdit && MessageRules.IsEmpty(data, body.Files.Count > 0))
        {
            world.Violate($"REST: {what} is empty.");
            return RestReply.Error(400, 50006, "Cannot send an empty message");
        }

        if (MessageRules.CouldPing(data) is { } ping)
        {
            world.Violate($"REST: {what} could ping: {ping}.");
        }

        return null;
    }

    // A file that is named has to be there, and one that is there to be named.
    private static void CheckFiles(JsonElement data, RequestBody body, string path, FormErrors errors)
    {
        if (body.Files.Count > 10)
        {
            errors.Add(path + "attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }

        foreach (var file in data.Items("attachments"))
        {
            if (file.Text("id") is { Length: <= 2 } id && int.TryParse(id, out var index) && !body.Files.ContainsKey(index))
            {
                errors.Add(path + "attachments", "ATTACHMENT_NOT_FOUND", $"No part files[{index}] was sent.");
            }
        }
    }
}
