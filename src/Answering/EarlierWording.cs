using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>How an article had a statement before it was changed. Its runs were compared with the stored text of that version.</summary>
/// <param name="Statement">The statement as it was.</param>
/// <param name="Words">What was said as that version has it, in a line and in quotation marks.</param>
/// <param name="Name">The speaker as that version names them, where that is somebody else; else null.</param>
/// <param name="Changed">When the article was changed; in universal time.</param>
public sealed record EarlierWording(Statement Statement, string Words, string? Name, DateTimeOffset Changed);
