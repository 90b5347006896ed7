namespace OnRecord.Sources.Pages.Body;

/// <summary>One block of an article's body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words on one line; of a post, with a second line that names the account.</param>
internal sealed record BodyBlock(BodyKind Kind, string Text);
