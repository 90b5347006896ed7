using OnRecord.Reading;

namespace OnRecord.Coverage.Speakers;

/// <summary>What forms that are one speaker come to.</summary>
/// <param name="Name">The name that answers show.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Statements">How many statements there are.</param>
/// <param name="Country">Code of the country that they speak for, or null.</param>
/// <param name="Aliases">Every form of the name, most frequent first.</param>
/// <param name="Roles">Every role, most frequent first.</param>
internal sealed record SpeakerPortrait(
    string Name, SpeakerKind Kind, int Statements, string? Country, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles)
{
    // More are kept per form; these are enough to be found by.
    private const int MostRoles = 32;

    /// <summary>Draws it from the forms.</summary>
    /// <param name="forms">The forms, at least one.</param>
    /// <param name="government">Code of the country whose government they are, or null.</param>
    /// <param name="governments">The countries.</param>
    public static SpeakerPortrait Of(IReadOnlyCollection<SpeakerForm> forms, string? government, Governments governments)
    {
        var kind = government is not null
            ? SpeakerKind.Country
            : forms.GroupBy(form => form.Kind).OrderByDescending(group => group.Sum(form => form.Statements)).ThenBy(group => group.Key).First().Key;
        var aliases = forms.GroupBy(form => form.Name)
            .Select(group => (Name: group.Key, Statements: group.Sum(form => form.Statements)))
            .OrderByDescending(alias => alias.Statements).ThenBy(alias => alias.Name, StringComparer.Ordinal).ToList();
        var roles = forms.SelectMany(form => form.Roles).GroupBy(role => string.Join(' ', WordList.Of(role.Text)))
            .Select(group => (
                Text: group.OrderByDescending(role => role.Statements).ThenBy(role => role.Text, StringComparer.Ordinal).First().Text,
                Statements: group.Sum(role => role.Statements)))
            .OrderByDescending(role => role.Statements).ThenBy(role => role.Text, StringComparer.Ordinal).ToList();
        var name = government is not null && governments.Find(government) is { } country
            ? country.Name
            : aliases.OrderByDescending(alias => Fullness(alias.Name, kind)).ThenByDescending(alias => alias.Statements)
                .ThenByDescending(alias => WordList.Of(alias.Name).Count).ThenBy(alias => alias.Name, StringComparer.Ordinal).First().Name;
        return new(
            name,
            kind,
            forms.Sum(form => form.Statements),
            government ?? CountryOf(kind, aliases, roles, governments),
            [.. aliases.Select(alias => alias.Name)],
            [.. roles.Take(MostRoles).Select(role => role.Text)]);
    }

    // A given name written out beats an initial, which beats a surname alone; a full name beats its acronym.
    private static int Fullness(string name, SpeakerKind kind) => kind == SpeakerKind.Person
        ? PersonName.Of(name) switch { null or { IsBare: true } => 0, { First.Length: 1 } => 1, _ => 2 }
        : Math.Min(2, WordList.Of(name).Count);

    private static string? CountryOf(
        SpeakerKind kind, List<(string Text, int Statements)> aliases, List<(string Text, int Statements)> roles, Governments governments) =>
        roles.Concat(kind == SpeakerKind.Person ? [] : aliases)
            .Select(text => (RoleWords.Of(text.Text, governments).Country, text.Statements))
            .Where(found => found.Country is not null)
            .GroupBy(found => found.Country, found => found.Statements)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
}
