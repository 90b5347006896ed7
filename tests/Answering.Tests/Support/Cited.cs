using System.Collections.Immutable;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.Support;

/// <summary>Statements as an answer shows them, made without an index.</summary>
internal static class Cited
{
    /// <summary>A statement of these words, all in quotation marks.</summary>
    public static CitedStatement Direct(string speaker, string words, string? role = null, string? source = null) =>
        Statement(speaker, words, role, source, AttributionKind.Direct, $"“{words}”");

    /// <summary>A paraphrase; what of it stands in quotation marks has them in its words.</summary>
    public static CitedStatement Indirect(string speaker, string words, string? role = null, string? source = null) =>
        Statement(speaker, words, role, source, words.Contains('“', StringComparison.Ordinal) ? AttributionKind.Mixed : AttributionKind.Indirect, words);

    private static CitedStatement Statement(string speaker, string words, string? role, string? source, AttributionKind kind, string shown)
    {
        var text = $"{source ?? speaker}: {words}";
        var start = text.Length - words.Length;
        var attribution = new Attribution
        {
            Source = source is null ? [] : [Run.Of(text, new TextSpan(0, source.Length))],
            Content = ImmutableArray.Create(Run.Of(text, new TextSpan(start, text.Length))),
            Kind = kind,
            Speaker = new Speaker(speaker, role, SpeakerKind.Person),
            Context = new TextSpan(0, text.Length),
        };
        var article = new IndexedArticle("a-1", "a.txt", new string('0', 64), ArticleFacts.None);
        var known = new KnownSpeaker(StringComparer.Ordinal.GetHashCode(speaker), speaker, SpeakerKind.Person, [speaker], role is null ? [] : [role], 1);
        return new CitedStatement(new Statement(1, article, 1, attribution, known), new Citation(article.Id, 1, null), 1)
        {
            Name = speaker,
            Words = shown,
            How = "word for word",
        };
    }
}
