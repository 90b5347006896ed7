namespace OnRecord.Reading;

/// <summary>Who a source mention stands for.</summary>
/// <param name="Name">The fullest name that the article gives, without title ("Antony Blinken"), or the description as it stands.</param>
/// <param name="Role">What the article says the speaker is ("US Secretary of State"), or null.</param>
/// <param name="Kind">What the speaker is.</param>
public sealed record Speaker(string Name, string? Role, SpeakerKind Kind);
