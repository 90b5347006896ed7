namespace OnRecord.Answering.Retrieval;

/// <summary>
/// How much a statement is about a topic, from 0 to 1: the weight of the topic's words that are met, most where they are met in
/// what was said, less in the sentence round it, little in the paragraph and the headline.
/// </summary>
internal static class TopicScore
{
    private const double InSentence = 0.6;
    private const double InCue = 0.6;
    private const double InParagraph = 0.35;
    private const double InTitle = 0.25;

    /// <summary>
    /// The statements to look at closely: those whose own words meet most. What stands round a statement is read for these only.
    /// </summary>
    public static IReadOnlyList<StatementWords> Shortlist(
        IReadOnlyList<AskedWord> words, IReadOnlyList<StatementWords> statements, int most) => statements.Count <= most
        ? statements
        : [.. statements.OrderByDescending(one => words.Sum(word => word.Weight * word.Meets(one.Content))).Take(most)];

    /// <summary>The share of the words' weight that is met.</summary>
    /// <param name="words">The words.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="isOfSpeaker">Whether it is asked of somebody: then what the sentence says of who speaks is no topic.</param>
    public static double Of(IReadOnlyList<AskedWord> words, StatementWords statement, bool isOfSpeaker = false)
    {
        var (total, met) = (0.0, 0.0);
        foreach (var word in words)
        {
            total += word.Weight;
            met += word.Weight * Of(word, statement, isOfSpeaker);
        }

        return total > 0 ? met / total : 0;
    }

    /// <summary>How well one word is met.</summary>
    public static double Of(AskedWord word, StatementWords statement, bool isOfSpeaker = false)
    {
        var content = word.Meets(statement.Content);
        if (content >= 0.95)
        {
            return content;
        }

        var best = Math.Max(content, InCue * word.Meets(isOfSpeaker ? statement.CueAlone : statement.Cue));
        best = Math.Max(best, InSentence * word.Meets(isOfSpeaker ? statement.Told : statement.Sentence));
        best = best >= InParagraph ? best : Math.Max(best, InParagraph * word.Meets(isOfSpeaker ? statement.ToldAround : statement.Paragraph));
        return best >= InTitle ? best : Math.Max(best, InTitle * word.Meets(statement.Title));
    }
}
