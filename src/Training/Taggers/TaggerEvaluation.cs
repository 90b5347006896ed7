using System.Diagnostics;
using OnRecord.Reading;
using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Taggers;

/// <summary>Measures a tagger against CoreNLP's analysis: no gold, so a figure is agreement with a good program, not truth.</summary>
internal static class TaggerEvaluation
{
    /// <summary>Measures a model on articles.</summary>
    public static TaggerFigures Measure(TaggerModel model, IReadOnlyList<SilverArticle> articles)
    {
        var tagger = new Tagger(model, Gazetteer.Shipped);
        var (right, total) = (0, 0);
        var names = new Dictionary<string, Agreement>();
        var tokenization = new Agreement(0, 0, 0);
        var ends = new Agreement(0, 0, 0);
        foreach (var article in articles)
        {
            foreach (var sentence in article.Sentences)
            {
                var tagged = new TaggedSentence(sentence.Tokens);
                tagger.Tag(sentence.Text, tagged);
                right += tagged.Tags.Zip(sentence.Tags).Count(pair => pair.First == pair.Second);
                total += tagged.Tags.Length;
                CountNames(names, NamesOf(tagged.Entities), NamesOf(sentence.Entities));
            }

            var (tokens, stops) = Cut(article);
            tokenization += Agreement.Of(tokens, article.Sentences.SelectMany(sentence => sentence.Tokens).ToHashSet());
            ends += Agreement.Of(stops, article.Sentences.Select(sentence => sentence.Tokens[^1].End).ToHashSet());
        }

        return new TaggerFigures
        {
            Tokens = total,
            SpeechAccuracy = total == 0 ? 0 : (double)right / total,
            Names = names,
            Tokenization = tokenization,
            Sentences = ends,
            TokensPerSecond = Speed(tagger, articles),
        };
    }

    private static (HashSet<TextSpan> Tokens, HashSet<int> Ends) Cut(SilverArticle article)
    {
        var tokens = new HashSet<TextSpan>();
        var ends = new HashSet<int>();
        foreach (var block in Lines(article.Text))
        {
            var spans = Tokenizer.Tokenize(article.Text, block);
            tokens.UnionWith(spans);
            ends.UnionWith(SentenceSplitter.Split(article.Text, spans).Select(range => spans[range.End.Value - 1].End));
        }

        return (tokens, ends);
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private static double Speed(Tagger tagger, IReadOnlyList<SilverArticle> articles)
    {
        // Once to warm up, then the best of five rounds: a busy machine only ever makes it slower.
        var (tokens, best) = (0, TimeSpan.MaxValue);
        for (var round = 0; round < 6; round++)
        {
            tokens = 0;
            var start = Stopwatch.GetTimestamp();
            foreach (var article in articles)
            {
                foreach (var block in Lines(article.Text))
                {
                    tokens += TagBlock(tagger, article.Text, block);
                }
            }

            var took = Stopwatch.GetElapsedTime(start);
            best = round > 0 && took < best ? took : best;
        }

        return tokens / Math.Max(best.TotalSeconds, 1e-9);
    }

    private static int TagBlock(Tagger tagger, string text, TextSpan block)
    {
        var spans = Tokenizer.Tokenize(text, block).ToArray();
        foreach (var range in SentenceSplitter.Split(text, spans))
        {
            tagger.Tag(text, new TaggedSentence(spans[range]));
        }

        return spans.Length;
    }

    private static void CountNames(Dictionary<string, Agreement> names, HashSet<(int, int, string)> found, HashSet<(int, int, string)> expected)
    {
        foreach (var kind in (ReadOnlySpan<string>)["all", "person", "organization", "place", "other"])
        {
            bool IsKind((int Start, int End, string Kind) name) => kind == "all" || name.Kind == kind;
            var agreement = Agreement.Of(found.Where(IsKind).ToHashSet(), expected.Where(IsKind).ToHashSet());
            names[kind] = names.TryGetValue(kind, out var before) ? before + agreement : agreement;
        }
    }

    /// <summary>The names of a sentence in the corpus's four kinds: countries are places there, peoples are "other".</summary>
    private static HashSet<(int Start, int End, string Kind)> NamesOf(EntityKind[] entities)
    {
        var kinds = Array.ConvertAll(entities, entity => entity switch
        {
            EntityKind.Person => "person",
            EntityKind.Organization => "organization",
            EntityKind.Place or EntityKind.Country => "place",
            EntityKind.Nationality or EntityKind.Other => "other",
            _ => string.Empty,
        });

        var names = new HashSet<(int, int, string)>();
        for (var i = 0; i < kinds.Length;)
        {
            var start = i;
            while (i < kinds.Length && kinds[i] == kinds[start])
            {
                i++;
            }

            if (kinds[start].Length > 0)
            {
                names.Add((start, i, kinds[start]));
            }
        }

        return names;
    }
}
