namespace OnRecord.Reading.Tags;

/// <summary>
/// Tells parts of speech and names, greedily from left to right: first all parts of speech of a sentence, then its names, then what
/// the lists know for certain. Linear models over hashed features, fitted as averaged perceptrons (Collins, 2002).
/// </summary>
/// <remarks>Not safe to share between threads, for the room that it keeps; models and gazetteer are, so a thread makes one of its own.</remarks>
internal sealed class Tagger
{
    private readonly TaggerModel _model;
    private readonly Gazetteer _gazetteer;
    private readonly SentenceForms _forms = new();
    private readonly int[] _scores = new int[PennTags.Count];
    private readonly uint[] _features = new uint[Math.Max(SpeechFeatures.Count, NameFeatures.Count)];

    /// <summary>Makes a tagger.</summary>
    public Tagger(TaggerModel model, Gazetteer gazetteer)
    {
        _model = model;
        _gazetteer = gazetteer;
    }

    /// <summary>Fills in the tags and names of a sentence.</summary>
    public void Tag(string text, TaggedSentence sentence)
    {
        _forms.Fill(text, sentence.Tokens, _gazetteer);
        TagSpeech(_forms, sentence.Tags);
        TagNames(_forms, sentence.Tags, sentence.Entities);
        NameRules.Apply(_forms, sentence);
    }

    /// <summary>Tells the parts of speech of a sentence that is already taken in.</summary>
    public void TagSpeech(SentenceForms forms, Span<PartOfSpeech> tags)
    {
        var features = _features.AsSpan(0, SpeechFeatures.Count);
        var scores = _scores.AsSpan(0, _model.Speech.Labels);
        for (var i = 0; i < forms.Count; i++)
        {
            SpeechFeatures.Write(forms, i, tags, features);
            tags[i] = SpeechRules.Correct(forms[i], (PartOfSpeech)_model.Speech.Best(features, scores));
        }
    }

    /// <summary>Tells the names of a sentence that is already taken in and has its parts of speech.</summary>
    public void TagNames(SentenceForms forms, ReadOnlySpan<PartOfSpeech> tags, Span<EntityKind> entities)
    {
        var features = _features.AsSpan(0, NameFeatures.Count);
        var scores = _scores.AsSpan(0, _model.Names.Labels);
        for (var i = 0; i < forms.Count; i++)
        {
            if (!NameFeatures.CanBeName(forms, i, i > 0 ? entities[i - 1] : EntityKind.None))
            {
                entities[i] = EntityKind.None;
                continue;
            }

            NameFeatures.Write(forms, i, tags, entities, features);
            entities[i] = (EntityKind)_model.Names.Best(features, scores);
        }
    }
}
