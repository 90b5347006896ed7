using System.Collections.Frozen;
using OnRecord.Reading.Speakers;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Tells phrases that can speak (persons, bodies, countries, groups, documents) from those that cannot ("the conflict has claimed …").</summary>
internal static class Sources
{
    private static readonly FrozenSet<string> Groups = FrozenSet.ToFrozenSet(
    [
        "people", "critics", "allies", "nations", "countries", "powers", "sides", "side", "sources", "source", "men", "women", "community", "family", "friends", "states",
        "politicians", "residents", "capitals", "parties", "governments", "ministries", "forces", "authorities", "separatists", "rebels", "media", "reports", "newspapers",
        "stations", "channels", "public", "crowd", "voters", "opponents", "opponent", "colleagues", "relatives", "militants", "militias", "units", "agencies", "officials",
        "intelligence", "soldiers", "troops", "guards", "couple", "boy", "girl", "man", "woman", "youth", "father", "mother", "son", "daughter", "wife", "husband", "brother", "sister",
        "friend", "neighbor", "neighbour", "guest", "host", "west", "east", "team", "camp", "page", "story", "article", "account", "text", "post", "video", "petition", "banner", "sign",
        "explanation", "resolution", "appeal", "declaration", "order", "decree", "directive", "bill", "treaty", "draft", "release", "transcript", "pact", "protocol", "convention", "agreement", "constitution", "law", "motion", "ruling", "verdict", "editorial", "headline", "memo", "email", "e-mail", "message", "tweet", "speech",
        "some", "many", "others", "most", "several", "few", "both", "those", "everyone", "everybody", "nobody", "all", "one", "data", "figures", "polls", "surveys", "studies",
        "analysis", "assessment", "estimate", "estimates", "statistics", "evidence", "images", "documents", "records", "findings",
    ]);

    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(
    [
        "border", "number", "matter", "power", "weather", "paper", "water", "corner", "center", "centre", "winter", "summer", "disaster", "factor", "war", "sector",
        "river", "error", "terror", "rumor", "rumour", "offer", "letter", "answer", "danger", "hunger", "anger", "quarter", "theater", "theatre", "chapter", "character", "color",
        "door", "floor", "tower", "computer", "debtor", "figures", "numbers", "borders", "orders", "matters", "powers", "disasters", "factors", "sectors", "rivers", "offers",
        "protest", "event", "incident", "moment", "agreement", "movement", "statement", "development", "investment", "percent", "document", "accident", "content", "effort", "events",
        "incidents", "moments", "movements", "developments", "investments", "accidents", "efforts", "elements", "element", "tent", "extent", "consent", "list", "interest", "cost",
        "request", "rest", "test", "contest", "conquest", "arrest", "unrest", "trust", "past", "coast", "east", "forest", "interests", "tests", "lists", "costs",
    ]);

    /// <summary>Whether a noun is something that its author speaks through ("issued a statement saying").</summary>
    public static bool IsMessage(string noun) => noun is "statement" or "letter" or "message" or "tweet" or "post" or "note" or "release" or "speech" or "email" or "e-mail"
        or "interview" or "twitter" or "facebook" or "reporters" or "journalists" or "video" or "article" or "report" or "comment" or "comments" or "remarks" or "call" or "conference";

    /// <summary>Whether the phrase can be who said something.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="source">First and last token of the phrase.</param>
    public static bool IsSpeakerLike(SentenceView s, (int First, int Last) source)
    {
        if (NounPhrases.IsNameAtStart(s, source.First))
        {
            return true;
        }

        // The head is the last noun before what modifies it ("the leader of …, …").
        var head = -1;
        for (var i = source.First; i <= source.Last; i++)
        {
            if (s[i].Entity is EntityKind.Person or EntityKind.Organization or EntityKind.Country)
            {
                return true;
            }

            if (head >= 0 && (s.IsComma(i) || s.Tag(i) is PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.OpenBracket))
            {
                break;
            }

            if (s.IsNoun(i) || s.Tag(i) is PartOfSpeech.PRP or PartOfSpeech.DT or PartOfSpeech.CD or PartOfSpeech.JJ or PartOfSpeech.WP or PartOfSpeech.WDT)
            {
                head = i;
            }
        }

        if (head < 0)
        {
            return false;
        }

        var word = s.Lower(head);
        return s.Tag(head) is PartOfSpeech.PRP or PartOfSpeech.WP or PartOfSpeech.NNP or PartOfSpeech.NNPS
            || RoleWords.IsPerson(word) || RoleWords.IsBody(word) || Groups.Contains(word) || s[head].Entity != EntityKind.None
            || (!Things.Contains(word) && IsAgent(RoleWords.Singular(word)) && s.IsNoun(head));
    }

    /// <summary>Whether a noun has the ending of those who do something ("observers", "activists", "migrants").</summary>
    private static bool IsAgent(string word) =>
        word.Length > 4 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal)
            || word.EndsWith("ant", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal)
            || word.EndsWith("ee", StringComparison.Ordinal) || word.EndsWith("ent", StringComparison.Ordinal) || word.EndsWith("person", StringComparison.Ordinal));
}
