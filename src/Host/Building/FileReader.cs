using System.Runtime.CompilerServices;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>Reads article files on all cores.</summary>
internal sealed class FileReader
{
    // Enough files ahead that no core waits while one long article is read, few enough that their texts do not fill the memory.
    private static readonly int Ahead = Environment.ProcessorCount * 8;

    private readonly ReadingPipeline pipeline = new();

    /// <summary>Reads one file.</summary>
    public FileReading Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            var source = ArticleFiles.Read(path);
            return new(path, source, pipeline.Read(source.Article, cancellationToken), Failure: null);
        }
        catch (SourceException problem)
        {
            return new(path, Source: null, Reading: null, problem.Message);
        }
    }

    /// <summary>Reads files on all cores and hands them out in their order.</summary>
    public async IAsyncEnumerable<FileReading> ReadAllAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reading = new Queue<Task<FileReading>>();
        foreach (var path in paths)
        {
            if (reading.Count == Ahead)
            {
                yield return await reading.Dequeue();
            }

            reading.Enqueue(Task.Run(() => Read(path, cancellationToken), cancellationToken));
        }

        while (reading.TryDequeue(out var next))
        {
            yield return await next;
        }
    }
}
