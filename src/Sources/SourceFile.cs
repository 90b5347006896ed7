using OnRecord.Reading;

namespace OnRecord.Sources;

/// <summary>An article as it was taken from a file.</summary>
/// <param name="Name">The file's name, without folders.</param>
/// <param name="Hash">SHA-256 of the file's bytes and of its sidecar's, in lower-case hexadecimal.</param>
/// <param name="Article">The article.</param>
public sealed record SourceFile(string Name, string Hash, Article Article);
