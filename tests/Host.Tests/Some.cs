using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Host.Tests;

/// <summary>Answers and their parts, made without an index.</summary>
internal static class Some
{
    public const string Text = "The mayor, Tomas Berg, said: \"Nobody will cross the Alder this winter.\"";

    public static IndexedArticle Article(string? url = "https://post.example/bridge", string? outlet = "Meridian Post") => new(
        "bridge-1",
        "bridge.md",
        new string('0', 64),
        new ArticleFacts { Title = "Bridge closed for repairs", Outlet = outlet, Published = new(2024, 3, 4), Url = url });

    public static Attribution Attribution(string text, string words, AttributionKind kind = AttributionKind.Direct)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new()
        {
            Content = [Run.Of(text, new(start, start + words.Length))],
            Kind = kind,
            Speaker = new("Tomas Berg", "mayor", SpeakerKind.Person),
            Context = new(0, text.Length),
        };
    }

    public static CitedStatement Statement(
        string text = Text,
        string words = "Nobody will cross the Alder this winter.",
        AttributionKind kind = AttributionKind.Direct,
        string? speaker = "Tomas Berg",
        string? role = "mayor of Port Meridian",
        string? known = null,
        string? via = null,
        IndexedArticle? article = null,
        string? link = null)
    {
        var attribution = Attribution(text, words, kind) with
        {
            Speaker = speaker is null ? null : new(speaker, role, SpeakerKind.Person),
            Via = via,
        };
        article ??= Article();
        var knownSpeaker = known is null ? null : new KnownSpeaker(1, known, SpeakerKind.Person, [known], [], 1);
        return new(new Statement(1, article, 2, attribution, knownSpeaker), new Citation(article.Id, 2, link), 7.25)
        {
            Name = speaker ?? "a source that the article does not name",
            Words = kind == AttributionKind.Direct ? $"“{words}”" : words,
            How = (kind == AttributionKind.Direct ? "word for word" : "paraphrased") + (via is null ? string.Empty : $" · relayed by {via}"),
        };
    }

    public static CitedPassage Passage(string text, IndexedArticle? article = null)
    {
        article ??= Article();
        return new(new Passage(1, article, 3, BlockKind.Paragraph, Run.Of(text, new(0, text.Length))), new Citation(article.Id, 3, null), 2);
    }

    public static Answer Answer(params CitedStatement[] statements) => new()
    {
        Question = "What did the mayor say about the Alder?",
        Verdict = Verdict.Answered,
        Understood = "statements by Tomas Berg about the Alder",
        Lead = "Tomas Berg said this about the Alder:",
        Text = "Tomas Berg said this.",
        Statements = statements.Length > 0 ? statements : [Statement()],
        Elapsed = TimeSpan.FromMilliseconds(3.14),
    };
}
