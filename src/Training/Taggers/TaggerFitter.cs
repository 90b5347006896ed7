using OnRecord.Reading.Tags;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Taggers;

/// <summary>
/// Fits both taggers. Each tags its own training sentences from left to right while it learns, so that it meets its own mistakes.
/// The corpus speaks of one country in one year: sentences with other names in the place of theirs, words hidden and headlines
/// made of running text keep the taggers from learning its names by heart.
/// </summary>
internal sealed class TaggerFitter
{
    private const double HiddenWords = 0.015;
    private const double HiddenNames = 0.12;

    private readonly TaggerFitOptions _options;
    private readonly Action<string> _progress;

    /// <summary>Makes a fitter.</summary>
    /// <param name="options">How to fit.</param>
    /// <param name="progress">Is told a line at a time how far the work is.</param>
    public TaggerFitter(TaggerFitOptions options, Action<string> progress)
    {
        _options = options;
        _progress = progress;
    }

    /// <summary>Fits a model to sentences.</summary>
    public TaggerModel Fit(IReadOnlyList<SilverSentence> sentences)
    {
        var random = new Random(_options.Seed);
        var augmenter = new Augmenter(random);
        var variants = sentences.SelectMany(augmenter.Variants).ToList();
        var all = sentences.Concat(variants).ToArray();
        _progress($"{sentences.Count} sentences, {variants.Count} variants made of them");

        var speech = FitSpeech(all, random);
        _progress($"parts of speech: {speech.FeatureCount} features, {speech.Pairs.Length} weights");

        var names = FitNames(all, new HashSet<SilverSentence>(variants, ReferenceEqualityComparer.Instance), new Tagger(new TaggerModel(speech, Untrained()), Gazetteer.Shipped), random);
        _progress($"names: {names.FeatureCount} features, {names.Pairs.Length} weights");
        return new TaggerModel(speech, names);
    }

    private static LinearModel Untrained() => new(Enum.GetValues<EntityKind>().Length, [], [], []);

    private LinearModel FitSpeech(SilverSentence[] sentences, Random random)
    {
        var perceptron = new Perceptron(PennTags.Count);
        var counter = new FeatureCounter();
        var forms = new SentenceForms();
        var features = new uint[SpeechFeatures.Count];
        foreach (var sentence in sentences)
        {
            forms.Fill(sentence.Text, sentence.Tokens, Gazetteer.Shipped);
            for (var i = 0; i < forms.Count; i++)
            {
                SpeechFeatures.Write(forms, i, sentence.Tags, features);
                Know(perceptron, counter, features);
            }
        }

        for (var epoch = 1; epoch <= _options.SpeechEpochs; epoch++)
        {
            random.Shuffle(sentences);
            var (right, total) = (0, 0);
            foreach (var sentence in sentences)
            {
                forms.Fill(sentence.Text, sentence.Tokens, Gazetteer.Shipped);
                Augmenter.HideWords(forms, HiddenWords, random);
                var tags = new PartOfSpeech[forms.Count];
                for (var i = 0; i < forms.Count; i++)
                {
                    SpeechFeatures.Write(forms, i, tags, features);
                    tags[i] = (PartOfSpeech)perceptron.Learn(features, (int)sentence.Tags[i]);
                    right += tags[i] == sentence.Tags[i] ? 1 : 0;
                    total++;
                }
            }

            _progress($"parts of speech, round {epoch} of {_options.SpeechEpochs}: {100.0 * right / total:F2} % of {total} right while learning");
        }

        return perceptron.ToModel(_options.LeastWeight);
    }

    private LinearModel FitNames(SilverSentence[] sentences, HashSet<SilverSentence> made, Tagger speech, Random random)
    {
        var perceptron = new Perceptron(Enum.GetValues<EntityKind>().Length);
        var counter = new FeatureCounter();
        var forms = new SentenceForms();
        var features = new uint[NameFeatures.Count];
        var tagged = new Dictionary<SilverSentence, PartOfSpeech[]>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in sentences)
        {
            forms.Fill(sentence.Text, sentence.Tokens, Gazetteer.Shipped);
            if (forms.Style != Headline.No && !made.Contains(sentence))
            {
                // What CoreNLP makes of a headline's capitals is mostly wrong; headlines made of running text teach better.
                continue;
            }

            var tags = new PartOfSpeech[forms.Count];
            speech.TagSpeech(forms, tags);
            tagged.Add(sentence, tags);
            for (var i = 0; i < forms.Count; i++)
            {
                if (NameFeatures.CanBeName(forms, i, i > 0 ? sentence.Entities[i - 1] : EntityKind.None))
                {
                    NameFeatures.Write(forms, i, tags, sentence.Entities, features);
                    Know(perceptron, counter, features);
                }
            }
        }

        var kept = Array.FindAll(sentences, tagged.ContainsKey);
        for (var epoch = 1; epoch <= _options.NameEpochs; epoch++)
        {
            random.Shuffle(kept);
            var (right, total) = (0, 0);
            foreach (var sentence in kept)
            {
                forms.Fill(sentence.Text, sentence.Tokens, Gazetteer.Shipped);
                Augmenter.HideCapitals(forms, HiddenNames, random);
                var tags = tagged[sentence];
                var entities = new EntityKind[forms.Count];
                for (var i = 0; i < forms.Count; i++)
                {
                    if (!NameFeatures.CanBeName(forms, i, i > 0 ? entities[i - 1] : EntityKind.None))
                    {
                        continue;
                    }

                    NameFeatures.Write(forms, i, tags, entities, features);
                    entities[i] = (EntityKind)perceptron.Learn(features, (int)sentence.Entities[i]);
                    right += entities[i] == sentence.Entities[i] ? 1 : 0;
                    total++;
                }
            }

            _progress($"names, round {epoch} of {_options.NameEpochs}: {100.0 * right / total:F2} % of {total} candidates right while learning");
        }

        return perceptron.ToModel(_options.LeastWeight);
    }

    private void Know(Perceptron perceptron, FeatureCounter counter, ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            if (counter.Count(feature) == _options.LeastCount)
            {
                perceptron.Know(feature);
            }
        }
    }
}
