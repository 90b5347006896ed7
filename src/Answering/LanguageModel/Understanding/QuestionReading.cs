using System.Globalization;
using System.Text.Json;
using OnRecord.Answering.Questions;

namespace OnRecord.Answering.LanguageModel.Understanding;

/// <summary>What a language model takes a question for. It steers what is looked for, and is never shown as anybody's words.</summary>
internal sealed record QuestionReading
{
    private const int LongestSpeaker = 100;
    private const int LongestTopic = 200;
    private const int LongestWords = 400;
    private const int LongestReply = 4000;

    /// <summary>Whom it asks about; null for anybody.</summary>
    public string? Speaker { get; init; }

    /// <summary>What about; null for anything.</summary>
    public string? Topic { get; init; }

    /// <summary>Words that it asks for as said; null where it asks for none.</summary>
    public string? Words { get; init; }

    /// <summary>The first day that it asks about; null for any.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day that it asks about; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which outlet; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether it asks for words in quotation marks alone.</summary>
    public bool DirectOnly { get; init; }

    /// <summary>The reading in a model's reply; null where it is none: no JSON, other types, no day that there is, nothing asked for.</summary>
    public static QuestionReading? Of(string reply)
    {
        // Many put their JSON between other words, though they are asked not to.
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (reply.Length > LongestReply || start < 0 || end < start)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(reply[start..(end + 1)], ModelJsonContext.Readable.QuestionReadingJson) is { } json ? Of(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static QuestionReading? Of(QuestionReadingJson json)
    {
        if (!TryReadDay(json.Since, out var since) || !TryReadDay(json.Until, out var until))
        {
            return null;
        }

        var reading = new QuestionReading
        {
            Speaker = Clean(json.Speaker),
            Topic = Clean(json.Topic),
            Words = Clean(json.Words),
            Since = since,
            Until = until,
            Outlet = Clean(json.Outlet),
            DirectOnly = json.DirectOnly ?? false,
        };
        var fits = reading is { Speaker: null or { Length: <= LongestSpeaker }, Topic: null or { Length: <= LongestTopic } }
            and { Words: null or { Length: <= LongestWords }, Outlet: null or { Length: <= LongestSpeaker } };
        return fits && since.GetValueOrDefault(DateOnly.MinValue) <= until.GetValueOrDefault(DateOnly.MaxValue)
            && (reading.Speaker ?? reading.Topic ?? reading.Words) is not null
            ? reading
            : null;
    }

    private static string? Clean(string? text) =>
        text is not null && QuestionText.Clean(text) is { } clean && clean.Any(char.IsLetterOrDigit) ? clean : null;

    private static bool TryReadDay(string? written, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return string.IsNullOrEmpty(written) || day is not null;
    }
}
