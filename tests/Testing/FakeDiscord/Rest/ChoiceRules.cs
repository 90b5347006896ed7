using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What a choice of an option may look like.</summary>
internal static class ChoiceRules
{
    public static void Check(JsonElement choice, string path, FormErrors errors)
    {
        if (choice.Text("name") is not { Length: >= 1 and <= 100 })
        {
            errors.Add(path + "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }

        if (choice.Path("value") is not { } value || (value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 100 or 0 }))
        {
            errors.Add(path + "value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
    }
}
