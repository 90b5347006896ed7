using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnRecord.Answering;
using OnRecord.Answering.LanguageModel;
using OnRecord.Answering.Tests.Support;
using OnRecord.Coverage;
using OnRecord.Host.LanguageModel;
using OnRecord.Host.Tests.Web;
using OnRecord.Reading;
using OnRecord.Testing;
using OnRecord.Testing.ScriptedModel;

namespace OnRecord.Host.Tests.LanguageModel;

/// <summary>
/// The real answerer with the real client of a scripted model's server, over a real index of two invented articles, on a clock that stands
/// still. Whatever the test does: the key may not stand in the log, which is kept at every level, nor in an answer.
/// </summary>
internal sealed class AssistedDesk : IAsyncDisposable
{
    /// <summary>Statements of three speakers, numbered as <see cref="Number"/> tells.</summary>
    public const string Question = "Who said something about the harbour?";

    private const string Harbour =
        """
        Mayor Ilse Brandt warned on Monday that the harbour would silt up within 10 years.

        "The harbour has no dredgers and no money," she said.

        The fishermen's union rejected the plan. "There is no safe harbour left," its chairman Oskar Lund wrote.

        Northland's transport minister Karin Holt said the harbour would get a loan of 5 million crowns.
        """;

    private readonly TemporaryFolder folder = new();
    private readonly LanguageModelConnection connection;
    private readonly ConcurrentQueue<Answer> answers = [];

    private AssistedDesk(ScriptedModelServer model, (string Name, string Value)[] settings)
    {
        Model = model;
        Index = SqliteCoverage.OpenOrCreate(folder.Path);
        Add("harbour.txt", new News(Harbour, new ArticleFacts { Title = "Harbour talks stall", Outlet = "Coast Daily" })
            .Says("Ilse Brandt", "that the harbour would silt up within 10 years", "Mayor", kind: AttributionKind.Indirect, cue: "warned")
            .Says("Ilse Brandt", "The harbour has no dredgers and no money,", "Mayor", cue: "she said")
            .Says("Oskar Lund", "There is no safe harbour left,", "chairman of the fishermen's union", cue: "wrote")
            .Says("Karin Holt", "the harbour would get a loan of 5 million crowns", "transport minister", kind: AttributionKind.Indirect, cue: "said the"));
        Add("ferry.txt", new News("\"The ferry will sail on Sundays,\" said Rita Falk.")
            .Says("Rita Falk", "The ferry will sail on Sundays,", "harbour master"));

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(model.Settings).Build();
        configuration["Llm:TimeLimit"] = "2.5";
        foreach (var (name, value) in settings)
        {
            configuration[name] = value;
        }

        var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        connection = new(Options.Create(LlmSettings.Read(configuration)), Time, logs.CreateLogger<LanguageModelConnection>());
        Plain = new(Index, Time);
        Answerer = new(Plain, Index, connection.Access, Time, logs.CreateLogger<AssistedAnswerer>());
    }

    public ScriptedModelServer Model { get; }

    public SqliteCoverage Index { get; }

    public ManualTime Time { get; } = new();

    public LogLines Log { get; } = new();

    public Answerer Plain { get; }

    public AssistedAnswerer Answerer { get; }

    public static async Task<AssistedDesk> OpenAsync(params (string Name, string Value)[] settings) =>
        new(await ScriptedModelServer.StartAsync(), settings);

    public void Add(string file, News news) => Index.Add(file, $"hash of {file}", news.Read());

    /// <summary>Asks. A test that waits in vain fails, rather than waiting for ever.</summary>
    public async Task<Answer> AskAsync(string question = Question, Subject? previous = null, int skip = 0)
    {
        var answer = await Answerer.AnswerAsync(question, previous, skip).WaitAsync(TimeSpan.FromSeconds(60));
        answers.Enqueue(answer);
        return answer;
    }

    /// <summary>The number that the statement with these words has in the answer to <see cref="Question"/>.</summary>
    public int Number(string words)
    {
        var statements = Plain.Answer(Question).Statements;
        return statements.Select((cited, at) => (cited, at)).Single(one => one.cited.Words.Contains(words, StringComparison.Ordinal)).at + 1;
    }

    /// <summary>Holds that the answer is as it is without a model, whatever the model did.</summary>
    public void AssertPlain(Answer answer, string question = Question)
    {
        var plain = Plain.Answer(question);
        Assert.Null(answer.Summary);
        Assert.Equal(
            (plain.Verdict, plain.Understood, plain.Lead, plain.Text, plain.Next, plain.Subject),
            (answer.Verdict, answer.Understood, answer.Lead, answer.Text, answer.Next, answer.Subject));
        Assert.Equal(plain.Statements.Select(one => one.Statement.Id), answer.Statements.Select(one => one.Statement.Id));
        Assert.Equal(plain.Nearest.Select(one => one.Statement.Id), answer.Nearest.Select(one => one.Statement.Id));
        Assert.Equal(plain.Passages.Select(one => one.Passage.Id), answer.Passages.Select(one => one.Passage.Id));
    }

    public async ValueTask DisposeAsync()
    {
        connection.Dispose();
        await Model.DisposeAsync();
        Index.Dispose();
        folder.Dispose();
        Assert.DoesNotContain(Log.All, line => line.Contains(Model.Key, StringComparison.Ordinal));
        Assert.DoesNotContain(answers, answer => answer.Text.Contains(Model.Key, StringComparison.Ordinal));
    }
}
