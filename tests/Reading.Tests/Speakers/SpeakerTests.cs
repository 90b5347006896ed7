namespace OnRecord.Reading.Tests.Speakers;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("He said the dam would hold.")]
    [InlineData("Mr Voss said the dam would hold.")]
    [InlineData("Voss said the dam would hold.")]
    [InlineData("The Norwegian energy minister said the dam would hold.")]
    [InlineData("The minister said the dam would hold.")]
    public void Pronouns_surnames_and_roles_are_followed_back_to_the_full_name(string then)
    {
        var said = Read.Statements("Norwegian Energy Minister Peter Voss visited the valley on Monday.\n" + then);
        Assert.Equal("Peter Voss", Assert.Single(said).Speaker!.Name);
        Assert.Equal("Norwegian Energy Minister", said[0].Speaker!.Role);
        Assert.Equal(SpeakerKind.Person, said[0].Speaker!.Kind);
    }

    [Fact]
    public void She_is_not_the_man_who_was_named_last()
    {
        var said = Read.Statements("Chancellor Helga Brandt met Peter Voss in Oslo. She said the talks had gone well.");
        Assert.Equal("Helga Brandt", Assert.Single(said).Speaker!.Name);
    }

    [Fact]
    public void An_apposition_gives_the_role_and_the_person_keeps_the_name()
    {
        var before = Read.Statement("Norway's energy minister, Peter Voss, said the dam would hold.");
        Assert.Equal(("Peter Voss", "Norway's energy minister"), (before.Speaker!.Name, before.Speaker.Role));
        var behind = Read.Statement("Peter Voss, the energy minister, said the dam would hold.");
        Assert.Equal(("Peter Voss", "energy minister"), (behind.Speaker!.Name, behind.Speaker.Role));
    }

    [Fact]
    public void A_spokesman_for_somebody_is_not_that_somebody()
    {
        var said = Read.Statement("A spokesman for President Helga Brandt said the dam would hold.");
        Assert.Equal(SpeakerKind.Unnamed, said.Speaker!.Kind);
        Assert.StartsWith("A spokesman for President", said.Speaker.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void An_administration_is_not_the_person_it_is_named_after()
    {
        var said = Read.Statement("The Brandt administration said the dam would hold.");
        Assert.NotEqual(SpeakerKind.Person, said.Speaker!.Kind);
    }

    [Theory]
    [InlineData("Norway said the dam would hold.", SpeakerKind.Country)]
    [InlineData("Moscow said the dam would hold.", SpeakerKind.Country)]
    [InlineData("The Norwegian defence ministry said the dam would hold.", SpeakerKind.Organization)]
    [InlineData("Analysts said the dam would hold.", SpeakerKind.Group)]
    [InlineData("Some residents said the dam would hold.", SpeakerKind.Group)]
    [InlineData("A senior official said the dam would hold.", SpeakerKind.Unnamed)]
    public void A_speaker_is_a_country_a_body_a_group_or_unnamed(string text, SpeakerKind kind) => Assert.Equal(kind, Read.Statement(text).Speaker!.Kind);

    [Fact]
    public void The_official_is_the_one_described_before()
    {
        var said = Read.Statements("A State Department official said talks would resume. “We are ready,” the official added.");
        Assert.All(said, s => Assert.Equal("A State Department official", s.Speaker!.Name));
    }

    [Fact]
    public void It_is_the_body_that_the_sentence_before_is_about()
    {
        var said = Read.Statements("The Norwegian embassy in Geneva closed its doors. It said the staff had gone home.");
        Assert.Equal("The Norwegian embassy in Geneva", Assert.Single(said).Speaker!.Name);
    }

    [Theory]
    [InlineData("Peter Voss told Reuters that the dam would hold.", "Reuters")]
    [InlineData("Peter Voss said that the dam would hold, according to Russia’s Interfax news agency.", "Interfax")]
    [InlineData("Peter Voss was quoted by the Elbrook Herald as saying the dam would hold.", "Elbrook Herald")]
    [InlineData("Reuters quoted Peter Voss as saying that the dam would hold.", "Reuters")]
    public void The_outlet_that_relayed_the_words_is_kept(string text, string via)
    {
        var said = Read.Statement(text);
        Assert.Equal("Peter Voss", said.Speaker!.Name);
        Assert.Equal(via, said.Via);
    }

    [Fact]
    public void Where_it_cannot_be_told_there_is_no_guess()
    {
        var said = Read.Statement("“It was a long night,” he said.");
        Assert.Null(said.Speaker);
        Assert.True(said.Confidence <= 0.3);
    }
}
