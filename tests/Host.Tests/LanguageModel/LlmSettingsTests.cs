using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using OnRecord.Host.Building;
using OnRecord.Host.LanguageModel;
using OnRecord.Testing.CommandLine;

namespace OnRecord.Host.Tests.LanguageModel;

/// <summary>What turns the model on, and what stops the host.</summary>
public sealed class LlmSettingsTests
{
    private static readonly (string Name, string Value)[] On = [("Llm:Endpoint", "http://localhost:11434/v1"), ("Llm:Model", "small")];

    [Theory]
    [InlineData("Llm:Model", "", "Llm:Model")]
    [InlineData("Llm:Endpoint", "", "Llm:Endpoint")]
    [InlineData("Llm:Endpoint", "localhost:11434", "Llm:Endpoint")]
    [InlineData("Llm:Endpoint", "ftp://localhost", "Llm:Endpoint")]
    [InlineData("Llm:Endpoint", "http://user:secret@localhost/v1", "Llm:Endpoint")]
    [InlineData("Llm:Endpoint", "http://localhost/v1?key=secret", "Llm:Endpoint")]
    [InlineData("Llm:Model", "two\nlines", "Llm:Model")]
    [InlineData("Llm:ApiKey", "sk secret", "Llm:ApiKey")]
    [InlineData("Llm:ApiKey", "sk-secret\n", null)]
    [InlineData("Llm:TimeLimit", "0", "Llm:TimeLimit")]
    [InlineData("Llm:TimeLimit", "61", "Llm:TimeLimit")]
    [InlineData("Llm:TimeLimit", "NaN", "Llm:TimeLimit")]
    [InlineData("Llm:Retries", "-1", "Llm:Retries")]
    [InlineData("Llm:RequestsAtOnce", "0", "Llm:RequestsAtOnce")]
    [InlineData("Llm:TokensPerMinute", "999", "Llm:TokensPerMinute")]
    [InlineData("Llm:CostPerMinute", "0.5", "Llm:CostPerMinute")]
    [InlineData("Llm:CostPerMinute", "-1", "Llm:CostPerMinute")]
    [InlineData("Llm:InputPrice", "-1", "Llm:InputPrice")]
    [InlineData("Llm:OutputPrice", "-1", "Llm:OutputPrice")]
    public async Task A_wrong_setting_stops_the_host_and_the_command_with_a_sentence_that_names_it(string setting, string value, string? named)
    {
        using var folder = IndexedFolder.WithArticles();
        var settings = new Dictionary<string, string?>(On.ToDictionary(on => on.Name, on => (string?)on.Value)) { [setting] = value, ["Web:Urls"] = "http://127.0.0.1:0" };
        await using var app = OnRecordHost.Create(new CoverageFolder(folder.Path), settings);
        if (named is null)
        {
            await app.StartAsync();
            await app.StopAsync();
            return;
        }

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        var run = await OnRecordRun.With(string.Empty, settings, "ask", "What did Berg say?", "--index", folder.Path);

        Assert.All(problem.Failures, failure => Assert.StartsWith($"The setting {named} ", failure, StringComparison.Ordinal));
        Assert.All(problem.Failures, failure => Assert.DoesNotContain("secret", failure, StringComparison.Ordinal));
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(problem.Failures, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_key_without_a_server_is_half_a_setting() =>
        Assert.StartsWith(
            "The setting Llm:Endpoint is missing: Llm:ApiKey has a key",
            Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(("Llm:ApiKey", "sk-1"))).Failures),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_number_that_is_none_is_told_too()
    {
        using var folder = IndexedFolder.WithArticles();
        var settings = new Dictionary<string, string?> { ["Llm:TimeLimit"] = "soon" };

        var run = await OnRecordRun.With(string.Empty, settings, "ask", "What did Berg say?", "--index", folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Llm:TimeLimit", run.Error);
    }

    [Fact]
    public void Without_an_endpoint_and_a_model_it_is_off()
    {
        Assert.False(Read().IsOn);
        Assert.True(Read(On).IsOn);
        Assert.Equal(2.5, Read().TimeLimit);
    }

    [Theory]
    [InlineData("https://api.openai.com/v1", "sk-theirs")]
    [InlineData("http://api.openai.com/v1", "")]
    [InlineData("https://api.openai.com.evil.example/v1", "")]
    [InlineData("http://localhost:11434/v1", "")]
    public void The_key_that_other_programs_use_goes_to_nobody_but_the_server_it_is_for(string endpoint, string key) =>
        Assert.Equal(key, Read(("Llm:Endpoint", endpoint), ("Llm:Model", "small"), ("OPENAI_API_KEY", "sk-theirs")).ApiKey);

    [Fact]
    public void A_key_that_is_set_here_comes_first() => Assert.Equal(
        "sk-ours",
        Read(("Llm:Endpoint", "https://api.openai.com/v1"), ("Llm:Model", "small"), ("Llm:ApiKey", "sk-ours"), ("OPENAI_API_KEY", "sk-theirs")).ApiKey);

    private static LlmOptions Read(params (string Name, string Value)[] settings) => LlmSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
