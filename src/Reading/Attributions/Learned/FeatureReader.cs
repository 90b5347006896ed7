using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>Turns the sentences of a block into what the learned finder sees of them.</summary>
internal static class FeatureReader
{
    private const int Affix = 3;

    // Quotation marks that open and close, words between them, and words of a quotation that goes on from the block before.
    private const byte Opens = 1, Inside = 2, Closes = 3, Continued = 4, Unclosed = 5;

    /// <summary>The features of a block's tokens, sentence by sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Number of the block in it.</param>
    /// <param name="marks">What the rules have found in the document.</param>
    public static IEnumerable<TokenFeatures[]> Read(Document document, int number, RuleMarks marks)
    {
        var (block, before) = (document.Blocks[number], 0);
        for (var sentence = 0; sentence < block.Sentences.Length; sentence++)
        {
            var tokens = block.Sentences[sentence].Tokens;
            var view = block.View(sentence);
            var features = new TokenFeatures[tokens.Length];
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = tokens[i];
                var quotation = view.QuotationAt(i) is var q and >= 0 ? block.Quotations[q] : null;
                var place = i > 0 ? 0 : sentence > 0 ? 1 : TokenFeatures.BlockStart;
                var (part, content) = marks.Of(number, before + i);
                features[i] = new TokenFeatures(
                    Fold(token, quotation),
                    Bucket(token.Lower.AsSpan(0, Math.Min(Affix, token.Lower.Length)), 1),
                    Bucket(token.Lower.AsSpan(Math.Max(0, token.Lower.Length - Affix)), 2),
                    (byte)token.Tag,
                    (byte)(token.Entity == EntityKind.None ? 0 : (2 * (int)token.Entity) + (token.BeginsEntity ? 0 : 1)),
                    (byte)WordForm.Of(token.Text, opens: false, Listed.None).Case,
                    Mark(token, quotation),
                    Cue(token.Lower),
                    (byte)place,
                    part,
                    content);
            }

            before += tokens.Length;
            yield return features;
        }
    }

    private static string Fold(Token token, Quotation? quotation)
    {
        if (token.IsQuotationMark)
        {
            return token.Text.Length == 1 && token.Text[0] is '\'' or '’' or '‘' && quotation is null ? "'" : "\"";
        }

        var word = token.Lower;
        return word switch
        {
            "–" or "—" or "--" or "―" or "---" => "-",
            "…" => "...",
            _ => word,
        };
    }

    private static byte Mark(Token token, Quotation? quotation)
    {
        if (quotation is null)
        {
            return 0;
        }

        return token.Span.End <= quotation.Inner.Start ? Opens
            : token.Span.Start >= quotation.Inner.End ? Closes
            : quotation.ContinuesPrevious ? Continued
            : quotation.Closed ? Inside : Unclosed;
    }

    private static byte Cue(string lower)
    {
        var frames = CueFrames.None;
        foreach (var entry in CueLexicon.Of(lower))
        {
            frames |= entry.Frames;
        }

        var weak = (frames & CueFrames.Weak) != CueFrames.None;
        return frames == CueFrames.None ? (byte)0
            : (frames & CueFrames.Thought) != CueFrames.None ? (byte)1
            : (frames & CueFrames.Quote) != CueFrames.None ? (byte)(weak ? 2 : 3)
            : (frames & CueFrames.That) != CueFrames.None ? (byte)(weak ? 4 : 5)
            : (byte)6;
    }

    private static ushort Bucket(ReadOnlySpan<char> affix, uint template)
    {
        var hash = FeatureHash.Seed;
        foreach (var c in affix)
        {
            hash = FeatureHash.Add(hash, char.IsDigit(c) ? '0' : c);
        }

        return (ushort)(FeatureHash.Of(template, hash) % TokenFeatures.AffixBuckets);
    }
}
