namespace OnRecord.Answering.LanguageModel;

/// <summary>
/// The language model gives no help just now. The message is a sentence for the log; it holds nothing that a server or a model has written.
/// </summary>
public sealed class ModelUnavailableException : Exception
{
    /// <summary>Makes one.</summary>
    public ModelUnavailableException()
        : this("The language model cannot be asked.")
    {
    }

    /// <summary>Makes one.</summary>
    public ModelUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    public ModelUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
