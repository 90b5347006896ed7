using OnRecord.Host.Cli.Eval;
using OnRecord.Host.Cli.Eval.Answers;
using OnRecord.Host.Cli.Eval.Answers.Posed;

namespace OnRecord.EndToEnd.Tests.Questions;

/// <summary>A file of questions, the texts that it is about, and an index of them.</summary>
internal sealed record AskedIndex(QuestionFile File, ArticleTexts Texts, TemporaryIndex Built);
