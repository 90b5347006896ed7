using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Tags;

public sealed class ArticleNamesTests
{
    [Fact]
    public void A_surname_is_a_person_where_the_article_has_the_person_in_full()
    {
        var article = new Builder()
            .Add("Hryhoriy Bezborodko resigned .", EntityKind.Person, 0, 2)
            .Add("The deal pleased Bezborodko .", EntityKind.Place, 3, 4)
            .Add("Critics of Bezborodko cheered .", EntityKind.None, 2, 3, PartOfSpeech.NNP);

        var sentences = article.Settle();

        Assert.Equal(EntityKind.Person, sentences[1].Entities[3]);
        Assert.Equal(EntityKind.Person, sentences[2].Entities[2]);
    }

    [Fact]
    public void A_name_takes_the_kind_that_most_of_its_mentions_have()
    {
        var article = new Builder()
            .Add("He joined Zorvik Group today .", EntityKind.Organization, 2, 4)
            .Add("She left Zorvik Group today .", EntityKind.Organization, 2, 4)
            .Add("They own Zorvik Group now .", EntityKind.Organization, 2, 4)
            .Add("Who is Zorvik Group really ?", EntityKind.Person, 2, 4);

        Assert.All(article.Settle()[3].Entities[2..4], kind => Assert.Equal(EntityKind.Organization, kind));
    }

    [Fact]
    public void A_firm_is_known_by_its_first_word_too()
    {
        var article = new Builder()
            .Add("It fined Zorvik Holding twice .", EntityKind.Organization, 2, 4)
            .Add("Then Zorvik paid .", EntityKind.Person, 1, 2);

        Assert.Equal(EntityKind.Organization, article.Settle()[1].Entities[1]);
    }

    [Fact]
    public void A_common_word_at_the_head_of_a_sentence_is_no_name()
    {
        var article = new Builder()
            .Add("He saw the footage there .", EntityKind.None, 0, 0)
            .Add("Footage shows him .", EntityKind.Person, 0, 1);

        Assert.Equal(EntityKind.None, article.Settle()[1].Entities[0]);
    }

    [Fact]
    public void A_country_stays_a_country_though_a_person_bears_its_name()
    {
        var article = new Builder()
            .Add("Michael Jordan flew in .", EntityKind.Person, 0, 2)
            .Add("He left Jordan today .", EntityKind.Country, 2, 3);

        Assert.Equal(EntityKind.Country, article.Settle()[1].Entities[2]);
    }

    /// <summary>Lines up sentences, each with at most one name.</summary>
    private sealed class Builder
    {
        private readonly List<TaggedSentence> _sentences = [];
        private string _text = string.Empty;

        public Builder Add(string sentence, EntityKind kind, int start, int end, PartOfSpeech tag = PartOfSpeech.NNP)
        {
            var from = _text.Length;
            _text += sentence + "\n";
            var tagged = new TaggedSentence([.. Tokenizer.Tokenize(_text, new TextSpan(from, _text.Length))]);
            tagged.Entities.AsSpan(start, end - start).Fill(kind);
            tagged.Tags.AsSpan(start, end - start).Fill(tag);
            _sentences.Add(tagged);
            return this;
        }

        public List<TaggedSentence> Settle()
        {
            ArticleNames.Settle(_text, _sentences, Gazetteer.Shipped);
            return _sentences;
        }
    }
}
