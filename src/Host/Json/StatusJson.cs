namespace OnRecord.Host.Json;

/// <summary>How much coverage there is, as <c>index status --json</c> prints it.</summary>
internal sealed record StatusJson(
    string Index,
    int Articles,
    int Passages,
    int Statements,
    int Speakers,
    long Bytes,
    DateOnly? Oldest,
    DateOnly? Newest,
    int FilesNotIndexed,
    int ArticlesWithoutFile,
    IReadOnlyList<FeedJson> Feeds);
