using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary><c>eval reading</c>, over small gold and texts of a test's own.</summary>
public sealed class EvalReadingTests : IDisposable
{
    private const string Bridge = "“Nobody will cross the Alder this winter,” said Tomas Berg, the mayor.\n";
    private const string Harbour = "Ines Falk, the harbour master, said the harbour would open in May.\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Standoff_gives_the_table_and_what_is_below_it()
    {
        folder.Write("texts/post_bridge.txt", Bridge);
        folder.Write("texts/radio_harbour.txt", Harbour);
        WriteStandoff("post_bridge_0a1f.ann", Bridge, "Tomas Berg, the mayor", "said", "Nobody will cross the Alder this winter");
        WriteStandoff("post_bridge_ffff.ann", Bridge, "the mayor", "said", "winter");
        WriteStandoff("radio_harbour.ann", Harbour, "the harbour master", "said", "in May");

        var run = await Run("--misses", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Reading 2 texts in {folder.Of("texts")} …\n", run.Error);
        Assert.Equal(
            """
            articles 2 missing 0
            cue      gold     2 pred     2  exact P 1.000 R 1.000 F1 1.000   overlap F1 1.000   chars F1 1.000
            source   gold     2 pred     2  exact P 0.500 R 0.500 F1 0.500   overlap F1 0.895   chars F1 0.876
            content  gold     2 pred     2  exact P 0.500 R 0.500 F1 0.500   overlap F1 0.753   chars F1 0.796
            attribution P 0.500 R 0.500 F1 0.500

            by kind      gold  found  recall   read  right  precision
              direct        1      1   1.000      1      1      1.000
              mixed         0      0       –      0      0          –
              indirect      1      0   0.000      1      0      0.000

            by outlet    gold  found  recall   read  right  precision
              post          1      1   1.000      1      1      1.000
              radio         1      0   0.000      1      0      0.000

            misses: 1 of 1, the worst first

              1. radio_harbour, at 11: read otherwise, 23 characters
                 expected  the harbour master | said | in May
                 read      Ines Falk, the harbour master | said | the harbour would open in May
                 text      Ines Falk, the harbour master, said the harbour would open in May.

            """,
            run.Output);
    }

    [Fact]
    public async Task Statements_give_their_table_and_what_is_below_it()
    {
        folder.Write("texts/bridge.txt", Bridge);
        folder.Write("texts/harbour.md", Harbour);
        folder.Write("texts/other.txt", "Nothing was said.");
        folder.Write("gold/bridge.json", """
            {"article":"bridge","statements":[{"id":"s1","speaker":"Mara Quill","role":null,"mention":"Quill","cue":"said",
              "content":["Nobody will cross the Alder this winter,"],"kind":"direct","via":null}],"questions":[]}
            """);
        folder.Write("gold/harbour.json", """
            {"statements":[{"speaker":"Ines Falk","role":"harbour master","cue":"said","content":["the harbour would open in May"],"kind":"indirect"}]}
            """);

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Reading 2 texts in {folder.Of("texts")} …\n1 of the 3 texts have no gold and are not scored.\n", run.Error);
        Assert.Equal(
            """
            missing articles 0; runs whose text is not the article's 0
            statements gold 2 predicted 2  P 0.500 R 0.500 F1 0.500
              recall direct   0/1 = 0.000
              recall mixed    0/0 = 0.000
              recall indirect 1/1 = 1.000
              speaker right where content found: 1/2 = 0.500

            by kind      gold  found  recall   read  right  precision
              direct        1      0   0.000      1      0      0.000
              mixed         0      0       –      0      0          –
              indirect      1      1   1.000      1      1      1.000

            by outlet    gold  found  recall   read  right  precision
              bridge        1      0   0.000      1      0      0.000
              harbour       1      1   1.000      1      1      1.000

            misses: 1 of 1, the worst first

              1. bridge, at 1: wrong speaker, 40 characters
                 expected  Mara Quill | said | Nobody will cross the Alder this winter,
                 read      Tomas Berg (mayor) | said | Nobody will cross the Alder this winter,
                 text      “Nobody will cross the Alder this winter,” said Tomas Berg, the mayor.

            """,
            run.Output);
    }

    [Fact]
    public async Task Gold_without_its_text_counts_as_missing_and_is_named()
    {
        folder.Write("texts/post_bridge.txt", Bridge);
        folder.Write("texts/post_empty.txt", string.Empty);
        WriteStandoff("post_bridge.ann", Bridge, "Tomas Berg, the mayor", "said", "Nobody will cross the Alder this winter");
        WriteStandoff("post_empty.ann", Bridge, "Tomas Berg, the mayor", "said", "winter");
        WriteStandoff("post_gone.ann", Bridge, "Tomas Berg, the mayor", "said", "winter");

        var run = await Run();

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("articles 3 missing 2", run.Lines[0]);
        Assert.Contains("attribution P 1.000 R 0.333 F1 0.500", run.Lines);
        Assert.DoesNotContain("misses", run.Output);
        Assert.Contains("post_gone has gold and no text in", run.Error);
        Assert.Contains("post_empty.txt", run.Error);
        Assert.All(run.Error.TrimEnd().Split('\n').Skip(1), line => Assert.EndsWith(".", line));
    }

    [Fact]
    public async Task Control_characters_and_markup_reach_no_terminal_raw()
    {
        const string text = "“Nobody \u001b[2Jwill [red]cross[/] \u202Ethe Alder\u0007 this winter,” said Tomas Berg, the mayor.\n";
        folder.Write("texts/post\u001b[2J_x.txt", text);
        WriteStandoff("post\u001b[2J_x.ann", text, "mayor", "said", "Nobody \u001b[2Jwill [red]cross[/] \u202Ethe Alder\u0007 this winter");
        WriteStandoff("gone\u001b[2J.ann", text, "mayor", "said", "winter");

        var run = await Run();

        Assert.All("\u001b\u0007\u202E", c => Assert.DoesNotContain(c, run.Output + run.Error));
        Assert.Contains("Nobody ␛[2Jwill [red]cross[/] the Alder␇ this winter", run.Output);
        Assert.Contains("gone␛[2J has gold and no text", run.Error);
    }

    [Fact]
    public async Task Folders_that_do_not_do_are_told_with_what_to_do()
    {
        folder.Write("texts/bridge.txt", Bridge);
        folder.Write("both/a.ann", string.Empty);
        folder.Write("both/b.json", "{}");
        folder.Write("broken/b.json", "{\"statements\":");
        folder.Write("empty/notes.txt", "No gold.");
        folder.Write("gold/bridge.json", "{\"statements\":[]}");

        await AssertRefused("missing", "texts", "missing is not a folder; give --gold the folder that holds the gold.");
        await AssertRefused("empty", "texts", "empty has no gold in it; put .ann files (brat standoff) or .json files (statements) there.");
        await AssertRefused("both", "texts", "both holds both .ann and .json files; put them into folders of their own.");
        await AssertRefused("broken", "texts", "mend it or take it out of the folder.");
        await AssertRefused("gold", "missing", "missing is not a folder; give --texts the folder that holds the articles' texts.");
        await AssertRefused("gold", "gold", "has no articles in it; put .txt, .md or .html files there.");
    }

    [Theory]
    [InlineData("eval")]
    [InlineData("eval", "reading")]
    [InlineData("eval", "reading", "--gold", "g")]
    [InlineData("eval", "reading", "--gold", "", "--texts", "t")]
    [InlineData("eval", "reading", "--gold", "g", "--texts", "t", "--misses", "-1")]
    [InlineData("eval", "reading", "--gold", "g", "--texts", "t", "--misses", "many")]
    public async Task Wrong_use_is_told_in_sentences_and_ends_with_2(params string[] args)
    {
        var run = await OnRecordRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.EndsWith(".", line));
    }

