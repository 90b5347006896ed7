using OnRecord.Answering.Browsing;
using OnRecord.Answering.Tests.Support;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.Browsing;

/// <summary>A small coverage of invented articles, to be leafed through.</summary>
internal sealed class Newsroom : IDisposable
{
    private readonly TestCoverage _coverage = new();

    public Newsroom()
    {
        _coverage
            .Add("harbour.txt", new News(
                """
                The harbour talks opened on Monday.
                “We will keep the harbour open,” Mayor Ilse Brandt said. She added that the ferries stay free.
                Deputy Mayor Otto Kranz said the ferries cost too much.
                Nobody signed anything.
                """,
                Facts("Harbour talks open", "Coast Herald", new DateOnly(2022, 1, 3), "https://coast.example/harbour"))
                .Says("Ilse Brandt", "We will keep the harbour open,", "Mayor")
                .Says("Ilse Brandt", "the ferries stay free", "Mayor", kind: AttributionKind.Indirect)
                .Says("Otto Kranz", "the ferries cost too much", "Deputy Mayor", kind: AttributionKind.Indirect))
            .Add("bridge.txt", new News(
                """
                Brandt spoke about the bridge again.
                “The bridge is a promise to our children,” Brandt said.
                """,
                Facts("Brandt promises a bridge", "Northern Post", new DateOnly(2022, 2, 7), null))
                .Says("Brandt", "The bridge is a promise to our children,"))
            .Add("notes.txt", new News(
                """
                A page of notes without a day.
                “The ferries will run at night,” said Ilse Brandt.
                """,
                Facts("Notes of an evening", "Coast Herald", null, null))
                .Says("Ilse Brandt", "The ferries will run at night,", "Mayor"))
            .Add("council.txt", new News(
                """
                The council met twice.
                “No ferry has been late this year,” Brandt told the council.
                “The harbour is full,” Kranz told the council.
                """,
                Facts("The council meets", "northern post", new DateOnly(2022, 2, 7), null))
                .Says("Brandt", "No ferry has been late this year,")
                .Says("Kranz", "The harbour is full,"));
        Browser = new CoverageBrowser(_coverage.Index);
    }

    public CoverageBrowser Browser { get; }

    public SqliteCoverage Index => _coverage.Index;

    /// <summary>Adds an article with words that are somebody's.</summary>
    public void Add(string file, string text, params (string Name, string Words)[] said) =>
        _coverage.Add(file, said.Aggregate(new News(text, Facts("A wire report", "Wire", null, null)), static (news, one) => news.Says(one.Name, one.Words)));

    public void Dispose() => _coverage.Dispose();

    private static ArticleFacts Facts(string title, string outlet, DateOnly? day, string? url) =>
        new() { Title = title, Outlet = outlet, Published = day, Url = url };
}
