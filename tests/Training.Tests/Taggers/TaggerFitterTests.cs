using OnRecord.Reading.Tags;
using OnRecord.Training.Taggers;

namespace OnRecord.Training.Tests.Taggers;

public sealed class TaggerFitterTests
{
    private static readonly TaggerFitOptions Small = new() { Seed = 1, SpeechEpochs = 3, NameEpochs = 3, LeastCount = 2, LeastWeight = 1 };

    [Fact]
    public void A_small_fit_tags_words_that_it_has_never_seen()
    {
        var sentence = Invented.Unseen;
        var tagged = new TaggedSentence(sentence.Tokens);

        new Tagger(Fit(Small), Gazetteer.Shipped).Tag(sentence.Text, tagged);

        Assert.Equal(sentence.Tags, tagged.Tags);
        Assert.Equal(sentence.Entities, tagged.Entities);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Fit(Small).ToBytes(), Fit(Small).ToBytes());

    [Fact]
    public void Another_seed_gives_other_bytes() => Assert.NotEqual(Fit(Small).ToBytes(), Fit(Small with { Seed = 2 }).ToBytes());

    [Fact]
    public void A_fitted_model_survives_its_file()
    {
        var bytes = Fit(Small).ToBytes();

        Assert.Equal(bytes, TaggerModel.Read(bytes).ToBytes());
    }

    [Fact]
    public void A_model_holds_no_word_that_it_was_fitted_on()
    {
        var text = System.Text.Encoding.Latin1.GetString(Fit(Small).ToBytes());

        Assert.DoesNotContain("Ravenport", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("painted", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_progress_is_told_round_by_round()
    {
        var lines = new List<string>();

        new TaggerFitter(Small, lines.Add).Fit(Invented.Sentences);

        Assert.Equal(6, lines.Count(line => line.Contains("round", StringComparison.Ordinal)));
    }

    private static TaggerModel Fit(TaggerFitOptions options) => new TaggerFitter(options, _ => { }).Fit(Invented.Sentences);
}
