namespace OnRecord.Reading.Tags;

/// <summary>
/// Corrects names by what the lists know: the silver labels that the tagger is fitted on know one country's politics, and a list
/// knows that Luhansk is a place.
/// </summary>
internal static class NameRules
{
    private const Listed AnyName = Listed.Country | Listed.People | Listed.Place | Listed.Organization;

    /// <summary>Corrects the names of a sentence, which <paramref name="forms"/> has taken in.</summary>
    public static void Apply(SentenceForms forms, TaggedSentence sentence)
    {
        DropCommonWords(forms, sentence);
        TakeListed(forms, sentence);
        Join(forms, sentence);
        for (var start = 0; start < forms.Count; start++)
        {
            var end = sentence.EndOfName(start);
            if (end > start)
            {
                Trim(forms, start, end, sentence);
                start = end - 1;
            }
        }
    }

    private static void DropCommonWords(SentenceForms forms, TaggedSentence sentence)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var alone = sentence.BeginsName(i) && sentence.EndOfName(i) == i + 1;
            if (alone && (Calendar.Has(forms[i]) || sentence.Tags[i] is PartOfSpeech.VBZ or PartOfSpeech.PRP or PartOfSpeech.MD or PartOfSpeech.DT))
            {
                sentence.Entities[i] = EntityKind.None;
            }
        }
    }

    private static void TakeListed(SentenceForms forms, TaggedSentence sentence)
    {
        var last = -1;
        for (var start = 0; start < forms.Count; start++)
        {
            if (!forms[start].Listed.HasAny(AnyName) || forms[start].Listed.HasAny(Listed.Inside))
            {
                continue;
            }

            var end = start + 1;
            while (end < forms.Count && forms[end].Listed.HasAny(Listed.Inside))
            {
                end++;
            }

            // An acronym behind a listed name is a name of its own: "told The Guardian NATO did not know".
            var kind = KindOf(forms[start].Listed);
            var apart = end - start == 1 && forms[start].Case == Casing.AllCapital && last == start - 1 && start > 0 && sentence.Entities[last] == kind
                && forms[last].Case == Casing.Capital;
            if (end - start > 1 || apart || !IsBetterLeft(forms, start, sentence))
            {
                sentence.Entities.AsSpan(start, end - start).Fill(kind);
                sentence.Breaks[start] = apart;
                last = end - 1;
            }

            start = end - 1;
        }
    }

    /// <summary>Whether the tagger, which saw the context, is to be believed rather than the list about a single word.</summary>
    private static bool IsBetterLeft(SentenceForms forms, int i, TaggedSentence sentence)
    {
        var found = sentence.Entities[i];
        var kind = KindOf(forms[i].Listed);
        if (found is EntityKind.Person or EntityKind.Organization)
        {
            // "Kyiv Post" and "Jordan Belfort" are what they are as a whole; so is a person by a listed given name.
            var inLonger = (i > 0 && sentence.Entities[i - 1] == found) || (i + 1 < forms.Count && sentence.Entities[i + 1] == found);
            return inLonger || (found == EntityKind.Person && forms[i].Listed.HasAny(Listed.GivenName));
        }

        // Words that are names only sometimes ("Total", "Time", "Nice"): no name unless it is used as one.
        var doubtful = found == EntityKind.None && kind is EntityKind.Organization or EntityKind.Place;
        var asName = sentence.Tags[i] is PartOfSpeech.NNP or PartOfSpeech.NNPS
            && (forms[i].Case == Casing.AllCapital || kind == EntityKind.Place || (i > 0 && forms.Style == Headline.No));
        return doubtful && !asName;
    }

    private static EntityKind KindOf(Listed listed) =>
        listed.HasAny(Listed.Country) ? EntityKind.Country
        : listed.HasAny(Listed.People) ? EntityKind.Nationality
        : listed.HasAny(Listed.Organization) ? EntityKind.Organization
        : EntityKind.Place;

    /// <summary>Puts together what the tagger cut up: "International | Republican | Institute", "Russian Embassy".</summary>
    private static void Join(SentenceForms forms, TaggedSentence sentence)
    {
        var entities = sentence.Entities;
        for (var i = 0; i + 1 < forms.Count; i++)
        {
            var next = entities[i + 1];
            var between = i > 0 && entities[i - 1] == EntityKind.Organization && entities[i] != EntityKind.Organization && next == EntityKind.Organization
                && forms[i].IsCapital;
            var other = entities[i] == EntityKind.Other && next == EntityKind.Organization && forms[i].IsCapital && forms[i + 1].IsCapital;
            if (between || other)
            {
                sentence.Entities[i] = EntityKind.Organization;
                sentence.Breaks[i + 1] = false;
            }

            var head = next == EntityKind.None && forms[i + 1].Case == Casing.Capital && forms[i + 1].Listed.HasAny(Listed.OrganizationHead)
                && sentence.Tags[i + 1] is PartOfSpeech.NNP or PartOfSpeech.NNPS;
            if (head && forms.Style == Headline.No && entities[i] is EntityKind.Nationality or EntityKind.Organization or EntityKind.Country)
            {
                sentence.Entities[i + 1] = EntityKind.Organization;
            }
        }
    }

    /// <summary>Leaves out what stands at the ends of a name and is not part of it.</summary>
    private static void Trim(SentenceForms forms, int start, int end, TaggedSentence sentence)
    {
        var kind = sentence.Entities[start];

        // "President Vladimir Putin" is an office and a name; "Foreign Ministers of" is not a name at all.
        while (kind == EntityKind.Person && start + 1 < end && forms[start].Listed.HasAny(Listed.Title) && !forms[start].Listed.HasAny(Listed.GivenName))
        {
            sentence.Entities[start++] = EntityKind.None;
        }

        while (end > start && forms[end - 1].Case == Casing.Lower && !forms[end - 1].Listed.HasAny(AnyName) && kind != EntityKind.Other)
        {
            sentence.Entities[--end] = EntityKind.None;
        }

        while (start < end && forms[start].Case == Casing.Lower && !forms[start].Listed.HasAny(AnyName) && IsFunctionWord(sentence.Tags[start]))
        {
            sentence.Entities[start++] = EntityKind.None;
        }
    }

    private static bool IsFunctionWord(PartOfSpeech tag) => tag is PartOfSpeech.DT or PartOfSpeech.IN or PartOfSpeech.CC or PartOfSpeech.TO;
}
