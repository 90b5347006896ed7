using OnRecord.Host.Display;

namespace OnRecord.Host.Web;

/// <summary>Fields of forms in addresses.</summary>
internal static class Given
{
    /// <summary>What a field holds; null where it was left empty.</summary>
    /// <exception cref="WebProblemException">It is longer than anything that is read.</exception>
    public static string? In(string? field) => string.IsNullOrWhiteSpace(field) ? null
        : field.Length <= QuestionRules.Longest ? field
        : throw new WebProblemException(StatusCodes.Status400BadRequest, $"A field has {field.Length:N0} characters; at most {QuestionRules.Longest:N0} are read.");
}
