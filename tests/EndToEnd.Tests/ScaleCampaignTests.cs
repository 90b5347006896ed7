using OnRecord.Answering;
using OnRecord.Benchmarks.Scale;
using OnRecord.Coverage;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests;

/// <summary>The campaign of many articles, with few: it runs, it is answered, and what is shown stands where it should.</summary>
public sealed class ScaleCampaignTests : IDisposable
{
    private const int Articles = 300;
    private const int Questions = 95;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Questions_of_every_form_are_answered_with_slices_of_the_articles()
    {
        using var coverage = SqliteCoverage.OpenOrCreate(_folder.Path);
        ScaleBuild.Fill(coverage, ScaleBuild.Read(Path.Combine(Repository.Root, "index", "articles")), Articles, TextWriter.Null);
        var figures = new StringWriter();

        var answers = new List<Answer>();
        ScaleAsk.Ask(coverage, Questions, slowest: 3, figures, answers.Add);

        Assert.Equal(Articles, coverage.Status().Articles);
        Assert.Equal(Questions, answers.Count);
        Assert.True(answers.Count(answer => answer.Verdict is not Verdict.NotFound) > Questions / 2, figures.ToString());
        using var snapshot = coverage.Open();
        var runs = answers.SelectMany(answer => answer.Statements).SelectMany(shown => shown.Statement.Attribution.Content.Select(run => (shown.Statement.Article.Id, Run: run))).ToList();
        Assert.NotEmpty(runs);
        Assert.All(runs, shown => Assert.True(shown.Run.IsSliceOf(snapshot.Text(shown.Id)!)));
    }

    [Fact]
    public void The_same_number_makes_the_same_article()
    {
        var readings = ScaleBuild.Read(Path.Combine(Repository.Root, "index", "articles"));

        var (one, other) = (new Recombiner(readings).Make(7), new Recombiner(readings).Make(7));

        Assert.Equal(one.Article.Text, other.Article.Text);
        Assert.All(one.Attributions, attribution => Assert.All(attribution.Content, run => Assert.True(run.IsSliceOf(one.Article.Text))));
        Assert.NotEqual(one.Article.Text, new Recombiner(readings).Make(8).Article.Text);
    }
}
