using OnRecord.Reading;

namespace OnRecord.Coverage.Speakers;

/// <summary>
/// Says which forms of names are one speaker. What it says depends on the set of forms alone, not on the order in which the articles
/// came: a form falls into a bucket by its name, and a bucket is divided anew whenever a form in it changes.
/// </summary>
internal sealed class SpeakerResolver(Governments governments)
{
    // A surname alone is one of several people's only where that one has nearly all of the statements, and not a handful.
    private const double Prominent = 0.95;
    private const int ProminentStatements = 20;

    /// <summary>Whether a form is its article's own: the same words in another article may be somebody else.</summary>
    public static bool IsOfItsArticle(string name, SpeakerKind kind) => kind switch
    {
        SpeakerKind.Unnamed or SpeakerKind.Group => true,
        SpeakerKind.Person => PersonName.Parts(name) is [var only] && GivenNames.Has(only),
        _ => !HasCapital(name),
    };

    // "the defence ministry", "a statement": whose it is, only the article knows.
    private static bool HasCapital(string name)
    {
        var rest = name.AsSpan().Trim();
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (rest.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[article.Length..];
                break;
            }
        }

        foreach (var letter in rest)
        {
            // Scripts without case have no capitals to look for.
            if (char.IsLetter(letter) && !char.IsLower(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The forms that may be the same speaker as this one share its bucket; null where it stands alone.</summary>
    public string? Bucket(string name, SpeakerKind kind)
    {
        if (IsOfItsArticle(name, kind))
        {
            return null;
        }

        if (kind == SpeakerKind.Person)
        {
            return PersonName.Of(name) is { } person ? $"p:{person.Surname}" : null;
        }

        return OrganizationName.Of(name, governments) switch
        {
            null => null,
            { IsGovernment: true, Country: { } country } => $"g:{country}",
            var organization => $"o:{organization.Bucket}",
        };
    }

    /// <summary>Divides the forms of a bucket into speakers.</summary>
    public IEnumerable<List<SpeakerForm>> Divide(string bucket, List<SpeakerForm> forms) => bucket[0] switch
    {
        'p' => DividePersons(forms),
        'o' => DivideOrganizations(forms),
        _ => [forms],
    };

    /// <summary>The code of the country whose government the bucket is, or null.</summary>
    public static string? GovernmentOf(string? bucket) => bucket is ['g', ':', .. var code] ? code : null;

    // A name joins the one fullest name that holds it. Where several that exclude each other hold it, it stays apart: "Clinton" beside
    // "Hillary Clinton" and "Bill Clinton".
    private static List<List<SpeakerForm>> DividePersons(List<SpeakerForm> forms)
    {
        var groups = forms.OrderBy(form => form.Name, StringComparer.Ordinal)
            .Select(form => (Name: PersonName.Of(form.Name)!, Form: form)).GroupBy(named => Describe(named.Name))
            .Select(group => new Namesakes(group.First().Name, [.. group.Select(named => named.Form)])).ToList();
        var fullest = groups.FindAll(one => !groups.Exists(other => other.Name.Extends(one.Name)));
        var speakers = new List<List<SpeakerForm>>();
        var joining = groups.Except(fullest).Select(group => (group.Forms, Holder: HolderOf(group.Name, fullest))).ToList();
        foreach (var group in fullest)
        {
            speakers.Add([.. group.Forms, .. joining.Where(other => other.Holder == group).SelectMany(other => other.Forms)]);
        }

        speakers.AddRange(joining.Where(group => group.Holder is null).Select(group => group.Forms));
        return speakers;
    }

    private static Namesakes? HolderOf(PersonName name, List<Namesakes> fullest)
    {
        var holders = fullest.FindAll(other => name.IsWithin(other.Name));
        if (holders.Count == 1)
        {
            return holders[0];
        }

        var all = holders.Sum(holder => holder.Statements);
        return all < ProminentStatements ? null : holders.Find(holder => holder.Statements >= Prominent * all);
    }

    private static string Describe(PersonName name) => $"{name.First} {string.Join(' ', name.Middles)}";

    private List<List<SpeakerForm>> DivideOrganizations(List<SpeakerForm> forms)
    {
        var groups = forms.GroupBy(form => OrganizationName.Of(form.Name, governments)!.Key)
            .ToDictionary(group => group.Key, group => group.ToList());
        var initials = forms.Select(form => OrganizationName.Of(form.Name, governments)!)
            .Where(name => !name.IsWord).GroupBy(name => name.Initials, name => name.Key);
        foreach (var acronym in initials)
        {
            // The acronym of one organisation; two with the same one leave it apart.
            if (acronym.Distinct().Take(2).ToList() is [var only] && groups.Remove(acronym.Key, out var shortForms))
            {
                groups[only].AddRange(shortForms);
            }
        }

        return [.. groups.Values];
    }

    private sealed record Namesakes(PersonName Name, List<SpeakerForm> Forms)
    {
        public int Statements { get; } = Forms.Sum(form => form.Statements);
    }
}
