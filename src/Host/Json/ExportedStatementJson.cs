namespace OnRecord.Host.Json;

/// <summary>A statement as <c>index export</c> writes it.</summary>
/// <param name="Speaker">Who said it, as the coverage knows them; null where the article names none.</param>
/// <param name="Words">What was said: the runs, with a sign between where something is left out.</param>
/// <param name="Content">The runs, with their offsets into the article's text.</param>
/// <param name="Kind">How the article reports it.</param>
/// <param name="Via">Whom the article credits, or null.</param>
/// <param name="Confidence">How sure the reading is of whose words they are, from 0 to 1.</param>
/// <param name="Paragraph">Number of the paragraph, from 1.</param>
/// <param name="Article">The article.</param>
/// <param name="ArticleHash">SHA-256 of the article's file and its facts.</param>
/// <param name="Retrieved">When the article was fetched or put in, where that is known.</param>
internal sealed record ExportedStatementJson(
    SpeakerJson? Speaker,
    string Words,
    IReadOnlyList<RunJson> Content,
    string Kind,
    string? Via,
    double Confidence,
    int Paragraph,
    ArticleJson Article,
    string ArticleHash,
    DateTimeOffset? Retrieved);
