using OnRecord.Answering.Tests.Browsing;
using OnRecord.Answering.Watching;
using OnRecord.Testing;

namespace OnRecord.Answering.Tests;

/// <summary>Which statements of an article somebody wants to be told of.</summary>
public sealed class WatchingTests : IDisposable
{
    private readonly Newsroom _news = new();
    private readonly SubjectWatcher _watcher;

    public WatchingTests() => _watcher = new SubjectWatcher(_news.Index, new ManualTime());

    [Theory]
    [InlineData("Brandt", "harbour.txt", "“We will keep the harbour open,”", "the ferries stay free")]
    [InlineData("brandt on ferries", "harbour.txt", "the ferries stay free")]
    [InlineData("ferry", "harbour.txt", "the ferries stay free", "the ferries cost too much")]
    [InlineData("deputy mayor on ferries", "harbour.txt", "the ferries cost too much")]
    [InlineData("Otto Kranz", "council.txt", "“The harbour is full,”")]
    [InlineData("Kranz on ferries", "council.txt")]
    [InlineData("brandt on grain", "harbour.txt")]
    [InlineData("grain", "harbour.txt")]
    [InlineData("brandt in the northern post", "harbour.txt")]
    [InlineData("brandt, only direct quotes", "harbour.txt", "“We will keep the harbour open,”")]
    public void What_fits_a_subject_is_what_would_answer_it(string subject, string file, params string[] words)
    {
        using var snapshot = _news.Index.Open();

        Assert.Equal(words, _watcher.Find(subject, snapshot.FindArticle(file)!.Id).Select(one => one.Statement.Words));
    }

    [Fact]
    public void The_same_words_have_one_fingerprint_in_any_article_and_other_words_or_speakers_another()
    {
        _news.Add("wire.txt", "“The bridge is a promise to our children”, Mayor Brandt said. “The harbour is full,” Brandt said.", ("Brandt", "The bridge is a promise to our children"), ("Brandt", "The harbour is full,"));
        using var snapshot = _news.Index.Open();
        IReadOnlyList<string> Of(string file) => [.. _watcher.Of(snapshot.FindArticle(file)!.Id, snapshot.FindArticle(file)!.Hash).Select(one => one.Words)];

        Assert.Equal(Of("bridge.txt")[0], Of("wire.txt")[0]);
        Assert.DoesNotContain(Of("wire.txt")[1], Of("council.txt"));
        Assert.Empty(_watcher.Of(snapshot.FindArticle("bridge.txt")!.Id, "another text"));
    }

    public void Dispose() => _news.Dispose();
}
