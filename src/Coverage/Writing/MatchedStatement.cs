using OnRecord.Coverage.Speakers;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>A statement of one version of an article, as those of another version are compared with it.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Paragraph">Number of the passage that its content begins in, from 1.</param>
/// <param name="Attribution">Who said what.</param>
internal sealed record MatchedStatement(long Id, int Paragraph, Attribution Attribution)
{
    /// <summary>The words of what was said, folded.</summary>
    public List<string> Words { get; } = [.. Attribution.Content.SelectMany(static run => WordList.Of(run.Text))];

    /// <summary>The words of the speaker's name, folded; none where the article names none.</summary>
    public List<string> Name { get; } = WordList.Of(Attribution.Speaker?.Name ?? string.Empty);
}
