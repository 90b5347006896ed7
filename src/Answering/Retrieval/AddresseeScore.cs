namespace OnRecord.Answering.Retrieval;

/// <summary>Whether an article says of a statement to whom it was said: "told Zelensky that …", "in a call with Zelensky".</summary>
internal static class AddresseeScore
{
    private const double Enough = 0.5;

    /// <summary>Whether whom was asked for is named in the statement's sentence, outside of what was said and who said it.</summary>
    public static bool IsTo(IReadOnlyList<AskedWord> addressee, StatementWords statement)
    {
        if (addressee.Count == 0)
        {
            return false;
        }

        var met = addressee.Sum(word => word.Weight * word.Meets(statement.Beside));
        return met >= Enough * addressee.Sum(word => word.Weight);
    }
}
