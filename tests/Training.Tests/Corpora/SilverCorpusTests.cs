using System.IO.Compression;
using System.Text;
using OnRecord.Reading.Tags;
using OnRecord.Testing;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Tests.Corpora;

public sealed class SilverCorpusTests
{
    [Fact]
    public void Tokens_are_read_with_their_tags_names_and_places_in_the_text()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "one", "Anna lives in France.", "Anna NNP PERSON 0 4", "lives VBZ _ 5 10", "in IN _ 11 13", "France NNP LOCATION 14 20", ". . _ 20 21");

        var sentence = SilverCorpus.Read(folder.Path, "dev").Single().Sentences.Single();

        Assert.Equal(["Anna", "lives", "in", "France", "."], sentence.Tokens.Select(token => token.Slice(sentence.Text).ToString()));
        Assert.Equal([PartOfSpeech.NNP, PartOfSpeech.VBZ, PartOfSpeech.IN, PartOfSpeech.NNP, PartOfSpeech.Stop], sentence.Tags);
        Assert.Equal([EntityKind.Person, EntityKind.None, EntityKind.None, EntityKind.Country, EntityKind.None], sentence.Entities);
    }

    [Fact]
    public void Offsets_count_an_emoji_as_one_character()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "one", "😀 Hello.", "Hello UH _ 2 7", ". . _ 7 8");

        var sentence = SilverCorpus.Read(folder.Path, "dev").Single().Sentences.Single();

        Assert.Equal("Hello", sentence.Tokens[0].Slice(sentence.Text).ToString());
    }

    [Fact]
    public void A_line_that_does_not_parse_or_repeats_a_place_is_left_out()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "one", "At 5 p.m.", "At IN _ 0 2", "5 CD _ 3 4", "p.m. NN _ 5 9", ". . _ 8 9", "odd WEIRD _ 9 9");

        var sentence = SilverCorpus.Read(folder.Path, "dev").Single().Sentences.Single();

        Assert.Equal(3, sentence.Tokens.Length);
    }

    [Fact]
    public void A_missing_corpus_is_named()
    {
        using var folder = new TemporaryFolder();

        var missing = Assert.ThrowsAny<IOException>(() => SilverCorpus.Read(folder.Path, "dev").ToList());

        Assert.Contains("dev.corenlp.conll.gz", missing.Message);
    }

    private static void Write(TemporaryFolder folder, string id, string text, params string[] tokens)
    {
        folder.Write($"polnear/dev/text/{id}.txt", text);
        var lines = tokens.Select((token, i) =>
        {
            var columns = token.Split(' ');
            return string.Join('\t', i + 1, columns[0], columns[0], columns[1], columns[2], 0, "dep", columns[3], columns[4], "_");
        });
        using var file = File.Create(folder.Of("polnear", "dev.corenlp.conll.gz"));
        using var zip = new GZipStream(file, CompressionLevel.Fastest);
        zip.Write(Encoding.UTF8.GetBytes($"# newdoc id = {id}\n{string.Join('\n', lines)}\n\n"));
    }
}
