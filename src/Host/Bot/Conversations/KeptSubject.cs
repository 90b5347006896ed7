using OnRecord.Answering;

namespace OnRecord.Host.Bot.Conversations;

/// <summary>What an answer was about, as the journal keeps it.</summary>
/// <param name="Subject">What it was about.</param>
/// <param name="At">When it was given.</param>
internal sealed record KeptSubject(Subject Subject, DateTimeOffset At);
