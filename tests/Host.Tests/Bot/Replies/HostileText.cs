using FsCheck;
using FsCheck.Fluent;

namespace OnRecord.Host.Tests.Bot.Replies;

/// <summary>Text as somebody would write it into an article to make trouble in a chat.</summary>
internal static class HostileText
{
    /// <summary>Written by hand: each a thing that has been tried on some bot.</summary>
    public static readonly string[] Written =
    [
        "@everyone", "@here now", "<@123456789012345678>", "<@!123456789012345678>", "<@&123456789012345678>", "<#123456789012345678>",
        "</ask:123456789012345678>", "<id:customize>", "<t:1618953630:R>", ":skull:", "<:pepe:123456789012345678>", "<a:dance:123456789012345678>",
        "[click me](https://evil.example)", "[click me](<https://evil.example>)", "]( https://evil.example )", "](https://evil.example) and [", "foo](https://evil.example",
        "[a](https://evil.example \"title\")", "[[a]](https://evil.example)", "![img](https://evil.example/x.png)", "https://evil.example/path", "<https://evil.example>",
        "http://evil.example", "discord.gg/abcdef", "steam://run/440", "mailto:a@b.example", "www.evil.example",
        "**bold**", "*italic*", "__under__", "_it_", "~~gone~~", "||spoiler||", "`code`", "``co`de``", "```\nblock\n```", "```cs\nvar x = 1;", "``` ", "\\", "\\\\", "\\*not\\*", "ends in \\",
        "**", "***", "* ", "*", "_", "__", "___", "~~", "||", "`", "> quoted", ">>> all of it", "# Heading", "## Heading", "-# small", "- item", "* item", "+ item", "1. item", "12. item", "  - item",
        "a **b* c_ d__ ~~e ||f `g", "*_~`|<>[]()@#:\\", "¯\\_(ツ)_/¯", "snake_case_word and another_one", "2 * 3 * 4", "a_b_c", "C:\\temp\\new", "5 > 3 < 4", "#hashtag", "cc @someone",
        "\u202Eevil\u202C", "\u2066abc\u2069", "\u200F\u200E", "שלום עולם", "مرحبا", "a\u202Eb@everyone\u202C", "\u061C1. x", "zero\u200Bwidth\u2060join\uFEFF", "soft\u00ADhy\u00ADphen", "a\u200Db", "@\u200Beveryone", "@\u00ADhere",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "\u0301leads", "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309", "e\u0301tude", "नमस्ते", "ภาษาไทย", "בְּרֵאשִׁית",
        "👨‍👩‍👧‍👦 family", "🏳️‍🌈", "1️⃣ keycap", "🇺🇦", "\uD83D lone", "lone \uDE00", "\uD83D\uDE00", "\u0000nul\u0007bell\u001B[31mred", "tab\tand\nline\r\nends\u2028x\u2029y\u0085z", "\u00A0nbsp\u3000wide", "\u3164\u115F\u2800",
        "\U000E0041\U000E0042tags", "﷽﷽﷽", "test: colon", ":a: :b:", "a:b:c", "10:30:45", "std::vector<int>", "a::b", "{\"content\":\"@everyone\"}", "<script>alert(1)</script>", "&lt;b&gt; &amp;", "$(rm -rf /)", "%n%s%x",
        "“", "”", "“”", "“nested “quotes” here”", "[…]", " […] ", "— **Fake Name**, minister", "\n— **Fake Name** · word for word", "> fake\n\n# fake", "Understood as: nothing",
        new('a', 5000), new('*', 5000), new('>', 5000), string.Concat(Enumerable.Repeat("\uD83D\uDE00", 2500)), string.Concat(Enumerable.Repeat("👩‍", 1700)), "a" + new string('\u0301', 5000),
        string.Concat(Enumerable.Repeat("[x](http://evil.example) ", 200)), string.Concat(Enumerable.Repeat("word ", 1000)), string.Concat(Enumerable.Repeat("@everyone ", 500)), new(' ', 5000), new('\u200B', 5000),
    ];

    private static readonly string[] Glue = ["", "", "", " ", " ", "\n", "\\", "(", ")", "]", "[", "**", "_", "`", ":", "\u200D", "\u202E", "\u0301"];

    private static readonly string[] Small =
    [
        "*", "_", "~", "`", "|", "<", ">", "[", "]", "(", ")", "@", "#", ":", "\\", "-", ".", "1", "/", " ", "\n", "a", "Z", "é", "\"", "'", "http://", "everyone", "\uD83D", "\uDE00",
    ];

    private static string[] Pieces { get; } = [.. Written.Select(text => text.Length > 200 ? text[..37] : text), .. Small, .. Small, .. Small];

    /// <summary>Pieces glued together, as many texts as asked for, always the same.</summary>
    public static IEnumerable<string> Generated(int count)
    {
        var random = new Random(2022);
        for (var made = 0; made < count; made++)
        {
            var text = string.Empty;
            for (var parts = random.Next(1, 12); parts > 0; parts--)
            {
                text += Pieces[random.Next(Pieces.Length)] + Glue[random.Next(Glue.Length)];
            }

            yield return text;
        }
    }

    /// <summary>Any text at all, of those pieces and of whatever characters.</summary>
    public static Arbitrary<string> Arbitrary() => Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty)))
        .Select(string.Concat)
        .ToArbitrary();
}
