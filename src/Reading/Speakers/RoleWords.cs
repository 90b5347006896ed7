using System.Collections.Frozen;

namespace OnRecord.Reading.Speakers;

/// <summary>Words that say what a person or a body is.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Persons = FrozenSet.ToFrozenSet(
    [
        "minister", "president", "secretary", "chancellor", "premier", "spokesman", "spokeswoman", "spokesperson", "senator", "ambassador", "leader",
        "chief", "head", "director", "general", "commander", "mayor", "governor", "envoy", "adviser", "advisor", "chairman", "chairwoman", "chair",
        "lawmaker", "mp", "mep", "deputy", "representative", "congressman", "congresswoman", "official", "analyst", "professor", "lawyer", "attorney",
        "activist", "king", "queen", "prince", "princess", "pope", "bishop", "archbishop", "patriarch", "journalist", "author", "editor", "writer",
        "reporter", "correspondent", "columnist", "expert", "scholar", "researcher", "economist", "historian", "diplomat", "politician", "negotiator",
        "candidate", "colonel", "major", "captain", "lieutenant", "admiral", "sergeant", "officer", "soldier", "veteran", "fighter", "rebel", "separatist",
        "strategist", "manager", "executive", "ceo", "founder", "co-founder", "member", "coordinator", "commissioner", "speaker", "judge", "prosecutor",
        "aide", "assistant", "counselor", "counsellor", "consultant", "boss", "champion", "boxer", "actor", "actress", "singer", "artist", "teacher",
        "student", "engineer", "doctor", "nurse", "resident", "witness", "driver", "farmer", "worker", "businessman", "businesswoman", "oligarch",
        "pensioner", "priest", "rabbi", "imam", "monarch", "vice-president", "statesman", "organizer", "organiser", "delegate", "fellow", "scientist",
        "pollster", "operative", "veep", "first", "lady", "sheriff", "taoiseach", "undersecretary", "co-chair", "vice-chair", "emissary", "foreign",
        "hetman", "ataman", "tsar", "czar", "emperor", "sultan", "emir", "sheikh", "rep.", "sen.", "gov.", "gen.", "col.", "adm.", "maj.", "capt.",
    ]);

    private static readonly FrozenSet<string> Bodies = FrozenSet.ToFrozenSet(
    [
        "ministry", "department", "agency", "party", "council", "commission", "union", "embassy", "consulate", "government", "administration", "police", "army",
        "parliament", "congress", "senate", "duma", "rada", "cabinet", "office", "committee", "court", "bank", "company", "firm", "group", "organization",
        "organisation", "university", "institute", "institution", "foundation", "fund", "treasury", "forces", "military", "navy", "alliance", "bloc", "service", "bureau",
        "newspaper", "magazine", "channel", "network", "website", "campaign", "mission", "delegation", "authority", "authorities", "house", "league",
        "federation", "association", "headquarters", "command", "guard", "militia", "republic", "press", "times", "post", "news", "journal", "statement", "report",
        "letter", "document", "communique", "communiqué", "poll", "survey", "study", "media", "television", "radio", "broadcaster", "inc.", "corp.", "ltd.",
        "regime", "junta", "appeal", "declaration", "decree", "directive", "order", "resolution", "convention", "treaty", "law", "bill", "article", "memo", "coalition", "movement", "opposition", "church", "secretariat", "presidency", "inspectorate", "directorate", "operator",
    ]);

    private static readonly FrozenSet<string> Plurals = FrozenSet.ToFrozenSet(
    [
        "people", "police", "some", "many", "others", "most", "both", "several", "few", "men", "women", "those", "all", "residents", "authorities",
    ]);

    private static readonly FrozenSet<string> Anyone = FrozenSet.ToFrozenSet(
    [
        "leader", "politician", "diplomat", "lawmaker", "statesman", "man", "woman", "official", "minister", "president", "senator", "candidate",
        "lawyer", "activist", "general", "prince", "chief", "author", "analyst", "expert", "adviser", "advisor", "politician", "youth", "boxer", "champion",
    ]);

    /// <summary>Titles that come before a name and say nothing more than that a person follows.</summary>
    private static readonly FrozenSet<string> Honorifics = FrozenSet.ToFrozenSet(
    [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lord", "lady", "prof.", "herr", "frau", "madame", "monsieur",
    ]);

    /// <summary>Whether a lower-case word says what a person is ("minister").</summary>
    public static bool IsPerson(string lower) => Persons.Contains(lower) || (lower.Length > 6 && Persons.Contains(Singular(lower)));

    /// <summary>Whether a lower-case word says what a body or document is ("ministry").</summary>
    public static bool IsBody(string lower) => Bodies.Contains(lower);

    /// <summary>Whether a lower-case word means several by itself.</summary>
    public static bool IsPlural(string lower) => Plurals.Contains(lower);

    /// <summary>Whether "the …" with this noun can mean whoever was spoken of last, whatever their role was called.</summary>
    public static bool MayMeanAnyone(string lower) => Anyone.Contains(lower);

    /// <summary>Whether a lower-case word is a mere form of address.</summary>
    public static bool IsHonorific(string lower) => Honorifics.Contains(lower);

    /// <summary>A noun without the ending of its plural.</summary>
    public static string Singular(string lower) =>
        lower.EndsWith("men", StringComparison.Ordinal) ? lower[..^2] + "an"
        : lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
        : lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
}
