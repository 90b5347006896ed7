using System.Globalization;
using System.Text;
using OnRecord.Coverage;

namespace OnRecord.Host.Web.Api;

/// <summary>
/// A place in a list, as an address can hold it: base64url of what stands there last. It names no page: what is added before the place shifts
/// nothing.
/// </summary>
internal static class Cursor
{
    private const char Between = '\u001e';

    /// <summary>The cursor of a statement's place.</summary>
    public static string Of(StatementPlace place) =>
        Encode(Day(place.Day), place.ArticleId, place.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The cursor of an article.</summary>
    public static string Of(ArticleSummary article) => Encode(Day(article.Article.Facts.Published), article.Article.Id);

    /// <summary>The cursor of a key.</summary>
    public static string OfKey(string key) => Encode(key);

    /// <summary>The place of a statement; null where none is asked for.</summary>
    /// <exception cref="WebProblemException">It is no cursor.</exception>
    public static StatementPlace? Statement(string? cursor) => cursor is null ? null
        : Decode(cursor) is [var day, var article, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && TryDay(day, out var of)
        ? new StatementPlace(of, article, at)
        : throw Refusal();

    /// <summary>The place of an article; null where none is asked for.</summary>
    /// <exception cref="WebProblemException">It is no cursor.</exception>
    public static (DateOnly? Day, string Id)? Article(string? cursor) => cursor is null ? null
        : Decode(cursor) is [var day, var id] && TryDay(day, out var of) ? (of, id) : throw Refusal();

    /// <summary>The key; null where none is asked for.</summary>
    /// <exception cref="WebProblemException">It is no cursor.</exception>
    public static string? Key(string? cursor) => cursor is null ? null : Decode(cursor) is [var key] ? key : throw Refusal();

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static bool TryDay(string text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return isDay || text.Length == 0;
    }

    private static string Encode(params string[] parts) =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Between, parts)));

    private static string[]? Decode(string cursor) => System.Buffers.Text.Base64Url.IsValid(cursor)
        ? Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor)).Split(Between)
        : null;

    private static WebProblemException Refusal() =>
        new(StatusCodes.Status400BadRequest, "The cursor is none of this list; take the one in “next” of the page before, or leave it out.");
}
