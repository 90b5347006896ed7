using OnRecord.Answering.Composition;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>What is offered while somebody types.</summary>
internal static class Suggestions
{
    /// <summary>Names of speakers. Where no name begins so: whoever the words may mean otherwise (a role, a capital, a typing error).</summary>
    public static IReadOnlyList<string> Speakers(ICoverageSnapshot snapshot, string typed, int most)
    {
        var found = snapshot.SpeakersBeginning(typed, most);
        var speakers = found.Count > 0 ? found : [.. snapshot.FindSpeakers(typed, most).Select(match => match.Speaker)];
        return [.. speakers.Select(speaker => SpeakerName.OneLine(speaker.Name)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Names of outlets.</summary>
    public static IReadOnlyList<string> Outlets(ICoverageSnapshot snapshot, string typed, int most)
    {
        var starts = WordSplitter.Split(typed).ConvertAll(word => word.Folded);
        return [.. snapshot.OutletSummaries().Select(outlet => outlet.Name)
            .Where(name => AskedOutlet.Begins(starts, WordSplitter.Split(name).ConvertAll(word => word.Folded)))
            .Take(Math.Max(0, most))];
    }
}
