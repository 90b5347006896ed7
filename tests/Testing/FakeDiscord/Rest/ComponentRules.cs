using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What rows of buttons and menus, and forms, may look like.</summary>
internal static class ComponentRules
{
    public static void Check(JsonElement message, string path, FormErrors errors)
    {
        var rows = message.Items("components").ToArray();
        MessageRules.Most(rows.Length, 5, path + "components", errors);
        var customIds = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Length; row++)
        {
            var place = $"{path}components.{row}.";
            if (rows[row].Number("type") != 1)
            {
                errors.Add(place + "type", "UNION_TYPE_CHOICES", "A message has rows of components.");
                continue;
            }

            var inRow = rows[row].Items("components").ToArray();
            if (inRow.Length is 0 or > 5 || (inRow.Any(component => component.Number("type") != 2) && inRow.Length > 1))
            {
                errors.Add(place + "components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row has one to five buttons, or one menu.");
            }

            for (var at = 0; at < inRow.Length; at++)
            {
                CheckComponent(inRow[at], $"{place}components.{at}.", customIds, errors);
            }
        }
    }

    public static void CheckModal(JsonElement modal, string path, FormErrors errors)
    {
        MessageRules.Needed(modal, "custom_id", 100, path, errors);
        MessageRules.Needed(modal, "title", 45, path, errors);
        var parts = modal.Items("components").ToArray();
        if (parts.Length is 0 or > 5)
        {
            errors.Add(path + "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }

        var customIds = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < parts.Length; at++)
        {
            var place = $"{path}components.{at}.";
            if (parts[at].Number("type") is not (18 or 10))
            {
                errors.Add(place + "type", "UNION_TYPE_CHOICES", "A form has labels and texts; rows are deprecated.");
            }
            else if (parts[at].Number("type") == 18)
            {
                MessageRules.Needed(parts[at], "label", 45, place, errors);
                MessageRules.Longest(parts[at], "description", 100, place, errors);
                CheckComponent(parts[at].Path("component") ?? default, place + "component.", customIds, errors);
            }
        }
    }

    private static void CheckComponent(JsonElement component, string path, HashSet<string> customIds, FormErrors errors)
    {
        var style = component.Number("style") ?? 0;
        switch (component.Number("type"))
        {
            case 2 when style == 5:
                CheckLink(component, path, errors);
                break;
            case 2 when style is >= 1 and <= 4:
                CheckCustomId(component, path, customIds, errors);
                if (component.Path("url") is not null)
                {
                    errors.Add(path + "url", "BUTTON_COMPONENT_URL_FORBIDDEN", "Only a link has a url.");
                }

                break;
            case 2:
                errors.Add(path + "style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5}.");
                break;
            case 3:
                CheckCustomId(component, path, customIds, errors);
                CheckMenu(component, path, errors);
                break;
            case 4:
                CheckCustomId(component, path, customIds, errors);
                CheckTextInput(component, path, errors);
                break;
            case null:
                errors.Add(path + "type", "BASE_TYPE_REQUIRED", "This field is required");
                break;
            default:
                CheckCustomId(component, path, customIds, errors);
                break;
        }

        if (component.Number("type") == 2)
        {
            MessageRules.Longest(component, "label", 80, path, errors);
            if (string.IsNullOrEmpty(component.Text("label")) && component.Path("emoji") is null)
            {
                errors.Add(path + "label", "BUTTON_COMPONENT_LABEL_REQUIRED", "A button has a label or an emoji.");
            }
        }
    }

    private static void CheckLink(JsonElement component, string path, FormErrors errors)
    {
        MessageRules.Needed(component, "url", 512, path, errors);
        if (!Uri.TryCreate(component.Text("url"), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "discord"))
        {
            errors.Add(path + "url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }

        if (component.Path("custom_id") is not null)
        {
            errors.Add(path + "custom_id", "BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN", "A link has no custom id.");
        }
    }

    private static void CheckCustomId(JsonElement component, string path, HashSet<string> customIds, FormErrors errors)
    {
        MessageRules.Needed(component, "custom_id", 100, path, errors);
        if (component.Text("custom_id") is { } customId && !customIds.Add(customId))
        {
            errors.Add(path + "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static void CheckMenu(JsonElement menu, string path, FormErrors errors)
    {
        MessageRules.Longest(menu, "placeholder", 150, path, errors);
        var options = menu.Items("options").ToArray();
        if (options.Length is 0 or > 25)
        {
            errors.Add(path + "options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        }

        for (var at = 0; at < options.Length; at++)
        {
            MessageRules.Needed(options[at], "label", 100, $"{path}options.{at}.", errors);
            MessageRules.Needed(options[at], "value", 100, $"{path}options.{at}.", errors);
            MessageRules.Longest(options[at], "description", 100, $"{path}options.{at}.", errors);
        }

        if (options.Select(option => option.Text("value")).Distinct().Count() < options.Length)
        {
            errors.Add(path + "options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    private static void CheckTextInput(JsonElement input, string path, FormErrors errors)
    {
        if (input.Number("style") is not (1 or 2))
        {
            errors.Add(path + "style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
        }

        MessageRules.Longest(input, "value", 4000, path, errors);
        MessageRules.Longest(input, "placeholder", 100, path, errors);
        if (input.Number("min_length") is < 0 or > 4000 || input.Number("max_length") is < 1 or > 4000)
        {
            errors.Add(path + "max_length", "NUMBER_TYPE_RANGE", "Lengths are 0 to 4000 and 1 to 4000.");
        }
    }
}
