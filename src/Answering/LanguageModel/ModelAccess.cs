using Microsoft.Extensions.AI;

namespace OnRecord.Answering.LanguageModel;

/// <summary>The way to a language model.</summary>
/// <param name="Client">
/// Asks it. Why it cannot be asked it tells by a <see cref="ModelUnavailableException"/>, whose message is logged as it is.
/// </param>
/// <param name="TimeLimit">How long an answer may wait for it, all that is asked of it together.</param>
public sealed record ModelAccess(IChatClient Client, TimeSpan TimeLimit);
