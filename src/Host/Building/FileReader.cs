using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OnRecord.Coverage;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>Reads article files on several cores.</summary>
internal sealed class FileReader
{
    // Enough files ahead that no core waits while one long article is read, few enough that their texts do not fill the memory.
    private const int AheadOfEachCore = 8;

    private const int MostTries = 5;

    private readonly ReadingPipeline pipeline = new();
    private readonly TaskScheduler cores;
    private readonly int ahead;

    /// <summary>Changes with every change of the programs that turn a file into what the index keeps of it.</summary>
    public static string Version { get; } = string.Join(
        ' ', new[] { typeof(ReadingPipeline), typeof(ArticleFiles), typeof(SqliteCoverage) }.Select(static type => type.Module.ModuleVersionId));

    /// <summary>Reads on so many cores.</summary>
    public FileReader(int cores)
    {
        this.cores = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler;
        ahead = cores * AheadOfEachCore;
    }

    /// <summary>Reads on all cores: for a program that does nothing else.</summary>
    public static FileReader OnAllCores() => new(Environment.ProcessorCount);

    /// <summary>
    /// Leaves a core to whoever is answering meanwhile. Where there is but one, the two share it: one thread reads, and the thread pool
    /// has others.
    /// </summary>
    public static FileReader BesideAnswering() => new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>Reads one file.</summary>
    public FileReading Read(string path, CancellationToken cancellationToken)
    {
        var tries = 0;
        while (true)
        {
            tries++;
            try
            {
                var source = ArticleFiles.Read(path);
                return new(path, source, pipeline.Read(source.Article, cancellationToken), Failure: null);
            }
            catch (SourceException problem)
            {
                return new(path, Source: null, Reading: null, problem.Message);
            }
            catch (RegexMatchTimeoutException) when (tries < MostTries)
            {
                // What bounds the time that a text may take goes by the clock, and a busy machine can stand still that long.
            }
            catch (RegexMatchTimeoutException)
            {
                return new(path, Source: null, Reading: null, $"{Path.GetFileName(path)} takes too long to read; leave it out, or try again when the machine is less busy.");
            }
        }
    }

    /// <summary>Reads files and hands them out in their order.</summary>
    public async IAsyncEnumerable<FileReading> ReadAllAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reading = new Queue<Task<FileReading>>();
        foreach (var path in paths)
        {
            if (reading.Count == ahead)
            {
                yield return await reading.Dequeue();
            }

            reading.Enqueue(Task.Factory.StartNew(() => Read(path, cancellationToken), cancellationToken, TaskCreationOptions.None, cores));
        }

        while (reading.TryDequeue(out var next))
        {
            yield return await next;
        }
    }
}
