namespace OnRecord.Coverage;

/// <summary>A statement's place in lists, which stays when the index is built anew: newest first, then by article, then in the order of the text.</summary>
/// <param name="Day">Day of its article, or null where the article has none.</param>
/// <param name="ArticleId">Id of its article.</param>
/// <param name="Number">Which of the article's statements it is, from 1.</param>
public readonly record struct StatementPlace(DateOnly? Day, string ArticleId, int Number) : IComparable<StatementPlace>
{
    /// <inheritdoc/>
    public int CompareTo(StatementPlace other)
    {
        var byDay = (other.Day ?? DateOnly.MinValue).CompareTo(Day ?? DateOnly.MinValue);
        if (byDay != 0)
        {
            return byDay;
        }

        var byArticle = string.CompareOrdinal(ArticleId, other.ArticleId);
        return byArticle != 0 ? byArticle : Number.CompareTo(other.Number);
    }

    /// <summary>Whether the left stands before the right.</summary>
    public static bool operator <(StatementPlace left, StatementPlace right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left stands before the right or is the same.</summary>
    public static bool operator <=(StatementPlace left, StatementPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left stands behind the right.</summary>
    public static bool operator >(StatementPlace left, StatementPlace right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left stands behind the right or is the same.</summary>
    public static bool operator >=(StatementPlace left, StatementPlace right) => left.CompareTo(right) >= 0;
}
