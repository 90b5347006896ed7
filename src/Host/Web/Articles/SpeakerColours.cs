using OnRecord.Answering;

namespace OnRecord.Host.Web.Articles;

/// <summary>
/// Which colour each speaker of an article has: those with the most statements one of their own, the others all the same. A colour is never
/// the only sign: behind the words stands who said them.
/// </summary>
internal sealed class SpeakerColours
{
    private const int Own = 7;

    private readonly Dictionary<string, int> colours;

    /// <summary>The colours for these statements.</summary>
    public SpeakerColours(IReadOnlyList<CitedStatement> statements)
    {
        Speakers =
        [
            .. statements.GroupBy(Key)
                .OrderByDescending(static speaker => speaker.Count()).ThenBy(static speaker => speaker.First().Statement.Number)
                .Select(static speaker => (IReadOnlyList<CitedStatement>)[.. speaker]),
        ];
        colours = Speakers.Where(static speaker => speaker[0].Statement.Attribution.Speaker is not null).Take(Own)
            .Select(static (speaker, place) => (Key: Key(speaker[0]), Colour: place + 1))
            .ToDictionary(static one => one.Key, static one => one.Colour, StringComparer.Ordinal);
    }

    /// <summary>The statements of each speaker, those with the most first.</summary>
    public IReadOnlyList<IReadOnlyList<CitedStatement>> Speakers { get; }

    /// <summary>The class of a statement's colour.</summary>
    public string Of(CitedStatement statement) => $"k{colours.GetValueOrDefault(Key(statement), 0)}";

    private static string Key(CitedStatement statement) =>
        statement.Statement.Speaker is { } speaker ? $"{speaker.Id}" : statement.Name;
}
