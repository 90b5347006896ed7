using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary><c>eval answers</c>, over small gold, questions and texts of a test's own.</summary>
public sealed partial class EvalAnswersTests : IDisposable
{
    private const string Bridge = "“Nobody will cross the Alder this winter,” said Tomas Berg, the mayor.\n";
    private const string Harbour = "Ines Falk, the harbour master, said the harbour would open in May.\n";

    private const string BridgeGold = """
        {"statements":[{"id":"s1","speaker":"Tomas Berg","role":"mayor","cue":"said","content":["Nobody will cross the Alder this winter,"],"kind":"direct"}],
         "questions":[
           {"type":"who_said","q":"Who said  \"Nobody will cross the Alder\"?","answers":["s1"]},
           {"type":"what_said","q":"What did Berg say about the Alder?","answers":["s1"]},
           {"type":"misattributed","q":"Did Ines Falk say \"Nobody will cross the Alder this winter\"?","answers":["s1"]},
           {"type":"unanswerable","q":"What did Berg say about whales?","answers":[]}]}
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Gold_questions_give_the_table_and_every_miss_in_full()
    {
        WriteTexts();
        folder.Write("gold/bridge.json", BridgeGold);
        folder.Write("gold/harbour.json", """
            {"statements":[{"id":"s1","speaker":"Mara Quill","content":["the harbour would open in May"],"kind":"indirect"}],
             "questions":[
               {"type":"who_said","q":"Who said the harbour would open in May?","answers":["s1"]},
               {"type":"unanswerable","q":"What did Falk say about the harbour?"}]}
            """);
        folder.Write("gold/mill.json", """{"statements":[]}""");

        var run = await Run("--gold", folder.Of("gold"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Indexing 2 texts in {folder.Of("texts")} …\nAsking 6 questions …\n", run.Error);
        Assert.Equal(
            """
            misattributed  n    1  right at 1 1.000   within 5 1.000
            unanswerable   n    2  right at 1 0.500   within 5 0.500
            what_said      n    1  right at 1 1.000   within 5 1.000
            who_said       n    2  right at 1 0.500   within 5 0.500
            verbatim runs 5/5; speaker right among shown statements 3/5 = 0.600
            elapsed ms

            misses: 2 of 6

              1. who_said: Who said the harbour would open in May?
                 wanted      answered, at first with the speaker and words of one of:
                             Mara Quill (harbour): the harbour would open in May
                 wrong       not the statement
                 answered    answered: …
                             Ines Falk (harbour, at 36, indirect): the harbour would open in May
                 understood  …

              2. unanswerable: What did Falk say about the harbour?
                 wanted      not_found
                 wrong       verdict
                 answered    answered: …
                             Ines Falk (harbour, at 36, indirect): the harbour would open in May
                 understood  …

            """,
            Told(run.Output));
    }

    [Fact]
    public async Task An_index_that_is_given_is_asked_and_left_as_it_is()
    {
        WriteTexts();
        folder.Write("gold/bridge.json", BridgeGold);
        var added = await OnRecordRun.Of("index", "add", folder.Of("texts"), "--index", folder.Of("index"));
        Assert.Equal(0, added.ExitCode);

        var run = await Run("--gold", folder.Of("gold"), "--index", folder.Of("index"));

        Assert.Equal((0, "Asking 4 questions …\n"), (run.ExitCode, run.Error));
        Assert.DoesNotContain("misses", run.Output);
        Assert.True(File.Exists(folder.Of("index", "onrecord.db")));
    }

    [Fact]
    public async Task Gold_without_its_text_is_named_and_not_found()
    {
        folder.Write("texts/harbour.txt", Harbour);
        folder.Write("gold/bridge.json", BridgeGold);

        var run = await Run("--gold", folder.Of("gold"));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("bridge has gold and no text in", run.Error, StringComparison.Ordinal);
        Assert.Contains("who_said       n    1  right at 1 0.000   within 5 0.000", run.Lines);
        Assert.Contains("unanswerable   n    1  right at 1 1.000   within 5 1.000", run.Lines);
    }

    [Fact]
    public async Task A_file_of_questions_gives_its_table_by_form_and_every_miss_in_full()
    {
        WriteTexts();
        var file = folder.Write("questions.json", """
            {
              "texts": "anywhere", "today": "2024-05-06",
              "facts": {"bridge": {"outlet": "The Alder Post", "published": "2024-05-04"}},
              "questions": [
                {"form": "short", "ask": "berg alder??", "verdict": ["answered"], "within": 1, "says": ["4 May 2024"], "count": [1],
                  "only": {"articles": ["bridge"], "kinds": ["direct"], "speakers": ["Berg"]},
                  "places": [{"article": "bridge", "start": 1, "end": 41, "speakers": ["Tomas Berg"]}]},
                {"form": "follow_up", "ask": "And Falk?", "after": ["What did Berg say about whales?"], "verdict": ["not_found"]},
                {"form": "short", "ask": "harbour", "verdict": ["not_found", "misattributed"], "every": true, "says": ["June"], "count": [2],
                  "only": {"articles": ["bridge"], "kinds": ["direct"], "speakers": ["Berg"]},
                  "places": [
                    {"article": "harbour", "start": 36, "end": 65, "speakers": ["Ines Falk"]},
                    {"article": "bridge", "start": 1, "end": 41, "speakers": ["Tomas Berg"]}],
                  "passages": [{"article": "bridge", "start": 0, "end": 10}]}
              ]
            }
            """);

        var run = await Run("--questions", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Indexing 2 texts in {folder.Of("texts")} …\nAsking 3 questions …\n", run.Error);
        Assert.Equal(
            """
            form               n  right  share
            short              2      1  0.500
            follow_up          1      1  1.000
            all                3      2  0.667
            verbatim runs 3/3
            elapsed ms

