namespace OnRecord.Host.Web;

/// <summary>Marks a page that tells of more than the coverage: what it is drawn from besides changes whenever this text does.</summary>
/// <param name="Moment">The text.</param>
internal sealed record ShownBesides(Func<IServiceProvider, string> Moment);
