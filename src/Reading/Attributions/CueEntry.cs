namespace OnRecord.Reading.Attributions;

/// <summary>A verb that attributes.</summary>
/// <param name="Lemma">Its base form.</param>
/// <param name="Particle">The words that must follow it ("out", "for"); often none.</param>
/// <param name="Frames">What it can take.</param>
internal sealed record CueEntry(string Lemma, string[] Particle, CueFrames Frames)
{
    /// <summary>Whether it can take one of <paramref name="frames"/>.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != CueFrames.None;
}
