using OnRecord.Reading.Attributions;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Speakers;

/// <summary>Finds the outlet or agency that an article credits for a report of what somebody else said ("told Interfax").</summary>
internal static class Relays
{
    /// <summary>The outlet that relayed an attribution, or null.</summary>
    public static string? Of(Document document, AttributionCandidate candidate, Speaker? speaker)
    {
        var outlet = (candidate.Relay is { } relay ? Outlet(document, relay) : null) ?? RelayInSentence(document, candidate);
        return outlet is null || speaker is not null && speaker.Name.Contains(outlet, StringComparison.OrdinalIgnoreCase) ? null : outlet;
    }

    /// <summary>"in an interview with DW", "as quoted by Interfax", "carried by the agency".</summary>
    private static string? RelayInSentence(Document document, AttributionCandidate candidate)
    {
        if (candidate.Cue is not { } cue || document.BlockAt(cue.Start) is not { } block || block.SentenceAt(cue.Start) is var sentence && sentence >= block.Sentences.Length)
        {
            return null;
        }

        var view = block.View(sentence);
        for (var i = 1; i < view.Count - 1; i++)
        {
            var carried = !view.IsQuoted(i)
                && ((view.Lower(i) is "with" or "to" or "by" or "for" && view.Lower(i - 1) is "interview" or "quoted" or "reported" or "carried" or "published" or "cited" or "comments" or "remarks")
                    || view.Lower(i) is "citing" or "quoting");
            if (carried && NounPhrases.EndOf(view, i + 1) is var end and >= 0 && Outlet(document, view.SpanOf(i + 1, end)) is { } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    /// <summary>The outlet's name in a mention ("Russia's Interfax news agency" is Interfax), or null where it names none.</summary>
    private static string? Outlet(Document document, TextSpan mention)
    {
        var tokens = document.TokensIn(mention);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var token = tokens[i];
            var known = Outlets.IsName(token.Lower) && token.IsCapitalized;
            var called = Outlets.IsNoun(token.Lower) && token.IsCapitalized && (!Outlets.NeedsName(token.Lower) || (i > 0 && tokens[i - 1].IsCapitalized));
            if (known || called)
            {
                // The name is the run of capitalised words round it.
                var first = i;
                while (first > 0 && (tokens[first - 1].IsCapitalized && tokens[first - 1].Tag != PartOfSpeech.POS || tokens[first - 1].Lower is "of" && first > 1 && tokens[first - 2].IsCapitalized)
                    && !(tokens[first - 1].Entity is EntityKind.Nationality or EntityKind.Country && known))
                {
                    first--;
                }

                var last = i;
                while (last + 1 < tokens.Length && tokens[last + 1].IsCapitalized)
                {
                    last++;
                }

                return Descriptions.Name(document.Text, new TextSpan(tokens[first].Span.Start, tokens[last].Span.End));
            }

            if (Outlets.IsNoun(token.Lower) && !token.IsCapitalized && i > 0 && tokens[i - 1].IsCapitalized)
            {
                // "SITA newswire", "Sme daily": the capitalised words before it.
                var first = i - 1;
                while (first > 0 && tokens[first - 1].IsCapitalized && tokens[first - 1].Tag != PartOfSpeech.POS)
                {
                    first--;
                }

                return Descriptions.Name(document.Text, new TextSpan(tokens[first].Span.Start, tokens[i - 1].Span.End));
            }
        }

        return null;
    }
}
