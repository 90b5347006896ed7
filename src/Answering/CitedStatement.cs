using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>A statement that an answer shows. Its runs were compared with the stored text when the answer was made.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Score">How well it answers; the higher the better.</param>
public sealed record CitedStatement(Statement Statement, Citation Citation, double Score);
