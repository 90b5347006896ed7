using OnRecord.Host.Cli;
using OnRecord.Host.Cli.Eval;
using OnRecord.Host.Cli.Eval.Answers;
using OnRecord.Host.Cli.Eval.Answers.Posed;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Questions;

/// <summary>An index of each corpus that there are questions about, built when it is first asked for; shared by the tests that ask it.</summary>
public sealed class AskedIndexes : IDisposable
{
    private readonly Dictionary<string, AskedIndex> indexes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var index in indexes.Values)
        {
            index.Built.Dispose();
        }
    }

    /// <summary>A file of questions.</summary>
    /// <param name="name">Its name, without the ending.</param>
    internal static QuestionFile Questions(string name) =>
        QuestionFile.Read(Path.Combine(Repository.Root, "tests", "EndToEnd.Tests", "Questions", name + ".json"));

    /// <summary>The index that a file of questions is asked of.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    internal async Task<AskedIndex> Of(string name)
    {
        if (!indexes.TryGetValue(name, out var index))
        {
            var file = Questions(name);
            var texts = ArticleTexts.In(SharedFolder.Of(file.Texts!.Split('/')));
            var terminal = new Terminal { In = TextReader.Null, Out = TextWriter.Null, Error = TextWriter.Null };
            index = new(file, texts, await TemporaryIndex.BuildAsync(terminal, name, texts, file.Facts!, CancellationToken.None));
            indexes.Add(name, index);
        }

        return index;
    }
}
