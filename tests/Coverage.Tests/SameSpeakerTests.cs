using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

public sealed class SameSpeakerTests : IDisposable
{
    private readonly CoverageFixture _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("Antony Blinken", "Anthony Blinken")]
    [InlineData("Antony Blinken", "Tony Blinken")]
    [InlineData("Antony Blinken", "Mr Blinken")]
    [InlineData("Antony Blinken", "Secretary of State Blinken")]
    [InlineData("Antony Blinken", "Antony J. Blinken")]
    [InlineData("Antony Blinken", "A. Blinken")]
    [InlineData("Sergei Ryabkov", "Sergey Ryabkov")]
    [InlineData("Sergei Ryabkov", "Serhiy Riabkov")]
    [InlineData("Sergei Lavrov", "Lavrov")]
    [InlineData("Sergei Lavrov", "Sergej Lawrow")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskiy")]
    [InlineData("Volodymyr Zelensky", "President Zelenskyi")]
    [InlineData("Volodymyr Zelensky", "Vladimir Zelenski")]
    [InlineData("Viktor Yanukovych", "Victor Yanukovich")]
    [InlineData("Viktor Yanukovych", "Wiktor Janukowitsch")]
    [InlineData("Yulia Tymoshenko", "Yuliya Timoshenko")]
    [InlineData("Arseniy Yatsenyuk", "Arseny Yatseniuk")]
    [InlineData("Vitali Klitschko", "Vitaly Klychko")]
    [InlineData("Alexander Lukashenko", "Aliaksandr Lukashenka")]
    [InlineData("Miroslav Lajčák", "Miroslav Lajcak")]
    [InlineData("John Kerry", "John F. Kerry")]
    [InlineData("Joe Biden", "Joseph R. Biden Jr.")]
    [InlineData("J.D. Vance", "JD Vance")]
    [InlineData("Linda Thomas-Greenfield", "Thomas-Greenfield")]
    [InlineData("Linda Thomas-Greenfield", "Linda Thomas Greenfield")]
    [InlineData("Ursula von der Leyen", "von der Leyen")]
    [InlineData("Xi Jinping", "Xi")]
    [InlineData("Bashar al-Assad", "Assad")]
    public void A_person_is_the_same_however_they_are_spelt(string one, string other) => Assert.True(Same(one, other, SpeakerKind.Person));

    [Theory]
    [InlineData("Hillary Clinton", "Bill Clinton")]
    [InlineData("Boris Johnson", "Ron Johnson")]
    [InlineData("Vladimir Putin", "Volodymyr Zelensky")]
    [InlineData("Vitali Klitschko", "Wladimir Klitschko")]
    [InlineData("John Smith", "John Smyth")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Volodymyr Zelensky", "Olena Zelenska")]
    [InlineData("Sergei Lavrov", "Sergei Lvov")]
    [InlineData("Igor", "Igor Girkin")]
    [InlineData("Jane Doe", "John Doe")]
    [InlineData("Natalia Ivanova", "Nadia Ivanova")]
    public void Two_people_are_two(string one, string other) => Assert.False(Same(one, other, SpeakerKind.Person));

    [Theory]
    [InlineData("Moscow", "the Kremlin")]
    [InlineData("Russia", "the Russian government")]
    [InlineData("Kiev", "Ukraine")]
    [InlineData("Kyiv", "the government of Ukraine")]
    [InlineData("Washington", "the White House")]
    [InlineData("U.S.", "the United States")]
    [InlineData("America", "the US")]
    [InlineData("Britain", "Downing Street")]
    [InlineData("UK", "London")]
    [InlineData("Brussels", "the EU")]
    [InlineData("European Union", "EU")]
    [InlineData("NATO", "North Atlantic Treaty Organization")]
    [InlineData("the OSCE", "Organization for Security and Co-operation in Europe")]
    [InlineData("U.N.", "United Nations")]
    [InlineData("State Department", "the U.S. State Department")]
    [InlineData("the Pentagon", "the US Defense Department")]
    [InlineData("Russian Foreign Ministry", "Russia's Ministry of Foreign Affairs")]
    public void An_organisation_or_government_is_the_same_by_all_its_names(string one, string other) =>
        Assert.True(Same(one, other, SpeakerKind.Organization));

    [Theory]
    [InlineData("Russian Foreign Ministry", "Ukrainian Foreign Ministry")]
    [InlineData("Foreign Ministry", "Russian Foreign Ministry")]
    [InlineData("Russia", "Russian Embassy")]
    [InlineData("Moscow", "The Moscow Times")]
    [InlineData("Washington", "The Washington Post")]
    [InlineData("North Korea", "South Korea")]
    [InlineData("NATO", "Brussels")]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Russia", "the United States and Russia")]
    public void Two_organisations_are_two(string one, string other) => Assert.False(Same(one, other, SpeakerKind.Organization));

    [Fact]
    public void A_surname_that_several_people_have_stays_apart()
    {
        _index.Said("Hillary Clinton", "one");
        _index.Said("Bill Clinton", "two");
        _index.Said("Clinton", "three");

        Assert.Equal(["Bill Clinton", "Clinton", "Hillary Clinton"], _index.Who("Clinton").Order());
    }

    [Fact]
    public void A_surname_joins_the_one_who_has_nearly_all_the_statements()
    {
        for (var i = 0; i < 40; i++)
        {
            _index.Said("Hillary Clinton", $"number {new string('x', i)}");
        }

        _index.Said("Bill Clinton", "two");
        _index.Said("Clinton", "three");

        Assert.Equal(["Hillary Clinton", "Bill Clinton"], _index.Who("Clinton"));
    }

    [Fact]
    public void When_the_second_of_two_namesakes_goes_the_surname_joins_the_first()
    {
        _index.Said("Hillary Clinton", "one");
        _index.Said("Bill Clinton", "two", file: "bill.txt");
        _index.Said("Clinton", "three");

        _index.Coverage.Remove("bill.txt");

        var only = Assert.Single(_index.Read(snapshot => snapshot.FindSpeakers("Clinton")));
        Assert.Equal(("Hillary Clinton", 2), (only.Speaker.Name, only.Speaker.Statements));
        Assert.Equal(["Clinton", "Hillary Clinton"], only.Speaker.Aliases.Order());
    }

    [Fact]
    public void A_speaker_has_its_fullest_and_most_frequent_name_and_all_its_roles()
    {
        _index.Said("Kerry", "one", "top diplomat");
        _index.Said("Kerry", "two", "Secretary of State");
        _index.Said("John Kerry", "three", "secretary of state");
        _index.Said("John Kerry", "four", "US Secretary of State");
        _index.Said("John F. Kerry", "five", "the Secretary of State");

        var kerry = _index.Best("kerry")!.Speaker;

        Assert.Equal(("John Kerry", 5), (kerry.Name, kerry.Statements));
        Assert.Equal(["John F. Kerry", "John Kerry", "Kerry"], kerry.Aliases.Order());
        Assert.Equal(["Secretary of State", "US Secretary of State", "top diplomat"], kerry.Roles);
    }

    [Theory]
    [InlineData("a U.S. official", SpeakerKind.Unnamed)]
    [InlineData("analysts", SpeakerKind.Group)]
    [InlineData("Igor", SpeakerKind.Person)]
    [InlineData("the defence ministry", SpeakerKind.Organization)]
    [InlineData("A statement", SpeakerKind.Organization)]
    public void Who_is_not_named_in_full_is_another_in_another_article(string name, SpeakerKind kind)
    {
        _index.Said(name, "one", kind: kind);
        _index.Said(name, "two", kind: kind);

        Assert.Equal([name, name], _index.Who(name));
    }

    [Fact]
    public void A_moderator_adds_to_the_countries_and_old_articles_follow()
    {
        _index.Said("Freedonia", "one", kind: SpeakerKind.Country);
        _index.Said("Fredonia City", "two", kind: SpeakerKind.Organization);
        Assert.Single(_index.Who("Freedonia"));

        File.WriteAllText(Path.Combine(_index.Folder, "governments.yaml"), """
            countries:
              - {code: FD, name: Freedonia, people: [Freedonian], capital: Fredonia City}
              - {code: RU, seats: [Stone House]}
            """);
        _index.Reopen();

        Assert.Equal(2, _index.Best("the Freedonians")!.Speaker.Statements);
        _index.Said("Moscow", "three", kind: SpeakerKind.Country);
        Assert.Equal("Russia", _index.Best("the Stone House")!.Speaker.Name);
        File.Delete(Path.Combine(_index.Folder, "governments.yaml"));
        _index.Reopen();
        Assert.Equal(["Fredonia City"], _index.Who("Fredonia City"));
    }

    [Theory]
    [InlineData("countries:\n  - {code: FD}", "line 2: the country 'FD' is new and needs a 'name'")]
    [InlineData("countries:\n  - {name: X}", "line 2: a country needs a 'code'")]
    [InlineData("countries:\n  - {code: FD, name: X, captial: Y}", "line 2: 'captial' means nothing here")]
    [InlineData("countries:\n- [", "this is not YAML")]
    [InlineData("nations: []", "line 1: the key 'nations' means nothing here")]
    [InlineData("just words", "line 1")]
    [InlineData("countries:\n  - {code: FD, name: }", "line 2: a word is missing")]
    [InlineData("countries:\n  - {code: FD, name: X, name: Y}", "line 2")]
    public void A_wrong_file_of_countries_is_refused_by_file_and_line(string yaml, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("governments.yaml", yaml);

        var error = Assert.Throws<CoverageException>(() => SqliteCoverage.OpenOrCreate(folder.Path));

        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_which_articles_come_and_go_makes_no_difference()
    {
        (string Name, string? Role, SpeakerKind Kind)[] all =
        [
            ("Hillary Clinton", "former secretary of state", SpeakerKind.Person), ("Bill Clinton", "former president", SpeakerKind.Person),
            ("Clinton", null, SpeakerKind.Person), ("W. J. Clinton", null, SpeakerKind.Person), ("Hillary Rodham Clinton", null, SpeakerKind.Person),
            ("Moscow", null, SpeakerKind.Country), ("the Kremlin", null, SpeakerKind.Organization), ("Sergei Lavrov", "Foreign Minister", SpeakerKind.Person),
            ("Sergey Lavrov", "Russian foreign minister", SpeakerKind.Person), ("Lavrov", null, SpeakerKind.Person),
            ("OSCE", null, SpeakerKind.Organization), ("Organization for Security and Cooperation in Europe", null, SpeakerKind.Organization),
            ("a U.S. official", null, SpeakerKind.Unnamed), ("Western leaders", null, SpeakerKind.Group), ("Zelenskyy", "president", SpeakerKind.Person),
            ("Volodymyr Zelensky", "Ukrainian president", SpeakerKind.Person), ("Vladimir Zelenskiy", null, SpeakerKind.Person),
        ];
        var questions = new[] { "clinton", "the russians", "russian foreign minister", "osce", "us official", "leaders", "zelenski", "president", "lavorv" };
        var expected = Answers(all.Select((speaker, i) => (speaker, i)), []);

        var orders = Gen.Shuffle(Enumerable.Range(0, all.Length).ToArray()).Zip(Gen.ListOf(Gen.Choose(0, all.Length - 1)));
        Prop.ForAll(orders.ToArbitrary(), order =>
        {
            var answers = Answers(order.Item1.Select(i => (all[i], i)), order.Item2);
            Assert.Equal(expected, answers);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        List<string> Answers(IEnumerable<((string Name, string? Role, SpeakerKind Kind) Speaker, int Number)> articles, IEnumerable<int> comeAndGo)
        {
            using var index = new CoverageFixture();
            foreach (var ((name, role, kind), number) in articles)
            {
                index.Said(name, $"words on matter {number}", role, kind, $"{number}.txt");
            }

            foreach (var number in comeAndGo)
            {
                index.Coverage.Remove($"{number}.txt");
                index.Said(all[number].Name, $"words on matter {number}", all[number].Role, all[number].Kind, $"{number}.txt");
            }

            return index.Read(snapshot => questions.SelectMany(question => snapshot.FindSpeakers(question).Select(match =>
                    $"{question}: {match.By} {match.Score} {Show(match.Speaker)}"))
                .Concat(snapshot.Statements([.. snapshot.Search.SearchStatements(new SearchQuery { Terms = [["matter"], ["words"]] }).Select(hit => hit.Id)])
                    .Select(statement => $"{statement.Article.File}: {Show(statement.Speaker!)}"))
                .ToList());
        }

        static string Show(KnownSpeaker speaker) =>
            $"{speaker.Name} ({speaker.Kind}, {string.Join('/', speaker.Aliases)}, {string.Join('/', speaker.Roles)}, {speaker.Statements})";
    }

    private bool Same(string one, string other, SpeakerKind kind)
    {
        _index.Said(one, "one thing", kind: kind, file: "one.txt");
        _index.Said(other, "another thing", kind: kind, file: "other.txt");
        return _index.Read(snapshot =>
        {
            var speakers = new[] { "one.txt", "other.txt" }.Select(file => snapshot.StatementsOf(snapshot.FindArticle(file)!.Id)[0].Speaker!).ToList();
            Assert.Equal(speakers[0].Id == speakers[1].Id ? 1 : 2, _index.Coverage.Status().Speakers);
            Assert.Equal(one, snapshot.StatementsOf(snapshot.FindArticle("one.txt")!.Id)[0].Attribution.Speaker!.Name);
            return speakers[0].Id == speakers[1].Id;
        });
    }
}
