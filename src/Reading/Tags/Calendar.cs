using System.Collections.Frozen;

namespace OnRecord.Reading.Tags;

/// <summary>Names of months and days: written with a capital, and nobody's name unless they stand in one.</summary>
internal static class Calendar
{
    private const string Names =
        "january february march april may june july august september october november december jan feb aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. "
        + "aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday am pm a.m. p.m.";

    private static readonly FrozenSet<uint> Words = Names.Split(' ').Select(word => WordForm.Of(word, opens: false, Listed.None).Lower).ToFrozenSet();

    /// <summary>Whether the form is that of a month, a day or a time of day.</summary>
    public static bool Has(in WordForm form) => Words.Contains(form.Lower);
}
