namespace OnRecord.Reading.Tags;

/// <summary>
/// What the name tagger looks at. Much of it is not the word itself but its affixes, shape, neighbours, the run of capitals that it
/// stands in and the lists that it is on, so that names of another country and year are told as well.
/// </summary>
internal static class NameFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 48;

    /// <summary>
    /// Whether the token can be part of a name at all, given the one before: most words of running text cannot, and are not looked
    /// at further, neither in fitting nor in tagging.
    /// </summary>
    public static bool CanBeName(SentenceForms forms, int i, EntityKind before)
    {
        ref readonly var word = ref forms[i];
        return before != EntityKind.None
            || word.Case is not (Casing.Lower or Casing.Other or Casing.Number)
            || forms[i + 1].IsCapital
            || word.Listed.HasAny(Listed.Country | Listed.People | Listed.Place | Listed.Organization);
    }

    /// <summary>Writes the features of the token at <paramref name="i"/>, given all parts of speech and the names before it.</summary>
    public static void Write(SentenceForms forms, int i, ReadOnlySpan<PartOfSpeech> tags, ReadOnlySpan<EntityKind> entities, Span<uint> features)
    {
        ref readonly var word = ref forms[i];
        ref readonly var left = ref forms[i - 1];
        ref readonly var left2 = ref forms[i - 2];
        ref readonly var right = ref forms[i + 1];
        ref readonly var right2 = ref forms[i + 2];
        var (start, end) = (forms.RunStart(i), forms.RunEnd(i));
        ref readonly var before = ref forms[start - 1];
        ref readonly var behind = ref forms[end + 1];
        ref readonly var first = ref forms[start];
        ref readonly var last = ref forms[end];

        var entity1 = i > 0 ? (uint)entities[i - 1] : 100;
        var entity2 = i > 1 ? (uint)entities[i - 2] : 100;
        var tag = (uint)tags[i];
        var tagLeft = i > 0 ? (uint)tags[i - 1] : 100;
        var tagRight = i + 1 < forms.Count ? (uint)tags[i + 1] : 100;
        var style = ((uint)word.Case << 4) | ((uint)forms.Style << 1) | (i == 0 ? 1u : 0);
        var place = (uint)((Math.Min(i - start, 3) << 4) | Math.Min(end - i, 3));
        var lists = (uint)word.Listed;

        features[0] = FeatureHash.Of(100, style, tag);
        features[1] = FeatureHash.Of(101, word.Lower);
        features[2] = FeatureHash.Of(102, word.Lower, style);
        features[3] = FeatureHash.Of(103, word.Suffix2, (uint)word.Case);
        features[4] = FeatureHash.Of(104, word.Suffix3, (uint)word.Case);
        features[5] = FeatureHash.Of(105, word.Suffix4, (uint)word.Case);
        features[6] = FeatureHash.Of(106, word.Prefix2, (uint)word.Case);
        features[7] = FeatureHash.Of(107, word.Prefix3, (uint)word.Case);
        features[8] = FeatureHash.Of(108, word.Shape, (uint)forms.Style);
        features[9] = FeatureHash.Of(109, left.Lower, style);
        features[10] = FeatureHash.Of(110, right.Lower, style);
        features[11] = FeatureHash.Of(111, left2.Lower, (uint)word.Case);
        features[12] = FeatureHash.Of(112, right2.Lower, (uint)word.Case);
        features[13] = FeatureHash.Of(113, left.Lower, word.Lower);
        features[14] = FeatureHash.Of(114, word.Lower, right.Lower);
        features[15] = FeatureHash.Of(115, left.Shape, word.Shape);
        features[16] = FeatureHash.Of(116, word.Shape, right.Shape);
        features[17] = FeatureHash.Of(117, left.Shape, word.Shape, right.Shape);
        features[18] = FeatureHash.Of(118, tagLeft, tag);
        features[19] = FeatureHash.Of(119, tag, tagRight);
        features[20] = FeatureHash.Of(120, tagLeft, tag, tagRight);
        features[21] = FeatureHash.Of(121, entity1);
        features[22] = FeatureHash.Of(122, entity1, word.Lower);
        features[23] = FeatureHash.Of(123, entity1, tag, (uint)word.Case);
        features[24] = FeatureHash.Of(124, entity1, word.Shape);
        features[25] = FeatureHash.Of(125, entity1, entity2, style);
        features[26] = FeatureHash.Of(126, entity1, left.Lower, style);
        features[27] = FeatureHash.Of(127, entity1, lists, (uint)word.Case);
        features[28] = FeatureHash.Of(128, lists, style);
        features[29] = FeatureHash.Of(129, lists, (uint)left.Listed, (uint)word.Case);
        features[30] = FeatureHash.Of(130, lists, (uint)right.Listed, (uint)word.Case);
        features[31] = FeatureHash.Of(131, lists, tag);
        features[32] = FeatureHash.Of(132, before.Lower, style);
        features[33] = FeatureHash.Of(133, behind.Lower, style);
        features[34] = FeatureHash.Of(134, before.Lower, place);
        features[35] = FeatureHash.Of(135, behind.Lower, place);
        features[36] = FeatureHash.Of(136, last.Lower, style);
        features[37] = FeatureHash.Of(137, first.Lower, style);
        features[38] = FeatureHash.Of(138, (uint)first.Listed, (uint)last.Listed, place);
        features[39] = FeatureHash.Of(139, (uint)before.Listed, place, style);
        features[40] = FeatureHash.Of(140, last.Suffix3, place);
        features[41] = FeatureHash.Of(141, place, style);
        features[42] = FeatureHash.Of(142, right.Suffix2, tagRight, style);
        features[43] = FeatureHash.Of(143, before.Lower, behind.Lower, style);
        features[44] = FeatureHash.Of(144, left2.Lower, left.Lower, style);
        features[45] = FeatureHash.Of(145, right.Lower, right2.Lower, style);
        features[46] = FeatureHash.Of(146, entity1, tagLeft, tag);
        features[47] = FeatureHash.Of(147, (uint)last.Listed, (uint)behind.Case, place);
    }
}
