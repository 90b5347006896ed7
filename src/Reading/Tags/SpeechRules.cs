using System.Collections.Frozen;

namespace OnRecord.Reading.Tags;

/// <summary>
/// Corrects parts of speech where a word leaves no doubt. Only for verbs that attribute: they carry the reading of who said what,
/// and one that is taken for a noun loses a statement.
/// </summary>
internal static class SpeechRules
{
    /// <summary>Verbs whose -s form is no plural of a noun; "claims", "calls" and "reports" are missing for being one.</summary>
    private const string Verbs =
        "accuses adds admits advises affirms alleges announces argues asks asserts assures believes cautions complains concedes concludes confirms contends "
        + "declares denies denounces emphasizes emphasises explains expects implies informs insists maintains notifies observes predicts "
        + "proclaims reaffirms recalls reckons reiterates responds reveals says stresses suggests tells thinks threatens tweets "
        + "underlines urges vows warns writes";

    private static readonly FrozenSet<uint> NeverNouns = Verbs.Split(' ')
        .Select(word => WordForm.Of(word, opens: false, Listed.None).Lower)
        .ToFrozenSet();

    /// <summary>The part of speech that the word has, given what the tagger found.</summary>
    public static PartOfSpeech Correct(in WordForm form, PartOfSpeech found) =>
        found is PartOfSpeech.NNS or PartOfSpeech.NNPS or PartOfSpeech.NNP && form.Case is Casing.Lower or Casing.AllCapital && NeverNouns.Contains(form.Lower)
            ? PartOfSpeech.VBZ
            : found;
}
