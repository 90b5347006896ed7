using OnRecord.Testing.CommandLine;
using OnRecord.Testing.ScriptedModel;

namespace OnRecord.Host.Tests.LanguageModel;

/// <summary>Sentences of the kind that models write, over the sample articles: the check is of no use if it drops what is right.</summary>
public sealed class SampleSummaryTests
{
    [Theory]
    [InlineData("What did Blinken say about NATO?", "Antony Blinken repeatedly rejected Moscow's demands about NATO membership, calling them a “non-starter” [1, 2, 3].")]
    [InlineData("What did Blinken say about NATO?", "US Secretary of State Antony Blinken called Russia's demands about NATO's membership a \"non-starter\" [2]. He said the same of its central demands [1].")]
    [InlineData("What did Truss say?", "Liz Truss urged Vladimir Putin to “desist and step back” [1], and called on the West to “step up” over Ukraine [3].")]
    [InlineData("What did Truss say?", "Truss warned that a war would lead to a terrible loss of life [4]. She said Putin must “desist and step back” before making a “massive strategic mistake” [1].")]
    [InlineData("What did Truss say?", "Liz Truss told the West that it was time to \"step up\" [2][3].")]
    public async Task They_are_shown(string question, string summary)
    {
        using var folder = IndexedFolder.WithSample();
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp(summary);

        var run = await OnRecordRun.With(string.Empty, model.Settings, "ask", question, "--index", folder.Path);

        Assert.Contains(summary, run.Output, StringComparison.Ordinal);
    }
}
