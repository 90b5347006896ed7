using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>
/// Tells whether a word that is written small is somebody's name in the coverage ("blinken"): a speaker has it in their name, and no
/// article has it as a common word ("price", "may").
/// </summary>
internal sealed class NamesInCoverage(ICoverageSnapshot snapshot, CancellationToken cancellationToken)
{
    private const int MostSpeakers = 5;
    private const int MostPassages = 8;

    private readonly Dictionary<string, bool> _known = [];

    /// <summary>Whether it is.</summary>
    /// <param name="word">The word, folded.</param>
    /// <exception cref="OperationCanceledException">There is no time left to look.</exception>
    public bool Holds(string word)
    {
        if (!_known.TryGetValue(word, out var isName))
        {
            cancellationToken.ThrowIfCancellationRequested();
            isName = IsOfSpeaker(word) && !IsCommon(word);
            _known[word] = isName;
        }

        return isName;
    }

    private bool IsOfSpeaker(string word)
    {
        foreach (var match in snapshot.FindSpeakers(word, MostSpeakers))
        {
            if (match.By is SpeakerMatchKind.Government && match.Score >= 1)
            {
                return true;
            }

            if (match.By is SpeakerMatchKind.Name
                && match.Speaker.Aliases.Append(match.Speaker.Name).Any(name => WordSplitter.Split(name).Exists(part => part.IsName && part.Folded == word)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCommon(string word)
    {
        var hits = snapshot.Search.SearchPassages(new SearchQuery { Terms = [[word]], Most = MostPassages }, cancellationToken);
        return snapshot.Passages([.. hits.Select(hit => hit.Id)])
            .Any(passage => WordSplitter.Split(passage.Run.Text).Exists(found => found.Folded == word && !found.IsName));
    }
}
