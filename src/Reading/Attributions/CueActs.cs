namespace OnRecord.Reading.Attributions;

/// <summary>
/// Tells speech from thought by the cue, where no rule does: PolNeAR's marks do not. What is no known verb of speech stands for an attitude or
/// an act as often as for words, and only words are a statement; so the lexicon has to know it, or all of it stands in quotation marks.
/// </summary>
internal static class CueActs
{
    /// <summary>What a cue stands for.</summary>
    /// <param name="document">The article.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="hasSpeaker">Whether the article names a source that can speak.</param>
    /// <param name="content">The content.</param>
    public static AttributionAct Of(Document document, TextSpan cue, bool hasSpeaker, IReadOnlyList<TextSpan> content)
    {
        var quoted = content.All(run => document.BlockAt(run.Start)?.IsInQuotation(run) == true);
        if (!quoted && document.TokensIn(cue).Any(static token => token.Lower is "could" or "may" or "might" or "should" or "must"))
        {
            return AttributionAct.Thought; // "could offer": nothing was said yet
        }

        return quoted || (hasSpeaker && document.TokensIn(cue).Any(token => token.Lower == "according" || IsSpeech(token.Lower))) ? AttributionAct.Speech : AttributionAct.Thought;
    }

    private static bool IsSpeech(string lower)
    {
        var entries = CueLexicon.Of(lower);
        return entries.Count > 0 && entries.All(static entry => !entry.Takes(CueFrames.Thought));
    }
}
