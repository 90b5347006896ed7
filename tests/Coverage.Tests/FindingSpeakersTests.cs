using OnRecord.Reading;

namespace OnRecord.Coverage.Tests;

public sealed class FindingSpeakersTests : IClassFixture<FindingSpeakersTests.Diplomacy>
{
    private readonly CoverageFixture _index;

    public FindingSpeakersTests(Diplomacy diplomacy) => _index = diplomacy.Index;

    [Theory]
    [InlineData("Antony Blinken", "Antony Blinken")]
    [InlineData("antony blinken", "Antony Blinken")]
    [InlineData("blinken", "Antony Blinken")]
    [InlineData("Anthony Blinken", "Antony Blinken")]
    [InlineData("Tony Blinken's", "Antony Blinken")]
    [InlineData("Secretary Blinken", "Antony Blinken")]
    [InlineData("mr lavrov", "Sergei Lavrov")]
    [InlineData("Sergey Lavrov", "Sergei Lavrov")]
    [InlineData("zelenskiy", "Volodymyr Zelensky")]
    [InlineData("Vladimir Zelenskyy", "Volodymyr Zelensky")]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen")]
    [InlineData("von der leyen", "Ursula von der Leyen")]
    [InlineData("NATO", "NATO")]
    [InlineData("nato", "NATO")]
    [InlineData("the state department", "State Department")]
    [InlineData("Russia", "Russia")]
    [InlineData("Ukraine", "Ukraine")]
    public void A_name_is_found_however_it_is_spelt(string words, string name)
    {
        var best = _index.Best(words)!;

        Assert.Equal((name, SpeakerMatchKind.Name), (best.Speaker.Name, best.By));
        Assert.InRange(best.Score, 0.9, 1);
    }

    [Theory]
    [InlineData("Blinkin", "Antony Blinken")]
    [InlineData("antony blinkne", "Antony Blinken")]
    [InlineData("Lavrof", "Sergei Lavrov")]
    [InlineData("Puitn", "Vladimir Putin")]
    [InlineData("Zelenksy", "Volodymyr Zelensky")]
    [InlineData("Stoltenburg", "Jens Stoltenberg")]
    [InlineData("jens stoltenbreg", "Jens Stoltenberg")]
    [InlineData("Ztoltenberg", "Jens Stoltenberg")]
    public void A_typing_error_is_forgiven(string words, string name)
    {
        var best = _index.Best(words)!;

        Assert.Equal((name, SpeakerMatchKind.MisspeltName), (best.Speaker.Name, best.By));
        Assert.InRange(best.Score, 0.5, 0.9);
    }

    [Theory]
    [InlineData("the russian foreign minister", "Sergei Lavrov")]
    [InlineData("Russia's FM", "Sergei Lavrov")]
    [InlineData("moscow's top diplomat", "Sergei Lavrov")]
    [InlineData("the minister of foreign affairs of Russia", "Sergei Lavrov")]
    [InlineData("russian deputy foreign minister", "Sergei Ryabkov")]
    [InlineData("ukraine's president", "Volodymyr Zelensky")]
    [InlineData("the ukrainian leader", "Volodymyr Zelensky")]
    [InlineData("us secretary of state", "Antony Blinken")]
    [InlineData("the secretary of state", "Antony Blinken")]
    [InlineData("sec of state", "Antony Blinken")]
    [InlineData("America's foreign minister", "Antony Blinken")]
    [InlineData("German foreign minister", "Annalena Baerbock")]
    [InlineData("the british pm", "Boris Johnson")]
    [InlineData("UK prime minister", "Boris Johnson")]
    [InlineData("british foreign secretary", "Liz Truss")]
    [InlineData("Kremlin spokesman", "Dmitry Peskov")]
    [InlineData("the nato chief", "Jens Stoltenberg")]
    [InlineData("nato secretary-general", "Jens Stoltenberg")]
    [InlineData("the president of the European Commission", "Ursula von der Leyen")]
    public void A_role_is_found_however_it_is_put(string words, string name)
    {
        var best = _index.Best(words)!;

        Assert.Equal((name, SpeakerMatchKind.Role), (best.Speaker.Name, best.By));
        Assert.InRange(best.Score, 0.75, 1);
    }

    [Theory]
    [InlineData("the Kremlin", "Russia")]
    [InlineData("moscow", "Russia")]
    [InlineData("the Russians", "Russia")]
    [InlineData("the russian government", "Russia")]
    [InlineData("Kiev", "Ukraine")]
    [InlineData("Kyiv", "Ukraine")]
    [InlineData("Ukrainians", "Ukraine")]
    public void A_capital_a_seat_or_a_people_stands_for_the_government(string words, string name)
    {
        var best = _index.Best(words)!;

        Assert.Equal((name, SpeakerMatchKind.Government), (best.Speaker.Name, best.By));
    }

