namespace OnRecord.Sources.Tests;

/// <summary>What each line of a page is. All pages are invented.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Lines_are_paragraphs_where_nothing_is_wrapped() => MarkedPage.Check(
        """
        T| Ferry talks end in the harbour of Odra
        P| The ministers of six countries left the harbour of Odra on Tuesday without an agreement about the ferries, the port said.
        P| "We were close," the mayor said. "Then we were not."
        P| The next meeting is in April.
        """);

    [Fact]
    public void Wrapped_lines_are_put_together_to_paragraphs() => MarkedPage.Check(
        """
        T| Envoy says that the ferry talks will resume
         | within days

        B| By Jane Doe

        P| LISBON, March 8, 2022 (Reuters) - The envoy of
         | the six countries said on Tuesday that talks on
         | the ferries would be resumed within days,
         | although the ministers had left the city without
         | so much as a common statement.

        P| "We will meet again," Erik Lund told reporters at
         | the airport. "There is no other way, and all of us
         | know that there is no other way."
        """);

    [Fact]
    public void A_short_line_ends_a_wrapped_paragraph_without_a_blank_line() => MarkedPage.Check(
        """
        P| The envoy of the six countries said on Tuesday that the
         | talks would be resumed within days, whatever the other
         | ministers might say about it.
        P| The port authority of Odra said that it would wait for
         | the outcome and that no ferry would leave the harbour
         | before the end of the month.
        """);

    [Fact]
    public void Markdown_is_known_by_its_marks() => MarkedPage.Check(
        """
        F| ---
         | title: What Lund wants
         | outlet: The Harbour Gazette
         | ---
        F| ![A ferry at sea](ferry.jpg)

        T| # What Lund wants

        B| *By Jane Doe*

        P| The envoy **Erik Lund** said that he wanted two things from the other delegations:

        P| - a corridor for the ferries
        P| - an end to the blockade

        H| ## What the others want

        P| They want him to go home, Lund said.

        F| ---

        F| Sign up to our [newsletter](https://example.org/nl)!
        """);

    [Fact]
    public void A_news_site_is_more_than_its_article() => MarkedPage.Check(
        """
        F| Skip to main content
        F| Home
        F| World
        F| Live TV
        T| Harbour ministers fail to agree on grain corridor
        P| Talks in Lisbon broke up after nine hours, with both sides blaming the other
        B| By Marta Oliveira and Tom Grey, The Coastal Times
        B| Updated 6:42 PM EDT, Tue March 8, 2022
        F| Share
        F| Facebook
        F| 4 min read
        P| Ministers from six countries left Lisbon on Tuesday without an agreement, the Portuguese government said.
        P| "We were close, and then we were not," Foreign Minister Ana Duarte told reporters.
        F| Advertisement
        P| Her colleague from the north, Erik Lund, said that his delegation would "sign up for any deal that is fair".
        F| RELATED ARTICLE Ten ships wait outside the harbour of Odra
        P| The ships have been waiting for a week, according to the port.
        F| Related
        F| Why grain prices doubled in a year
        F| The captain who would not wait
        P| "Sign up now, or get out of the way," an angry fisherman shouted at the ministers as they left the building.
        H| What happens next?
        P| The next meeting is planned for April, according to Lund's office. The official said he did not expect much of it.
        F| Story continues below advertisement
        F| READ MORE: Grain, gold and guns: the week in pictures
        P| Duarte said the door was open. "They can click their fingers and we will come," she added.
        F| The Associated Press contributed to this report.
        F| Tom Grey is a staff writer at The Coastal Times who covers shipping. He previously worked in Oslo.
        F| More on this story
        F| Grain corridor: what we know so far
        F| Six charts that explain the harvest. The numbers tell a story that ministers do not like to hear.
        F| 5 hours ago
        F| Is bread the new gold?
        F| Bakers across the continent are changing their recipes.
        F| 2 days ago
        F| Most read
        F| 1
        F| The dog that ate the budget
        F| We use cookies to make this site work. By clicking accept you agree to our privacy policy.
        F| © 2022 The Coastal Times. All rights reserved.
        F| Follow us on Facebook
        """);

    [Fact]
    public void An_advert_between_paragraphs_takes_no_paragraph_with_it() => MarkedPage.Check(
        """
        T| Ferry talks end
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        F| The Coastal Times
        F| Leave your bubble. See the world as it is, in ten minutes every morning with our newsletter.
        F| Sign Up for the Tide Table
        F| From breaking news to slow food, get the best of The Coastal Times delivered straight to your inbox.
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        P| The ferries stay in port.
        """);

    [Fact]
    public void Forms_and_calls_to_readers_are_furniture() => MarkedPage.Check(
        """
        T| Ferry talks end
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        F| Your browser cannot show this map
        F| Do you live by the harbour? What would you like to ask our reporters about the ferries?
        F| Fill in the form below and we may get in touch with you.
        F| Your contact details will never be published. Please read our terms & conditions and privacy policy.
        F| If you are reading this page in the app, send your question by email to questions@example.org and tell us your name.
        """);

    [Fact]
    public void What_people_say_in_quotation_marks_is_theirs() => MarkedPage.Check(
        """
        P| "Follow us," the admiral told the recruits, "and you will see the world. Join our fleet. Subscribe to our values."
        P| The minister said in a statement that readers should "visit our website and enter your email address".
        P| “Sign up for our newsletter,” the website of the ministry says. “Click here.”
        P| “Do not click here. Do not subscribe. Do not sign up for anything, and do not share this with your friends,
        P| or you will regret it,” the mayor warned.
        P| „Melden Sie sich an“, said the German minister, which means: sign up, please.
        """);

    [Fact]
    public void Sentences_about_newsletters_and_websites_are_the_articles() => MarkedPage.Check(
        """
        P| The embassy published the list on its website and asked subscribers of its newsletter to share it.
        P| Members who sign up for the fleet get a podcast, a newsletter and an account, according to the admiralty.
        P| The contact group on the ferries met again. Register offices in six towns were closed.
        P| Watching from the quay, the captains said that they had cookies and little else.
        P| The report is long. Check out its last page, and you will find the answer. Nobody did. The mayor is proof of it.
        P| I would like to remind you that you can send your questions to our website, the host of the broadcast said.
        """);

    [Fact]
    public void Credits_and_names_of_image_files_are_furniture_and_captions_are_not() => MarkedPage.Check(
        """
        T| Ferry talks end
        F| Image source, Getty Images
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        F| Photo: Jane Doe / Reuters
        P| Ana Duarte said the ferries could sail within the week.
        F| Header photo taken from: The Coastal Times
        F| harbour ferry night 03
        F| 1200px Flag of Odra.svg
        F| (click to enlarge)
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        """);

    [Fact]
    public void Other_headlines_behind_the_article_are_furniture() => MarkedPage.Check(
        """
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        F| - Harbour Opens After Storm - March 1, 2022
        F| - Mayor Writes To Six Governments - February 11, 2022
        """);

    [Fact]
    public void Teasers_whose_dashes_stand_alone_are_furniture() => MarkedPage.Check(
        """
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        -| -
        F| The ten best boats of all timeour editors choose From rafts to liners, readers never tire of boats
        -| -
        F| How salt could save the bridgeThe Big Question The idea is older than the bridge
        """);

    [Fact]
    public void A_list_that_the_article_announces_is_its_own() => MarkedPage.Check(
        """
        P| The directive of the port establishes:
        P| - a permanent checkpoint for passengers at the northern quay
        P| - a checkpoint for freight at the southern quay
        """);

    [Fact]
    public void What_comes_when_the_article_is_over_is_furniture() => MarkedPage.Check(
        """
        T| Ferry talks end
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        P| The ferries stay in port until the end of the month, the harbour master told local radio.
        F| Resources and links
        F| Port of Odra – The Port of Odra is the oldest of its kind. It employs four thousand people.
        """);

    [Fact]
    public void Comments_are_not_the_articles() => MarkedPage.Check(
        """
        P| The ministers left the harbour on Tuesday without an agreement, the port of Odra said in a statement.
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        P| The ferries stay in port until the end of the month, the harbour master told local radio.
        F| Comments (14)
        F| captain_haddock
        F| Minister Smith said the same last year, and nobody listened to him then.
        """);

    [Fact]
    public void An_agencys_credits_are_cut_from_the_last_paragraph() => MarkedPage.Check(
        """
        P| The mayor said that she would write to all six governments and ask them to return to the table.
        F| (Reporting by Jane Doe in Odra; Editing by John Roe)
        """);

    [Fact]
    public void Questions_inside_a_speech_are_no_headings() => MarkedPage.Check(
        """
        P| The admiral spoke for an hour about the fleet and the harbour. “We were promised ships,
        P| What did we get?
        P| We got promises instead, and a letter from the ministry that nobody could read,” he said.
        H| What did the ministry say?
        P| The ministry said that it had sent the letter in good faith and that it was written in plain words.
        """);

    [Fact]
    public void A_post_is_its_text_and_the_line_of_its_account() => MarkedPage.Check(
        """
        T| Officials trade barbs online after talks fail
        P| The two foreign ministries continued their quarrel on Twitter on Tuesday night.
        P| Duarte's office wrote first:
        @| The corridor must open now. Our ships are waiting. #grain
         | — Ministry of Sea 🇵🇹 (@seaministry) March 8, 2022
        P| Lund replied within minutes:
        @| Ships can wait. People cannot.

         | We want guarantees. pic.twitter.com/abc123
         | - Erik Lund (@eriklund) 8 March 2022
        P| The Swedish foreign minister, Karin Berg, said that she found the exchange "unworthy".
        """);

    [Fact]
    public void The_text_of_a_post_can_stand_under_its_account() => MarkedPage.Check(
        """
        P| The ministry of the sea answered on Twitter on Tuesday night, and it did so at some length.
        @| 💬 @seaministry to @harbourpress:
         | — Ministry of Sea (@seaministry) March 8, 2022
         | 👇
         | The corridor must open now. Our ships are waiting. pic.twitter.com/abc123
        P| Nobody in the harbour had expected an answer before the weekend, the mayor said.
        """);

    [Fact]
    public void A_reporters_paragraph_above_an_account_is_not_its_post() => MarkedPage.Check(
        """
        P| The mayor said that the ministry had deleted its message within the hour:
        @| — Ministry of Sea (@seaministry) March 8, 2022
        P| Nobody in the harbour had expected an answer before the weekend, the mayor said.
        """);
}