            misses: 1 of 3

              1. short: harbour
                 wanted      not_found or misattributed; among the first 5, all of:
                             Ines Falk (harbour, at 36): the harbour would open in May
                             Tomas Berg (bridge, at 1): Nobody will cross the Alder this winter,
                             and in a passage or a statement:
                             (bridge, at 0): “Nobody wi
                             and nothing but: bridge, direct, Berg
                             and in its text: June
                             and counted: 2
                 wrong       verdict, not all of the statements, not the passage, from other articles too, of other kinds too, by other speakers too, not told in its text, not counted
                 answered    answered: …
                             Ines Falk (harbour, at 36, indirect): the harbour would open in May
                 understood  …

            """,
            Told(run.Output));
    }

    [Fact]
    public async Task What_is_asked_before_is_kept_in_mind()
    {
        WriteTexts();
        var file = folder.Write("questions.json", """
            {"questions": [
              {"form": "alone", "ask": "And what about May?", "after": ["What did Tomas Berg say?"], "verdict": ["answered"],
                "places": [{"article": "harbour", "start": 36, "end": 65, "speakers": ["Ines Falk"]}]},
              {"form": "follow_up", "ask": "And what about May?", "after": ["What did Ines Falk say?"], "verdict": ["answered"],
                "places": [{"article": "harbour", "start": 36, "end": 65, "speakers": ["Ines Falk"]}]}]}
            """);

        var run = await Run("--questions", file);

        Assert.Contains("alone              1      0  0.000", run.Lines);
        Assert.Contains("follow_up          1      1  1.000", run.Lines);
        Assert.Contains("     after       What did Tomas Berg say?", run.Lines);
    }

    [Fact]
    public async Task Passages_count_where_the_articles_own_words_are_wanted()
    {
        folder.Write("texts/ferry.txt", "The ferry carries 80 cars and runs twice a day.\n");
        var file = folder.Write("questions.json", """
            {"questions": [
              {"form": "fact", "ask": "how many cars does the ferry carry", "verdict": ["answered", "not_found"],
                "passages": [{"article": "ferry", "start": 0, "end": 20}]}]}
            """);

        var run = await Run("--questions", file);

        Assert.Contains("fact               1      1  1.000", run.Lines);
    }

    [Fact]
    public async Task Json_is_an_object_a_question()
    {
        WriteTexts();
        folder.Write("gold/bridge.json", BridgeGold);

        var run = await Run("--gold", folder.Of("gold"), "--json");

        Assert.Equal(4, run.Lines.Count);
        using var first = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal("who_said", first.RootElement.GetProperty("form").GetString());
        Assert.True(first.RootElement.GetProperty("right").GetBoolean());
        Assert.Equal("Who said \"Nobody will cross the Alder\"?", first.RootElement.GetProperty("answer").GetProperty("question").GetString());
    }

    [Fact]
    public async Task Control_characters_reach_no_terminal_raw()
    {
        folder.Write("texts/bridge.txt", "“Nobody \u001b[2Jwill cross\u0007 the Alder,” said Tomas Berg, the mayor.\n");
        var file = folder.Write("questions.json", """
            {"questions": [{"form": "x\u001b[2J", "ask": "berg\u0007 alder?", "after": ["\u202Ealder"], "verdict": ["not_found"], "says": ["\u001b"],
              "places": [{"article": "bridge", "start": 1, "end": 20, "speakers": ["\u001b[2J"]}]}]}
            """);

        var run = await Run("--questions", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("misses: 1 of 1", run.Output);
        Assert.All("\u001b\u0007\u202E", c => Assert.DoesNotContain(c, run.Output + run.Error));
    }

    [Fact]
    public async Task What_does_not_do_is_told_with_what_to_do()
    {
        WriteTexts();
        folder.Write("none/bridge.json", """{"statements":[]}""");
        folder.Write("broken/bridge.json", """{"statements":[],"questions":[{"type":"who_said"}]}""");
        folder.Write("unknown/bridge.json", """{"statements":[],"questions":[{"type":"who_said","q":"Who?","answers":["s9"]}]}""");

        await AssertRefused("missing is not a folder; give --gold the folder that holds the gold.", "--gold", folder.Of("missing"));
        await AssertRefused("none has no questions in it; put .json files (statements with their questions) there.", "--gold", folder.Of("none"));
        await AssertRefused(
            "bridge.json has questions that cannot be asked (a question has no “type” or no “q”); mend it or take it out of the folder.",
            "--gold",
            folder.Of("broken"));
        await AssertRefused("(no statement is called “s9”); mend it or take it out of the folder.", "--gold", folder.Of("unknown"));
        await AssertRefused("missing.json is not a file; give --questions the file that holds the questions.", "--questions", folder.Of("missing.json"));
    }

    [Theory]
    [InlineData("", "mend it.")]
    [InlineData("{", "mend it.")]
    [InlineData("""{"today": "2024-05-06"}""", "mend it.")]
    [InlineData("""{"questions": []}""", "(there are no questions in it); mend it.")]
    [InlineData("""{"questions": [{"form": "x", "ask": " ", "verdict": ["answered"]}]}""", "(a question has no “form” or no “ask”); mend it.")]
    [InlineData("""{"questions": [{"form": "x", "ask": "y"}]}""", "mend it.")]
    [InlineData("""{"questions": [{"form": "x", "ask": "y", "verdict": ["yes"]}]}""", "(“y” needs a “verdict” of answered, misattributed, not_found); mend it.")]
    [InlineData("""{"questions": [{"form": "x", "ask": "y", "verdict": ["answered"], "within": 0}]}""", "(“y” needs a “within” of 1 or more); mend it.")]
    [InlineData("""{"questions": [{"form": "x", "ask": "y", "verdict": ["answered"], "only": {"kinds": ["loud"]}}]}""", "(“y” needs “kinds” of direct, indirect, mixed); mend it.")]
    [InlineData("""{"questions": [{"form": "x", "ask": "y", "verdict": ["answered"], "speakers": ["z"]}]}""", "mend it.")]
    [InlineData(
        """{"questions": [{"form": "x", "ask": "y", "verdict": ["answered"], "places": [{"article": "mill", "start": 0, "end": 5}]}]}""",
        "A question asks for words of mill, and there is no text of that name in the folder that --texts gives.")]
    [InlineData(
        """{"questions": [{"form": "x", "ask": "y", "verdict": ["answered"], "places": [{"article": "bridge", "start": 60, "end": 99}]}]}""",
        "A question asks for 60 to 99 of bridge, which has 71 characters.")]
    public async Task A_file_that_is_none_of_questions_is_told(string json, string sentence)
    {
        WriteTexts();

        await AssertRefused(sentence, "--questions", folder.Write("questions.json", json));
    }

    [Theory]
    [InlineData("eval", "answers")]
    [InlineData("eval", "answers", "--gold", "g")]
    [InlineData("eval", "answers", "--texts", "t")]
    [InlineData("eval", "answers", "--gold", "g", "--questions", "q", "--texts", "t")]
    [InlineData("eval", "answers", "--gold", "", "--texts", "t")]
    [InlineData("eval", "answers", "--questions", " ", "--texts", "t")]
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
        var run = await OnRecordRun.Of("eval", "answers", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["--gold <DIR>", "--questions <FILE>", "--texts <DIR>", "--json", "--index <DIR>"], words => Assert.Contains(words, run.Output));
    }

    public void Dispose() => folder.Dispose();

    private void WriteTexts()
    {
        folder.Write("texts/bridge.txt", Bridge);
        folder.Write("texts/harbour.txt", Harbour);
    }

    private Task<OnRecordRun> Run(params string[] args) => OnRecordRun.Of(["eval", "answers", "--texts", folder.Of("texts"), .. args]);

    private async Task AssertRefused(string sentence, params string[] args)
    {
        var run = await Run(args);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith($"{sentence}\n", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What the evaluation says itself: without times, and without the answers' own sentences, which have tests of their own.</summary>
    private static string Told(string output) => Understood().Replace(Lead().Replace(Times().Replace(output, "elapsed ms"), "$1…"), "$1…");

    [GeneratedRegex(@"elapsed ms median [\d.]+ p99 [\d.]+")]
    private static partial Regex Times();

    [GeneratedRegex("(answered    [a-z_]+: ).+")]
    private static partial Regex Lead();

    [GeneratedRegex("(understood  ).+")]
    private static partial Regex Understood();
}
