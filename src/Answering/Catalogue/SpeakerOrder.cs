using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>Everybody who is named in the coverage, in two orders.</summary>
internal sealed class SpeakerOrder
{
    private readonly long[] _byStatements;
    private readonly (string Key, long Id)[] _byName;

    /// <summary>Puts them in order.</summary>
    /// <param name="speakers">Those with the most statements first.</param>
    public SpeakerOrder(IReadOnlyList<SpeakerEntry> speakers)
    {
        var named = speakers.Where(static one => one.Statements > 0).ToList();
        _byStatements = [.. named.Select(static one => one.Id)];
        _byName = [.. named.Select(static one => (Key: Key(one.Name, one.Id), one.Id)).OrderBy(static one => one.Key, StringComparer.Ordinal)];
        Letters = [.. _byName.Select(static one => Letter(one.Key)).Distinct().Order()];
    }

    /// <summary>The letters that names begin with.</summary>
    public IReadOnlyList<char> Letters { get; }

    /// <summary>The page that is asked for: ids, how many there are on all pages, and behind which key the rest begins.</summary>
    public (IReadOnlyList<long> Ids, int Total, string? Next) Page(SpeakersQuery query)
    {
        var skip = Math.Max(0, query.Skip);
        if (!query.ByName)
        {
            return ([.. _byStatements.Skip(skip).Take(query.Most)], _byStatements.Length, null);
        }

        var all = query.Letter is { } letter ? [.. _byName.Where(one => Letter(one.Key) == letter)] : _byName;
        var start = query.After is null ? 0 : all.TakeWhile(one => string.CompareOrdinal(one.Key, query.After) <= 0).Count();
        (string Key, long Id)[] page = [.. all.Skip(start + skip).Take(query.Most)];
        return ([.. page.Select(static one => one.Id)], all.Length, page.Length > 0 && start + skip + page.Length < all.Length ? page[^1].Key : null);
    }

    // "the Kremlin" stands under K. The name itself keeps what folds alike apart, and the id those of one name.
    private static string Key(string name, long id)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FoldedWord.Of).ToList();
        return $"{string.Join(' ', words is ["the", _, ..] ? words.Skip(1) : words)}\u001f{name}\u001f{id}";
    }

    private static char Letter(string key) => key.Length > 0 && char.IsAsciiLetter(key[0]) ? char.ToUpperInvariant(key[0]) : '#';
}