    [Fact]
    public void Behind_the_government_come_those_who_speak_for_it()
    {
        var found = _index.Read(snapshot => snapshot.FindSpeakers("the Russians"));

        Assert.Equal("Russia", found[0].Speaker.Name);
        Assert.Superset(
            new HashSet<string> { "Sergei Lavrov", "Vladimir Putin", "Dmitry Peskov", "Russian Foreign Ministry" },
            found.Skip(1).Select(match => match.Speaker.Name).ToHashSet());
        Assert.All(found.Skip(1), match => Assert.Equal(SpeakerMatchKind.Affiliation, match.By));
        Assert.DoesNotContain("Antony Blinken", found.Select(match => match.Speaker.Name));
    }

    [Fact]
    public void The_office_is_not_its_deputy()
    {
        var found = _index.Read(snapshot => snapshot.FindSpeakers("russian foreign minister"));

        Assert.Equal("Sergei Lavrov", found[0].Speaker.Name);
        Assert.All(found.Skip(1), match => Assert.True(match.Score < 0.6, $"{match.Speaker.Name} {match.Score}"));
    }

    [Theory]
    [InlineData("a state department official", "a State Department official")]
    [InlineData("UN spokesman", "a UN spokesman")]
    [InlineData("analysts", "Analysts")]
    [InlineData("western analysts", "Western analysts")]
    public void An_unnamed_source_is_found_by_its_description(string words, string name) => Assert.Equal(name, _index.Who(words)[0]);

    [Theory]
    [InlineData("the foreign ministry", "Russian Foreign Ministry")]
    [InlineData("Russia's foreign ministry", "Russian Foreign Ministry")]
    [InlineData("the Russian ministry of foreign affairs", "Russian Foreign Ministry")]
    [InlineData("us state department", "State Department")]
    public void An_organisation_is_found_by_other_wordings(string words, string name) => Assert.Equal(name, _index.Who(words)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("Macron")]
    [InlineData("the pope")]
    [InlineData("fishing rights")]
    [InlineData("the")]
    [InlineData("the Chinese foreign minister")]
    [InlineData("Vladimir Blinken")]
    public void Nobody_is_found_for_who_is_not_there(string words) =>
        Assert.DoesNotContain(_index.Read(snapshot => snapshot.FindSpeakers(words)), match => match.Score >= 0.5);

    public sealed class Diplomacy : IDisposable
    {
        public Diplomacy()
        {
            Index.Said("Antony Blinken", "one", "US Secretary of State");
            Index.Said("Antony Blinken", "two", "secretary of state");
            Index.Said("Sergei Lavrov", "three", "Russian Foreign Minister");
            Index.Said("Sergey Lavrov", "four", "Foreign Minister");
            Index.Said("Sergei Ryabkov", "five", "Russian deputy foreign minister");
            Index.Said("Volodymyr Zelensky", "six", "Ukrainian President");
            Index.Said("Volodymyr Zelenskyy", "seven", "president");
            Index.Said("Vladimir Putin", "eight", "Russian President");
            Index.Said("Dmitry Peskov", "nine", "Kremlin spokesman");
            Index.Said("Annalena Baerbock", "ten", "German Foreign Minister");
            Index.Said("Boris Johnson", "eleven", "British Prime Minister");
            Index.Said("Liz Truss", "twelve", "UK Foreign Secretary");
            Index.Said("Jens Stoltenberg", "thirteen", "NATO Secretary General");
            Index.Said("Ursula von der Leyen", "fourteen", "European Commission President");
            Index.Said("NATO", "fifteen", null, SpeakerKind.Organization);
            Index.Said("State Department", "sixteen", null, SpeakerKind.Organization);
            Index.Said("Russian Foreign Ministry", "seventeen", null, SpeakerKind.Organization);
            Index.Said("Moscow", "eighteen", null, SpeakerKind.Country);
            Index.Said("the Kremlin", "nineteen", null, SpeakerKind.Organization);
            Index.Said("Kyiv", "twenty", null, SpeakerKind.Country);
            Index.Said("a State Department official", "twenty-one", null, SpeakerKind.Unnamed);
            Index.Said("a UN spokesman", "twenty-two", null, SpeakerKind.Unnamed);
            Index.Said("Analysts", "twenty-three", null, SpeakerKind.Group);
            Index.Said("Western analysts", "twenty-four", null, SpeakerKind.Group);
        }

        public CoverageFixture Index { get; } = new();

        public void Dispose() => Index.Dispose();
    }
}
