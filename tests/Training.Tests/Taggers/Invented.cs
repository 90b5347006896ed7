using OnRecord.Reading;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Tests.Taggers;

/// <summary>Sentences of a small invented language in English clothes, with their tags.</summary>
internal static class Invented
{
    private static readonly string[] Persons = ["Bram Tolk", "Ilse Wend", "Orla Finch", "Tamas Reed", "Petra Holt", "Joss Marr"];
    private static readonly string[] Places = ["Ravenport", "Ashmere", "Coldwick", "Fernholm", "Stonemouth", "Eastrow"];
    private static readonly string[] Verbs = ["visited", "praised", "avoided", "described", "painted", "mapped"];

    /// <summary>Every person does everything to every place.</summary>
    public static IReadOnlyList<SilverSentence> Sentences { get; } =
        [.. from person in Persons from verb in Verbs from place in Places select Make(person, verb, place)];

    /// <summary>A sentence whose words no fitting has seen.</summary>
    public static SilverSentence Unseen { get; } = Make("Lena Voss", "crossed", "Greymouth");

    private static SilverSentence Make(string person, string verb, string place)
    {
        var text = $"{person} {verb} the old town of {place}.";
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).ToArray();
        return new SilverSentence(
            text,
            tokens,
            [PartOfSpeech.NNP, PartOfSpeech.NNP, PartOfSpeech.VBD, PartOfSpeech.DT, PartOfSpeech.JJ, PartOfSpeech.NN, PartOfSpeech.IN, PartOfSpeech.NNP, PartOfSpeech.Stop],
            [EntityKind.Person, EntityKind.Person, .. Enumerable.Repeat(EntityKind.None, 5), EntityKind.Place, EntityKind.None]);
    }
}
