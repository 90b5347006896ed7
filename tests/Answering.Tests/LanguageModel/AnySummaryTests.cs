using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Answering.LanguageModel.Summaries;
using OnRecord.Answering.Tests.Support;

namespace OnRecord.Answering.Tests.LanguageModel;

/// <summary>Whatever a model writes: no exception, and nothing is shown that breaks a rule that can be told without the check.</summary>
public sealed partial class AnySummaryTests
{
    private static readonly string[] Pieces =
    [
        "Blinken", "blinken", "Lavrov", "Macron", "He", "officials", "said", "warned", "that", "according to", "talks", "would continue", "not", "never",
        "troops", "8,500", "10", "ten", "[1]", "[2]", "[1, 2]", "[3]", "[0]", "[1][2]", "[", "]", "(1)", ".", "!", "?", "…", ",", ";", ":", "\n", "“", "”", "\"",
        "'", "‘", "’", "«", "»", "„", "we will respond", "talks would continue", "a written answer", "U.S.", "Mr.", "However,", "We", "you", "https://evil.example",
        "evil.com", "@everyone", "<@1>", "**", "`", "#", "\u202e", "\u200b", "\u001b[31m", "\ud83d", "😀", "e\u0301", "Путин", "１", "²", "ﬁ", "\0", "\u00a0",
    ];

    private static readonly CitedStatement[] Statements =
    [
        Cited.Direct("Antony Blinken", "we will respond if talks fail", "US Secretary of State"),
        Cited.Indirect("Sergei Lavrov", "that talks would continue once “a written answer” came within 10 days to 8,500 troops", "Russian Foreign Minister"),
    ];

    [Fact]
    public void Nothing_is_shown_that_cites_quotes_counts_or_marks_what_it_may_not()
    {
        var text = Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(piece => piece ?? string.Empty)))
            .SelectMany(pieces => Gen.Elements(" ", string.Empty).Select(between => string.Join(between, pieces)));

        Prop.ForAll(text.ToArbitrary(), Keeps).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(60));
    }

    [Fact]
    public void Nor_is_it_where_good_sentences_are_cut_and_mixed()
    {
        string[] good = ["Blinken said “we will respond if talks fail” [1]. ", "Lavrov said talks would continue [2]. ", "Lavrov wanted “a written answer” in 10 days [2]. "];
        var cut = Gen.Elements(good).SelectMany(sentence => Gen.Choose(0, sentence.Length).Select(at => sentence[..at]));
        var text = Gen.ArrayOf(Gen.OneOf(cut, Gen.Elements(good), Gen.Elements(Pieces))).Select(string.Concat);

        Prop.ForAll(text.ToArbitrary(), Keeps).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(20));
    }

    private static bool Keeps(string text)
    {
        var words = string.Join(' ', Statements.Select(one => one.Statement.Attribution.Content[0].Text));
        return new SummaryCheck(Statements, word => word is "macron").Check(text).Summary is not { } summary || (summary.Sentences.Count <= 3
            && summary.Sentences.All(sentence =>
                sentence.Statements.Count > 0
                && sentence.Statements.All(number => number is 1 or 2)
                && Citation().IsMatch(sentence.Text)
                && !Forbidden().IsMatch(sentence.Text)
                && Quoted().Matches(sentence.Text).All(quoted => words.Contains(quoted.Groups[1].Value.Trim(), StringComparison.Ordinal))
                && Figure().Matches(Citation().Replace(sentence.Text, string.Empty)).All(figure => figure.Value is "10" or "8,500" or "8500")));
    }

    [GeneratedRegex(@"\[[12](, [12])*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"[<>@#*`_~|\\\p{Cc}\p{Cf}\p{Cs}\p{Co}]|://|evil\.com|Macron|Путин|\bYou\b|\bWe\b")]
    private static partial Regex Forbidden();

    [GeneratedRegex("[“\"«„”»]([^“\"«„”»]*)[“\"«„”»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[0-9][0-9,]*[0-9]|[0-9]")]
    private static partial Regex Figure();
}
