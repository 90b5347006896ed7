using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Whoever is meant though the coverage names them otherwise, and what only describes who speaks; over invented articles.</summary>
public sealed class WhoSpeaksForWhomTests : IDisposable
{
    private readonly TestCoverage _coverage = new();
    private readonly Answerer _answerer;

    public WhoSpeaksForWhomTests()
    {
        _coverage
            .Add("relief.txt", new News(
                """
                The tide took the pier.
                The Coastal Relief Union warned of floods. “The dykes are old,” the Coastal Relief Union wrote.
                “Every cellar will be dry,” CRU director Ada Rehn said.
                """)
                .Says("Coastal Relief Union", "The dykes are old,", speaker: SpeakerKind.Organization)
                .Says("Ada Rehn", "Every cellar will be dry,", "CRU director"))
            .Add("yerevan.txt", new News(
                """
                Armenia regrets the storm.
                “We send blankets,” a Foreign Ministry spokesman said.
                """)
                .Says("a Foreign Ministry spokesman", "We send blankets,", speaker: SpeakerKind.Unnamed))
            .Add("talks.txt", new News(
                """
                Foreign Minister Olof Brekke met rowing champion Ines Falk and Dutch PM Karel Maas.
                “I told him that the quay stays open,” Falk said.
                “The harbour is ours,” rowing champion Falk wrote.
                “Ferries are dear,” Maas said, as the Coast Herald reported.
                """)
                .Says("Ines Falk", "I told him that the quay stays open,")
                .Says("Ines Falk", "The harbour is ours,")
                .Says("Karel Maas", "Ferries are dear,"));
        _answerer = new Answerer(_coverage.Index, TimeProvider.System);
    }

    [Theory]
    [InlineData("what did the coastal relief union say about cellars", "Every cellar will be dry,")]
    [InlineData("what did armenia say", "We send blankets,")]
    [InlineData("what did the dutch prime minister say", "Ferries are dear,")]
    [InlineData("what did falk tell brekke", "I told him that the quay stays open,")]
    [InlineData("according to the coast herald what did maas say", "Ferries are dear,")]
    public void Who_is_meant_is_found(string question, string words)
    {
        var answer = _answerer.Answer(question);

        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal($"“{words}”", answer.Statements[0].Words);
    }

    [Theory]
    [InlineData("what did belgium say")]
    [InlineData("falk on rowing")]
    [InlineData("according to the daily tide what did maas say")]
    public void What_only_comes_near_is_no_answer(string question) => Assert.Equal(Verdict.NotFound, _answerer.Answer(question).Verdict);

    [Theory]
    [InlineData("and brekke?", "Nothing by Brekke is in the coverage.")]
    [InlineData("and ferries?", null)]
    public void A_person_who_is_named_and_not_quoted_is_no_topic(string question, string? lead)
    {
        var answer = _answerer.Answer(question, _answerer.Answer("what did falk say about the harbour").Subject);

        Assert.Equal(lead is not null, answer.Lead == lead);
    }

    public void Dispose() => _coverage.Dispose();
}
