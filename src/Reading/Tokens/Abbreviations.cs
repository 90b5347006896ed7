using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>Words that keep the full stop behind them, in lower case and without it.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "mr mrs ms mx dr drs prof messrs mme mlle sr sra srta fr rev hon gen lt col maj capt sgt cpl pvt cmdr cdr adm brig sen sens rep reps gov govs "
        + "pres amb supt det insp atty min st mt ft sec asst assoc msgr bp card");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Set(
        "jr esq inc ltd corp co cos bros plc llc dept univ assn vs etc al cf viz approx ave blvd bldg jan feb aug sept oct nov dec "
        + "tel ext ed eds vol vols ph.d ph ed.d");

    /// <summary>Also words of their own; abbreviations only before a number ("No. 10", "Sat. 5").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Set(
        "no nos art arts fig figs pp p ch sat sun mon tue tues wed thu thurs fri mar apr jun jul");

    /// <summary>Also words or syllables of their own; abbreviations only behind a comma ("Denver, Colo.").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BehindComma = Set(
        "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md me mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt "
        + "wash wis wyo ont que alta");

    /// <summary>Whether the word stands before a name, so that a capital behind it begins no sentence ("Mr.", "Gen.").</summary>
    public static bool IsTitle(ReadOnlySpan<char> lower) => Titles.Contains(lower);

    /// <summary>Whether the word keeps a full stop wherever it stands.</summary>
    public static bool IsCommon(ReadOnlySpan<char> lower) => Common.Contains(lower);

    /// <summary>Whether the word keeps a full stop before a number.</summary>
    public static bool IsBeforeNumber(ReadOnlySpan<char> lower) => BeforeNumber.Contains(lower);

    /// <summary>Whether the word keeps a full stop behind a comma.</summary>
    public static bool IsBehindComma(ReadOnlySpan<char> lower) => BehindComma.Contains(lower);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
