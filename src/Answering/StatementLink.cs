using OnRecord.Answering.Citations;
using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>Addresses that open articles at the words of a statement.</summary>
public static class StatementLink
{
    /// <summary>The address of the statement's article, with a text fragment of its first words; null where the article has no address.</summary>
    public static string? Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return TextFragment.Link(statement.Article.Facts.Url, statement.Attribution.Content[0]);
    }
}
