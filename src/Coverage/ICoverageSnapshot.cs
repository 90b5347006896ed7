namespace OnRecord.Coverage;

/// <summary>The coverage as it was at one moment. A question is answered from one snapshot; writers do not disturb it.</summary>
public interface ICoverageSnapshot : IDisposable
{
    /// <summary>Ranked search over the same moment.</summary>
    ISearchIndex Search { get; }

    /// <summary>How many articles there are.</summary>
    int CountArticles();

    /// <summary>The day of the newest article that has one.</summary>
    DateOnly? NewestDay();

    /// <summary>Every outlet in the coverage.</summary>
    IReadOnlyList<string> Outlets();

    /// <summary>The article with this id or file name, or null.</summary>
    IndexedArticle? FindArticle(string idOrFile);

    /// <summary>Every article, newest first.</summary>
    IReadOnlyList<IndexedArticle> Articles();

    /// <summary>The whole stored text of the article with this id, or null.</summary>
    string? Text(string articleId);

    /// <summary>The statements with these ids, in this order; those that are gone are left out.</summary>
    IReadOnlyList<Statement> Statements(IReadOnlyCollection<long> ids);

    /// <summary>The statements of an article, in the order of its text.</summary>
    IReadOnlyList<Statement> StatementsOf(string articleId);

    /// <summary>The passages with these ids, in this order; those that are gone are left out.</summary>
    IReadOnlyList<Passage> Passages(IReadOnlyCollection<long> ids);

    /// <summary>The passages of an article, in the order of its text.</summary>
    IReadOnlyList<Passage> PassagesOf(string articleId);

    /// <summary>
    /// Who these words of a question may mean: a name, a part of one, a role, an organisation, a country, its people, its capital;
    /// typing errors forgiven. Best first; empty where nobody in the coverage comes near.
    /// </summary>
    /// <param name="words">Words of a question ("the russian foreign minister", "blinkin", "Mr Lavrov").</param>
    /// <param name="most">At most this many matches.</param>
    IReadOnlyList<SpeakerMatch> FindSpeakers(string words, int most = 10);

    /// <summary>The speakers with these ids, in this order; those that are gone are left out.</summary>
    IReadOnlyList<KnownSpeaker> Speakers(IReadOnlyCollection<long> ids);
}
