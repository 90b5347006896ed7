using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Answering.Catalogue;
using OnRecord.Coverage;
using OnRecord.Host.Building;

namespace OnRecord.Host.Web;

/// <summary>The coverage as the pages go through it; where there is nothing to show yet, they say so.</summary>
internal sealed class WebCoverage(ServedCoverage served, Lazy<IArticlePages?> pages)
{
    private readonly Lazy<CoverageBrowser> browser = new(() => new CoverageBrowser(served.Coverage, pages.Value));
    private readonly Lazy<CoverageCatalogue> catalogue = new(() => new CoverageCatalogue(served.Coverage, pages.Value));

    /// <summary>Goes through statements as the bot does.</summary>
    /// <exception cref="WebProblemException">There is nothing to show yet.</exception>
    public CoverageBrowser Browser => Ready(browser);

    /// <summary>Leafs through articles and speakers.</summary>
    /// <exception cref="WebProblemException">There is nothing to show yet.</exception>
    public CoverageCatalogue Catalogue => Ready(catalogue);

    /// <summary>A speaker of an address, by id or, where that is of another index, by name.</summary>
    /// <exception cref="WebProblemException">The coverage has nobody of the kind.</exception>
    public SpeakerProfile Speaker(string part, CancellationToken cancellationToken)
    {
        var (id, name) = SpeakerAddress.Read(part);
        if (id is { } known && Catalogue.Speaker(known, cancellationToken) is { } profile && SpeakerAddress.IsOf(name, profile.Speaker))
        {
            return profile;
        }

        var words = name.Replace('-', ' ');
        var alike = words.Length == 0
            ? null
            : Catalogue.Speakers(new SpeakersQuery { Typed = words }, cancellationToken).Speakers.FirstOrDefault(one => SpeakerAddress.IsOf(name, one));
        return alike is not null && Catalogue.Speaker(alike.Id, cancellationToken) is { } found
            ? found
            : throw new WebProblemException(StatusCodes.Status404NotFound, "The coverage has no speaker of this address. Look for the name among the speakers.");
    }

    private T Ready<T>(Lazy<T> door)
    {
        if (served.IsBuilding)
        {
            throw new WebProblemException(StatusCodes.Status503ServiceUnavailable, "The index is being built; try again in a moment.");
        }

        return served.Coverage.State is CoverageState.Ready or CoverageState.Empty
            ? door.Value
            : throw new WebProblemException(
                StatusCodes.Status503ServiceUnavailable,
                "The index cannot be read as it is. Whoever keeps the coverage builds it anew with “onrecord index rebuild”.");
    }
}
