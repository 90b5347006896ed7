namespace OnRecord.Reading.Tags;

/// <summary>
/// Corrects names by what the lists know for certain: the silver labels that the tagger is fitted on know one country's politics,
/// and a list knows that Luhansk is a place.
/// </summary>
internal static class NameRules
{
    private const Listed AnyName = Listed.Country | Listed.People | Listed.Place | Listed.Organization;

    /// <summary>Corrects the names of a sentence.</summary>
    public static void Apply(SentenceForms forms, ReadOnlySpan<PartOfSpeech> tags, Span<EntityKind> entities)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var end = EndOfListed(forms, i);
            if (end > i)
            {
                Correct(forms, i, end, tags, entities);
                i = end - 1;
            }
        }

        for (var i = 0; i < forms.Count; i++)
        {
            var end = EndOfEntity(entities, i);
            if (end > i)
            {
                Trim(forms, i, end, entities);
                i = end - 1;
            }
        }
    }

    private static int EndOfListed(SentenceForms forms, int i)
    {
        if (!forms[i].Listed.HasAny(AnyName) || forms[i].Listed.HasAny(Listed.Inside))
        {
            return i;
        }

        var end = i + 1;
        while (end < forms.Count && forms[end].Listed.HasAny(Listed.Inside))
        {
            end++;
        }

        return end;
    }

    private static void Correct(SentenceForms forms, int start, int end, ReadOnlySpan<PartOfSpeech> tags, Span<EntityKind> entities)
    {
        var listed = forms[start].Listed;
        var kind = KindOf(listed);
        var found = entities[start];
        var single = end - start == 1;

        // Part of a longer name: "Kyiv Post", "Vladimir London", "Bank of England" stay what they are as a whole.
        var inLonger = (start > 0 && entities[start - 1] == found && found != EntityKind.None)
            || (end < forms.Count && entities[end] == found && found != EntityKind.None);
        if (single && inLonger && found is EntityKind.Person or EntityKind.Organization && kind is not (EntityKind.Nationality or EntityKind.Country))
        {
            return;
        }

        if (single && inLonger && found == EntityKind.Person && !IsUnambiguous(kind, listed))
        {
            return;
        }

        if (single && inLonger && found == EntityKind.Organization)
        {
            return;
        }

        // A person may bear the name of a place or an outlet (Jordan, Georgia, Washington, Pierre Le Monde).
        if (single && found == EntityKind.Person && listed.HasAny(Listed.GivenName))
        {
            return;
        }

        if (single && forms.Style != Headline.No && found == EntityKind.None && kind is EntityKind.Organization)
        {
            return;
        }

        // Words that are names only sometimes: "Polish", "Total", "Time" at the head of a sentence.
        if (single && found == EntityKind.None && kind is EntityKind.Organization or EntityKind.Place && tags[start] is not (PartOfSpeech.NNP or PartOfSpeech.NNPS))
        {
            return;
        }

        entities[start..end].Fill(kind);
    }

    private static bool IsUnambiguous(EntityKind kind, Listed listed) =>
        kind is EntityKind.Country or EntityKind.Nationality && !listed.HasAny(Listed.GivenName);

    private static EntityKind KindOf(Listed listed) =>
        listed.HasAny(Listed.Country) ? EntityKind.Country
        : listed.HasAny(Listed.People) ? EntityKind.Nationality
        : listed.HasAny(Listed.Organization) ? EntityKind.Organization
        : EntityKind.Place;

    private static int EndOfEntity(ReadOnlySpan<EntityKind> entities, int i)
    {
        var end = i;
        while (end < entities.Length && entities[end] != EntityKind.None && entities[end] == entities[i])
        {
            end++;
        }

        return end;
    }

    /// <summary>Leaves forms of address and offices before a person's name out of it: "President Vladimir Putin" is an office and a name.</summary>
    private static void Trim(SentenceForms forms, int start, int end, Span<EntityKind> entities)
    {
        if (entities[start] != EntityKind.Person)
        {
            return;
        }

        while (start + 1 < end && forms[start].Listed.HasAny(Listed.Title) && !forms[start].Listed.HasAny(Listed.GivenName))
        {
            entities[start++] = EntityKind.None;
        }
    }
}
