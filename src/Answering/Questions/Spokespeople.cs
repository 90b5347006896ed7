using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Questions;

/// <summary>Who speaks for an organisation or a country, where the coverage does not say so under the name that was asked for.</summary>
internal sealed class Spokespeople(ICoverageSnapshot snapshot)
{
    private const int MostMatches = 20;
    private const int FewestInitials = 3;
    private const int MostInitials = 2;
    private const int LongestCountry = 2;
    private const double WholeOffice = 0.75;
    private const double Likely = 0.5;

    // The headline, where the text begins with it, and the lead.
    private const int Opening = 2;

    // Whoever is named by their office alone ("a Foreign Ministry spokesman") belongs to the country that the article is about.
    private static readonly string[] Offices = ["foreign ministry spokesman", "foreign ministry", "foreign minister", "government spokesman", "prime minister", "president"];

    /// <summary>The asked speaker, with those who speak for it.</summary>
    public AskedSpeaker Join(AskedSpeaker asked)
    {
        var others = asked.IsKnown ? OfOrganisations(asked) : OfCountry(asked.Asked);
        return others.Count == 0 ? asked : asked with
        {
            SpeakingFor = [.. asked.SpeakingFor.Concat(others).DistinctBy(static one => one.Id).Where(one => asked.Speakers.All(speaker => speaker.Id != one.Id))],
        };
    }

    /// <summary>People who speak for an organisation under its initials: the "ICRC director of operations" for the Red Cross.</summary>
    private List<KnownSpeaker> OfOrganisations(AskedSpeaker asked) =>
    [
        .. asked.Speakers.Where(static one => one.Kind is SpeakerKind.Organization).SelectMany(static one => one.Aliases).Select(InitialsOf)
            .Where(static initials => initials.Length >= FewestInitials).Distinct(StringComparer.Ordinal).Take(MostInitials)
            .SelectMany(initials => snapshot.FindSpeakers(initials, MostMatches))
            .Where(static match => match.By is SpeakerMatchKind.Affiliation && match.Score >= Likely)
            .Select(static match => match.Speaker).DistinctBy(static speaker => speaker.Id),
    ];

    /// <summary>
    /// Of a country that nobody speaks for by its name: officials without a country in whose articles it is the first that is named.
    /// </summary>
    private List<KnownSpeaker> OfCountry(string asked) =>
        WordSplitter.Split(asked).Count <= LongestCountry && snapshot.CountriesIn(asked) is [var country]
            ? [
                .. Offices.SelectMany(office => snapshot.FindSpeakers(office, MostMatches))
                    .Where(static match => match.Score >= WholeOffice && match.By is not SpeakerMatchKind.MisspeltName)
                    .Select(static match => match.Speaker).DistinctBy(static speaker => speaker.Id)
                    .Where(speaker => !NamesCountry(speaker) && SpeaksIn(speaker, country)),
            ]
            : [];

    private static string InitialsOf(string name) => string.Concat(
        WordSplitter.Split(name).Where(static word => word.IsName && !StopWords.Holds(word.Folded)).Select(static word => char.ToUpperInvariant(word.Folded[0])));

    private bool NamesCountry(KnownSpeaker speaker) => speaker.Roles.Append(speaker.Name).Any(words => snapshot.CountriesIn(words).Count > 0);

    private bool SpeaksIn(KnownSpeaker speaker, string country)
    {
        var ids = snapshot.Search.SearchStatements(new SearchQuery { Speakers = [speaker.Id], Most = 1 }).Select(static hit => hit.Id).ToList();
        return snapshot.Statements(ids) is [var statement] && snapshot.CountriesIn(OpeningOf(statement)) is [var first, ..] && first == country;
    }

    /// <summary>The headline and the lead.</summary>
    private string OpeningOf(Statement statement)
    {
        var lines = (snapshot.Text(statement.Article.Id) ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', lines.Take(Opening).Prepend(statement.Article.Facts.Title ?? string.Empty));
    }
}
