using System.Globalization;
using System.IO.Compression;
using OnRecord.Reading;
using OnRecord.Reading.Tags;

namespace OnRecord.Training.Corpora;

/// <summary>
/// Reads articles and CoreNLP's analysis of them: tab-separated, a token a line, an empty line behind a sentence, "# newdoc id = "
/// before an article; offsets in characters (code points) of the article's own text.
/// </summary>
internal static class SilverCorpus
{
    private const string NewArticle = "# newdoc id = ";

    /// <summary>The articles of one part ("train", "dev") of PolNeAR.</summary>
    /// <param name="corpora">The folder that holds <c>polnear</c>.</param>
    /// <param name="part">The part's name.</param>
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    public static IEnumerable<SilverArticle> Read(string corpora, string part)
    {
        var folder = Path.Combine(corpora, "polnear");
        using var file = File.OpenRead(Path.Combine(folder, $"{part}.corenlp.conll.gz"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);

        SilverArticle? article = null;
        var offsets = CodePoints.Of(string.Empty);
        var sentence = new Builder();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(NewArticle, StringComparison.Ordinal))
            {
                if (article is not null)
                {
                    sentence.AddTo(article);
                    yield return article;
                }

                var id = line[NewArticle.Length..];
                article = new SilverArticle(id, File.ReadAllText(Path.Combine(folder, part, "text", id + ".txt")));
                offsets = CodePoints.Of(article.Text);
            }
            else if (line.Length == 0 && article is not null)
            {
                sentence.AddTo(article);
            }
            else if (article is not null && line.Split('\t') is { Length: >= 9 } columns)
            {
                sentence.Add(article.Text, columns, offsets);
            }
        }

        if (article is not null)
        {
            sentence.AddTo(article);
            yield return article;
        }
    }

    /// <summary>A sentence while its lines are read.</summary>
    private sealed class Builder
    {
        private readonly List<TextSpan> _tokens = [];
        private readonly List<PartOfSpeech> _tags = [];
        private readonly List<string> _entities = [];

        public void Add(string text, string[] columns, CodePoints offsets)
        {
            var start = offsets.ToCodeUnit(int.Parse(columns[7], CultureInfo.InvariantCulture));
            var end = offsets.ToCodeUnit(int.Parse(columns[8], CultureInfo.InvariantCulture));
            var previous = _tokens.Count > 0 ? _tokens[^1].End : 0;

            // CoreNLP writes the full stop of "p.m." a second time where it also ends the sentence; a slice can stand only once.
            if (start < previous || end <= start || end > text.Length || !PennTags.TryParse(Plain(columns[3]), out var tag))
            {
                return;
            }

            _tokens.Add(new TextSpan(start, end));
            _tags.Add(tag);
            _entities.Add(columns[4]);
        }

        public void AddTo(SilverArticle article)
        {
            if (_tokens.Count > 0)
            {
                var tokens = _tokens.ToArray();
                var listed = new Listed[tokens.Length];
                Gazetteer.Shipped.Look(article.Text, tokens, listed);
                article.Sentences.Add(new SilverSentence(article.Text, tokens, [.. _tags], [.. _entities.Select((entity, i) => KindOf(entity, listed[i]))]));
            }

            _tokens.Clear();
            _tags.Clear();
            _entities.Clear();
        }

        /// <summary>The kind that our tagger learns for an entity of CoreNLP's; the gazetteer parts countries from other places, peoples from the rest.</summary>
        private static EntityKind KindOf(string entity, Listed listed) => entity switch
        {
            "PERSON" => EntityKind.Person,
            "ORGANIZATION" => EntityKind.Organization,
            "LOCATION" => listed.HasAny(Listed.Country) ? EntityKind.Country : EntityKind.Place,
            "MISC" => listed.HasAny(Listed.People) ? EntityKind.Nationality : EntityKind.Other,
            _ => EntityKind.None,
        };

        private static string Plain(string tag) => tag switch
        {
            "-LSB-" or "-LCB-" => "-LRB-",
            "-RSB-" or "-RCB-" => "-RRB-",
            _ => tag,
        };
    }
}
