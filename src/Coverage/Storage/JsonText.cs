using System.Text.Json;

namespace OnRecord.Coverage.Storage;

/// <summary>Lists as SQLite's <c>json_each</c> takes them.</summary>
internal static class JsonText
{
    /// <summary>The texts as a JSON array.</summary>
    public static string Array(IEnumerable<string> texts) => $"[{string.Join(',', texts.Select(text => $"\"{JsonEncodedText.Encode(text)}\""))}]";

    /// <summary>The numbers as a JSON array.</summary>
    public static string Array(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";
}
