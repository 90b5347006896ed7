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

    /// <summary>Tags a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="tags">Room for a part of speech a token.</param>
    /// <param name="entities">Room for an entity a token.</param>
    public void Tag(string text, ReadOnlySpan<TextSpan> tokens, Span<PartOfSpeech> tags, Span<EntityKind> entities)
    {
        _forms.Fill(text, tokens, _gazetteer);
        TagSpeech(_forms, tags);
        TagNames(_forms, tags, entities);
        NameRules.Apply(_forms, tags, entities);
    }

    /// <summary>Tells the parts of speech of a sentence that is already taken in.</summary>
    public void TagSpeech(SentenceForms forms, Span<PartOfSpeech> tags)
    {
        var features = _features.AsSpan(0, SpeechFeatures.Count);
        var scores = _scores.AsSpan(0, _model.Speech.Labels);
        for (var i = 0; i < forms.Count; i++)
        {
            SpeechFeatures.Write(forms, i, tags, features);
            tags[i] = (PartOfSpeech)_model.Speech.Best(features, scores);
        }
    }

    /// <summary>Tells the names of a sentence that is already taken in and has its parts of speech.</summary>
    public void TagNames(SentenceForms forms, ReadOnlySpan<PartOfSpeech> tags, Span<EntityKind> entities)
    {
        var features = _features.AsSpan(0, NameFeatures.Count);
        var scores = _scores.AsSpan(0, _model.Names.Labels);
        for (var i = 0; i < forms.Count; i++)
        {
            NameFeatures.Write(forms, i, tags, entities, features);
            entities[i] = (EntityKind)_model.Names.Best(features, scores);
        }
    }
}
