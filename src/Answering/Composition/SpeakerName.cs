using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Composition;

/// <summary>How a speaker is named in an answer.</summary>
internal static class SpeakerName
{
    public const string Unnamed = "a source that the article does not name";

    /// <summary>The name as the article gives it, with whose government it is where it is a seat ("Moscow (Russia)").</summary>
    public static string Of(Statement statement)
    {
        var (named, known) = (statement.Attribution.Speaker, statement.Speaker);
        if (named is null)
        {
            return known?.Name ?? Unnamed;
        }

        var fuller = known is not null && known.Kind is SpeakerKind.Person && EndsWithWords(known.Name, named.Name);
        var seat = known is not null && known.Kind is SpeakerKind.Country
            && !named.Name.Contains(known.Name, StringComparison.OrdinalIgnoreCase);
        var name = fuller ? known!.Name : seat ? $"{named.Name} ({known!.Name})" : named.Name;
        return OneLine(name);
    }

    /// <summary>The name, with the role that the article gives in brackets.</summary>
    public static string WithRole(Statement statement)
    {
        var name = Of(statement);
        return statement.Attribution.Speaker?.Role is { Length: > 0 } role && !name.Contains(role, StringComparison.OrdinalIgnoreCase)
            ? $"{name} ({OneLine(role)})"
            : name;
    }

    /// <summary>The text with every white space a single space: names can stand over a line end in an article.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool EndsWithWords(string whole, string end) =>
        whole.Length > end.Length && whole.EndsWith(" " + end, StringComparison.OrdinalIgnoreCase);
}
