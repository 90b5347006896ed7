namespace OnRecord.Host.LanguageModel;

/// <summary>The server of the language model replied more than is read.</summary>
internal sealed class ReplyTooLargeException() : Exception($"The reply is larger than {LimitedReply.Largest >> 10} KB.");
