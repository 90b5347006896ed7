using OnRecord.Reading.Tags;
using OnRecord.Testing;
using OnRecord.Training.Corpora;
using OnRecord.Training.Taggers;

namespace OnRecord.Training.Tests.Taggers;

public sealed class ShippedTaggerTests
{
    /// <summary>The floors lie half a point under what src/Reading/Tags/tagger.md says of the model.</summary>
    [SharedFact]
    public void The_shipped_model_is_as_good_on_dev_as_its_card_says()
    {
        var figures = TaggerEvaluation.Measure(TaggerModel.Shipped, [.. SilverCorpus.Read(SharedFolder.Of("corpora"), "dev")]);

        Assert.InRange(figures.SpeechAccuracy, 0.9698, 1);
        Assert.InRange(figures.Names["all"].F1, 0.8417, 1);
        Assert.InRange(figures.Names["person"].F1, 0.8994, 1);
        Assert.InRange(figures.Tokenization.F1, 0.9928, 1);
        Assert.InRange(figures.Sentences.F1, 0.9528, 1);
    }
}
