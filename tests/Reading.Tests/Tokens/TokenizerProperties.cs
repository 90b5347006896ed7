using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Tokens;

public sealed class TokenizerProperties
{
    [Fact]
    public void No_text_loses_or_doubles_a_character() => Prop.ForAll(Texts.Arbitrary(), HoldsFor).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_block_of_a_text_stays_inside_itself() => Prop.ForAll(
        Texts.Arbitrary(),
        text =>
        {
            var block = new TextSpan(text.Length / 3, text.Length - (text.Length / 4));
            return Tokenizer.Tokenize(text, block).TrueForAll(block.Contains);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sentences_hold_every_token_once_and_their_slices_equal_the_text() => Prop.ForAll(
        Texts.Arbitrary(),
        text =>
        {
            var block = new TextSpan(0, text.Length);
            var tokens = new SentenceReader().Read(text, block).SelectMany(sentence => sentence.Tokens).ToList();
            return tokens.ConvertAll(token => token.Span).SequenceEqual(Tokenizer.Tokenize(text, block))
                && tokens.TrueForAll(token => token.Span.Slice(text).SequenceEqual(token.Text));
        }).QuickCheckThrowOnFailure();

    private static bool HoldsFor(string text)
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text, new TextSpan(0, text.Length)))
        {
            if (token.Start < end || token.Length == 0 || Tokenizer.IsSpace(text[token.Start]) || HasVisible(text, end, token.Start))
            {
                return false;
            }

            end = token.End;
        }

        return !HasVisible(text, end, text.Length);
    }

    private static bool HasVisible(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Tokenizer.IsSpace(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
