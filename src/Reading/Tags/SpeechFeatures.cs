namespace OnRecord.Reading.Tags;

/// <summary>What the part-of-speech tagger looks at: after Ratnaparkhi (1996), with two words and tags of context.</summary>
internal static class SpeechFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 34;

    /// <summary>Writes the features of the token at <paramref name="i"/>, given the tags of the tokens before it.</summary>
    public static void Write(SentenceForms forms, int i, ReadOnlySpan<PartOfSpeech> tags, Span<uint> features)
    {
        ref readonly var word = ref forms[i];
        ref readonly var left = ref forms[i - 1];
        ref readonly var left2 = ref forms[i - 2];
        ref readonly var right = ref forms[i + 1];
        ref readonly var right2 = ref forms[i + 2];
        var tag1 = i > 0 ? (uint)tags[i - 1] : 100;
        var tag2 = i > 1 ? (uint)tags[i - 2] : 101;
        var style = ((uint)word.Case << 4) | ((uint)forms.Style << 1) | (i == 0 ? 1u : 0);

        features[0] = FeatureHash.Of(0, style);
        features[1] = FeatureHash.Of(1, word.Lower);
        features[2] = FeatureHash.Of(2, word.Lower, style);
        features[3] = FeatureHash.Of(3, word.Suffix1);
        features[4] = FeatureHash.Of(4, word.Suffix2);
        features[5] = FeatureHash.Of(5, word.Suffix3);
        features[6] = FeatureHash.Of(6, word.Suffix4);
        features[7] = FeatureHash.Of(7, word.Prefix2);
        features[8] = FeatureHash.Of(8, word.Prefix3);
        features[9] = FeatureHash.Of(9, word.Shape, (uint)forms.Style);
        features[10] = FeatureHash.Of(10, tag1);
        features[11] = FeatureHash.Of(11, tag1, tag2);
        features[12] = FeatureHash.Of(12, tag1, word.Lower);
        features[13] = FeatureHash.Of(13, tag1, word.Suffix3);
        features[14] = FeatureHash.Of(14, left.Lower);
        features[15] = FeatureHash.Of(15, left2.Lower);
        features[16] = FeatureHash.Of(16, right.Lower);
        features[17] = FeatureHash.Of(17, right2.Lower);
        features[18] = FeatureHash.Of(18, left.Lower, word.Lower);
        features[19] = FeatureHash.Of(19, word.Lower, right.Lower);
        features[20] = FeatureHash.Of(20, left.Suffix3);
        features[21] = FeatureHash.Of(21, right.Suffix3);
        features[22] = FeatureHash.Of(22, right.Suffix2, (uint)right.Case);
        features[23] = FeatureHash.Of(23, (uint)word.Listed, style);
        features[24] = FeatureHash.Of(24, word.Suffix2, style);
        features[25] = FeatureHash.Of(25, word.Suffix3, style);
        features[26] = FeatureHash.Of(26, tag1, right.Lower);
        features[27] = FeatureHash.Of(27, tag1, tag2, word.Lower);
        features[28] = FeatureHash.Of(28, word.Lower, right.Suffix2);
        features[29] = FeatureHash.Of(29, left.Lower, right.Lower);
        features[30] = FeatureHash.Of(30, tag1, right.Suffix3);
        features[31] = FeatureHash.Of(31, word.Suffix3, right.Suffix3);
        features[32] = FeatureHash.Of(32, (uint)left.Case, (uint)word.Case, (uint)right.Case);
        features[33] = FeatureHash.Of(33, right.Lower, right2.Lower);
    }
}
