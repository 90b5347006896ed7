using System.Collections.Frozen;

namespace OnRecord.Reading.Speakers;

/// <summary>News outlets and agencies, by name or by what they are called.</summary>
internal static class Outlets
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "reuters", "ap", "afp", "interfax", "interfax-ukraine", "tass", "itar-tass", "ria", "novosti", "sputnik", "rt", "bbc", "cnn", "nbc", "abc", "cbs", "msnbc", "npr",
        "pbs", "fox", "bloomberg", "politico", "axios", "guardian", "observer", "telegraph", "independent", "economist", "spiegel", "bild", "welt",
        "zeit", "monde", "figaro", "libération", "liberation", "dw", "zdf", "ard", "tagesschau", "ukrinform", "unian", "ukrinfo", "pravda", "kommersant",
        "vedomosti", "izvestia", "gazeta", "gazeta.ru", "lenta.ru", "meduza", "dozhd", "jazeera", "arabiya", "xinhua", "kyodo", "anadolu", "belta", "pap", "ansa", "efe", "dpa",
        "apa", "sita", "tasr", "sme", "pais", "país", "repubblica", "corriere", "wsj", "nyt", "buzzfeed", "vox", "slate", "breitbart", "c-span", "cnbc", "rfe/rl",
        "haaretz", "hurriyet", "kyivpost", "euronews", "lifenews", "rossiya", "ntv", "hromadske", "channel", "tvn",
    ]);

    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
    [
        "news", "newspaper", "newspapers", "newswire", "agency", "tv", "television", "radio", "times", "post", "herald", "tribune", "spectator", "daily", "magazine", "journal",
        "channel", "gazette", "telegraph", "press", "weekly", "broadcaster", "chronicle", "globe", "mail", "mirror", "express", "today", "review", "affairs", "wire", "podcast", "network",
        "media", "outlet", "standard", "monitor", "dispatch", "examiner", "inquirer", "sun", "star", "world", "beast", "newsweek", "courier", "allgemeine", "zeitung",
    ]);

    private static readonly FrozenSet<string> NotAlone = FrozenSet.ToFrozenSet(
        ["agency", "network", "press", "media", "today", "world", "sun", "star", "standard", "review", "affairs", "mail", "channel", "express", "mirror", "globe", "monitor", "wire"]);

    /// <summary>Whether a lower-case word is an outlet's name by itself.</summary>
    public static bool IsName(string lower) => Names.Contains(lower);

    /// <summary>Whether a lower-case word ends the names of outlets ("… Times", "… news agency").</summary>
    public static bool IsNoun(string lower) => Nouns.Contains(lower);

    /// <summary>Whether a noun of outlets is too common to make one by itself ("the agency").</summary>
    public static bool NeedsName(string lower) => NotAlone.Contains(lower);
}
