using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>The verbs and nouns with which questions speak of speaking.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Plain = Stems(
        "say tell speak talk state mention note add remark comment observe report write tweet post quote voice express put make give issue have use");

    private static readonly FrozenSet<string> Telling = Stems(
        """
        claim assert insist maintain argue contend declare announce pronounce proclaim reveal disclose confirm deny reject dismiss refuse
        dispute admit acknowledge concede confess accuse blame allege charge warn caution threaten urge call ask demand appeal request
        order beg plead promise pledge vow swear guarantee predict forecast expect anticipate praise laud hail welcome applaud criticise
        criticize condemn denounce slam blast decry complain lament regret apologise apologize suggest propose recommend advise explain
        describe compare liken label brand stress emphasise emphasize underline underscore reiterate repeat retort counter rebuke publish
        think believe feel hope want wish fear worry doubt suspect consider mean support oppose back agree disagree plan intend offer
        justify defend account hint imply signal indicate joke mock advocate testify estimate boast brag clarify question wonder
        complain object protest ridicule reckon react respond reply answer
        """);

    /// <summary>Verbs that a question uses of what somebody said only behind "did", "does", "has" ("what comparison did he make").</summary>
    private static readonly FrozenSet<string> Light = Stems("make give issue have use put back account mean add post order");

    private static readonly FrozenSet<string> Nouns = Stems(
        """
        message position reaction response view views stance opinion comment statement warning demand claim answer words remark line reply
        verdict take argument promise complaint proposal plan quote quotation accusation denial excuse explanation thought
        """);

    /// <summary>Whether the word is a verb of saying, in any of its forms.</summary>
    public static bool IsVerb(Word word) =>
        word.Folded is not ("state" or "reports" or "notes" or "posts") && !IsDoer(word) && (Plain.Contains(word.Stem) || Telling.Contains(word.Stem));

    /// <summary>Whether the word is a verb that is of saying in nearly every sentence.</summary>
    public static bool IsClearVerb(Word word) => IsVerb(word) && !Light.Contains(word.Stem);

    /// <summary>Whether the word may be a verb of saying with a typing error ("anounce").</summary>
    public static bool IsMisspelt(Word word) => word.Folded.Length > 5 && Telling.Any(stem => Spelling.IsSlipOf(word.Stem, stem));

    /// <summary>Whether the verb tells how or to what end it was said.</summary>
    public static bool IsTelling(Word word) => Telling.Contains(word.Stem);

    /// <summary>Whether the noun stands for what somebody said ("reaction", "position").</summary>
    public static bool IsNoun(Word word) => Nouns.Contains(word.Stem);

    /// <summary>"observers", "supporter": who does it, not that it is done.</summary>
    private static bool IsDoer(Word word)
    {
        var one = word.Folded.TrimEnd('s');
        return one.EndsWith("er", StringComparison.Ordinal) && one != "consider" && !word.Stem.EndsWith("er", StringComparison.Ordinal);
    }

    private static FrozenSet<string> Stems(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem).ToFrozenSet();
}
