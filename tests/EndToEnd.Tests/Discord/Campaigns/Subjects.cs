namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>What people ask about, for a coverage that has it.</summary>
/// <param name="Questions">Questions, one without an answer among them.</param>
/// <param name="Words">Words that somebody said, and some that nobody did.</param>
/// <param name="Speakers">Speakers, as they are typed.</param>
internal sealed record Subjects(IReadOnlyList<string> Questions, IReadOnlyList<string> Words, IReadOnlyList<string> Speakers)
{
    /// <summary>The two invented articles of <see cref="Newsroom"/>.</summary>
    public static Subjects OfNewsroom { get; } = new(
        [
            "what did Mara Lindqvist say about the harbour?", "what did Tomas Berg say?", "what did the mayor of Port Meridian say about the talks?",
            "who said the tolls would be halved?", "did Lindqvist say the harbour would be closed?", "what did anybody say about penguins?",
        ],
        ["a waste of a good morning", "nobody will cross the Alder", "open to every ship", "words of nobody"],
        ["Mara Lindqvist", "Tomas Berg", "the mayor of Port Meridian", "Nobody Known"]);

    /// <summary>The sample articles of the repository.</summary>
    public static Subjects OfSample { get; } = new(
        [
            "what did Blinken say in Geneva?", "what did Lavrov say about NATO?", "who said that a window for diplomacy is open?",
            "what did Liz Truss say in Sydney?", "did Ryabkov say that relations are close to a critical line?", "what did anybody say about penguins?",
        ],
        ["non-starter", "dangerous critical line", "on a clearer path", "words of nobody"],
        ["Antony Blinken", "Sergei Lavrov", "Liz Truss", "the US secretary of state", "Nobody Known"]);
}
