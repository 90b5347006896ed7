using FsCheck;
using FsCheck.Fluent;

namespace OnRecord.Reading.Tests.Tokens;

/// <summary>Random texts: any characters at all, lone surrogates included, mixed with what news are made of.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "the", "said", "Smith", "U.S.", "Mr.", "a.m", ".", "...", "…", ". . .", ",", "?", "!", "\"", "“", "”", "'", "’", "‘", "«", "»", "„", "``", "''", " ", "  ", "\n",
        "\n\n", "\u00A0", "\u200B", "-", "--", "—", "'s", "n't", "don't", "cannot", "$", "%", "1,000", "3.5", "10:30", "https://", "www.", "@", "#", ".com", "/", "👍🏽",
        "🇺🇦", "\uD83D", "\uDE00", "\u0301", "é", "Ж", "漢", "(", ")", "&", "*", "_", "I", "\t", "\0",
    ];

    public static Arbitrary<string> Arbitrary() => Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()))
        .ListOf()
        .Select(pieces => string.Concat(pieces))
        .ToArbitrary();
}
