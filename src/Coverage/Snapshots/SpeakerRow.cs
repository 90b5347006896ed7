namespace OnRecord.Coverage.Snapshots;

/// <summary>A speaker with the country that they speak for.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="Country">Code of the country, or null.</param>
/// <param name="Government">Code of the country whose government the speaker itself is, or null.</param>
internal sealed record SpeakerRow(KnownSpeaker Speaker, string? Country, string? Government);