    [Fact]
    public async Task Help_tells_every_option()
    {
        var run = await OnRecordRun.Of("eval", "reading", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["--gold <DIR>", "--texts <DIR>", "--misses <N>", "brat standoff", "[default: 20]"], words => Assert.Contains(words, run.Output));
    }

    public void Dispose() => folder.Dispose();

    private Task<OnRecordRun> Run(params string[] args) =>
        OnRecordRun.Of(["eval", "reading", "--gold", folder.Of("gold"), "--texts", folder.Of("texts"), .. args]);

    private async Task AssertRefused(string gold, string texts, string sentence)
    {
        var run = await OnRecordRun.Of("eval", "reading", "--gold", folder.Of(gold), "--texts", folder.Of(texts));

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith($"{sentence}\n", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Writes the gold of one attribution, beside lines that do not parse.</summary>
    private void WriteStandoff(string name, string text, string source, string cue, string content) => folder.Write(
        $"gold/{name}",
        $"T1\tSource {Place(text, source)}\nbroken\nT2\tCue {Place(text, cue)}\nT3\tContent {Place(text, content)}\nT4\tContent x y\n"
            + "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\nE2\tContent:T3:T4\n");

    private static string Place(string text, string words)
    {
        var span = Some.Span(text, words);
        return $"{span.Start} {span.End}\t{words}";
    }
}
