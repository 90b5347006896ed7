using System.Globalization;

namespace OnRecord.Host.Web;

/// <summary>Days in addresses.</summary>
internal static class AskedDay
{
    /// <summary>A day (<c>2022-01-21</c>); null where none is given, as a form sends a field that was left empty.</summary>
    /// <exception cref="WebProblemException">It is no day.</exception>
    public static DateOnly? Read(string name, string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        return DateOnly.TryParseExact(written.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WebProblemException(StatusCodes.Status400BadRequest, $"The day in “{name}” cannot be read; it is written 2022-01-21.");
    }
}
