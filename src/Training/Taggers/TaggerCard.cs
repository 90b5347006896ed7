using System.Globalization;
using System.Text;

namespace OnRecord.Training.Taggers;

/// <summary>Writes what a person should know about a fitted tagger before trusting it.</summary>
internal static class TaggerCard
{
    /// <summary>The card, as Markdown.</summary>
    public static string Write(TaggerFigures figures, TaggerFitOptions options, int bytes, int trainedOn)
    {
        var card = new StringBuilder();
        card.AppendLine("# tagger.bin: parts of speech and names").AppendLine();
        card.AppendLine(CultureInfo.InvariantCulture, $"""
            Fitted by `dotnet run --project src/Training -c Release -- fit tagger` (seed {options.Seed}) on the training part of PolNeAR
            (US political news of 2015 and 2016, {trainedOn:N0} tokens), to what CoreNLP made of it: silver, checked by nobody.
            The file holds hashed features and weights, no text. {bytes:N0} bytes.

            Two greedy averaged perceptrons, one for parts of speech ({options.SpeechEpochs} rounds) and one for names
            ({options.NameEpochs} rounds); features that occur fewer than {options.LeastCount} times and weights under {options.LeastWeight}/127 are
            left out. Some sentences are also learnt with made-up names of other languages in place of theirs, and capitalised as
            headlines. What the lists in `Gazetteer/` know is a feature, and corrects the clearest cases.

            ## Measured on the dev part ({figures.Tokens:N0} tokens): agreement with CoreNLP

            | what | precision | recall | F1 |
            | --- | --- | --- | --- |
            | parts of speech | | | {100 * figures.SpeechAccuracy:F2} % right |
            """);
        foreach (var (kind, agreement) in figures.Names)
        {
            Row(card, $"names: {kind}", agreement);
        }

        Row(card, "tokens", figures.Tokenization);
        Row(card, "ends of sentences", figures.Sentences);
        card.AppendLine().AppendLine("""
            Countries count as places here and peoples as "other", as CoreNLP has them.

            ## What it is bad at

            - "Other": events, laws and works are named by CoreNLP at random, and so by this.
            - Names at the head of a sentence and in headlines with a capital on every word: where a name ends is often wrong there.
            - Organisations that bear the name of a person or a place, and places that stand for their government: the kind is that
              of the name, not of the part it plays.
            - Names outside Europe and North America are told by context and shape only where the lists do not have them.
            - Two names of one kind side by side, without a word or mark between them, come out as one.
            """);
        return card.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(StringBuilder card, string what, Agreement agreement) => card.AppendLine(
        CultureInfo.InvariantCulture,
        $"| {what} | {100 * agreement.Precision:F1} | {100 * agreement.Recall:F1} | {100 * agreement.F1:F1} |");
}
