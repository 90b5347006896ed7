using System.Runtime.InteropServices;

namespace OnRecord.Sources.Layout;

/// <summary>
/// The language of web pages about themselves: what they ask of the reader, what they offer, what their lawyers want said. Only
/// words outside quotation marks are compared with it: people who are quoted may say all of this.
/// </summary>
internal static class PagePhrases
{
    private static readonly Dictionary<string, List<Phrase>> ByFirstWord = Build();

    /// <summary>The phrases that begin with a word, or with "| " and a word; the longest first.</summary>
    public static IReadOnlyList<Phrase> Of(string key) => ByFirstWord.TryGetValue(key, out var found) ? found : [];

    // "|" is the beginning of a sentence: "Sign up for …" is an advert, "members sign up for …" is not.
    private const string AsNeverInArticles = """
        | sign up for
        | sign up to
        | sign up here
        | sign up now
        | sign up today
        | subscribe to
        | subscribe for
        | subscribe here
        | subscribe now
        | subscribe below
        | subscribe today
        | follow us
        | like us on
        | find us on
        | click here
        | click on the
        | click to
        | click or tap
        click or tap
        | tap here
        | tap to
        | tap or click
        | swipe to
        | share this
        | share on facebook
        | share on twitter
        | pin it
        | log in to
        | login to
        | sign in to
        | register now
        | register here
        | register for free
        | download our
        | download the app
        | download the bbc
        | join our
        | join the conversation
        | join the discussion
        | read more
        | read also
        | also read
        | see also
        | read next
        | watch as
        | watch live
        | watch more
        | use the form
        | use this form
        | email us
        | e-mail us
        | get in touch
        | contact us
        | have your say
        | have you been affected
        | are you affected
        | are you in
        | become a member
        | become a subscriber
        | become a supporter
        | make a donation
        | donate to support
        | browse more
        | browse all
        | browse our
        | view all
        | view comments
        | show comments
        | view more
        | show more
        | load more
        | leave a comment
        | leave a reply
        | post a comment
        | skip to
        | skip advert
        | scroll down
        | scroll to
        | back to top
        | continue reading
        | story continues
        | article continues
        | continues below
        | enable javascript
        | please enable
        | please subscribe
        | please sign up
        | please log in
        | please consider supporting
        | accept all
        | accept cookies
        | manage cookies
        | manage preferences
        | this article was originally published
        | this story was originally published
        | this article originally appeared
        | this story originally appeared
        | this article first appeared
        | listen to the latest episode
        | already a subscriber
        | already have an account
        | not a subscriber
        | not a member
        | don't have an account
        | you can unsubscribe
        | by signing up
        | by subscribing
        | by clicking
        | by continuing
        | by submitting
        | thanks for signing up
        | thank you for signing up
        | thank you for subscribing
        | thank you for reading
        | for more news
        | for more sign up
        | for more subscribe
        | for more follow
        | for more stories
        | our standards
        | follow the latest
        | follow live
        | follow him on
        | follow her on
        | follow them on
        | follow the author
        | on twitter follow
        to your inbox
        in your inbox
        into your inbox
        to your email
        unsubscribe at any time
        opt out at any time
        | unsubscribe
        our newsletter
        our newsletters
        our free newsletter
        our daily newsletter
        our weekly newsletter
        free daily email
        free weekly email
        free daily newsletter
        free weekly newsletter
        free newsletter
        free newsletters
        your subscription
        subscribe here
        sign up here
        click here
        download here
        cookie policy
        cookies policy
        use cookies
        uses cookies
        set cookies
        all rights reserved
        may not be published broadcast
        may not be reproduced
        reproduced without permission
        without express permission
        the form below
        the form above
        submit your question
        submit your questions
        submit your comment
        enter your email
        enter your e-mail
        your email address
        your e-mail address
        your browser
        your ad blocker
        your adblocker
        turn off your
        requires javascript
        on our social media
        listen to the latest episode
        contributed to this report
        contributed to this story
        contributed to this article
        contributed reporting
        | additional reporting by
        | reporting by
        | edited by
        | writing by
        | editing by
        | written by
        trust principles
        your contact details
        your personal data
        your data will
        terms of use
        terms of service
        thomson reuters trust
        """;

    private const string SeldomInArticles = """
        | subscribe
        | sign up
        | log in
        | sign in
        | register
        | donate
        | click
        | send us
        | send your
        | tell us
        | let us know
        | share your
        | learn more
        | find out more
        | support our
        | support us
        | get our
        | get the latest
        | get the app
        | get unlimited
        | get instant
        | get full access
        | get breaking
        | get the best of
        | start your free
        | start your day
        | try it free
        | buy now
        | listen to our
        | read our
        | read the full
        | see our
        | visit our
        | check out
        | watch the full
        | watch the latest
        | watch the video
        | watch our
        | stay up to date
        | stay informed
        | stay tuned
        | don't miss
        | want to receive
        | want more
        | want to read
        | looking for
        | have a question
        | have a tip
        | got a tip
        | do you have
        | what do you want to know
        | what questions do you
        | what would you like
        privacy policy
        privacy notice
        terms and conditions
        daily email
        free trial
        mobile version
        app store
        google play
        via email to
        by email to
        one of our experts
        our experts
        our team of
        our reporters
        our journalists
        our readers
        our app
        our podcast
        our channel
        our social media
        if you are reading this
        if you're reading this
        you are using
        you agree to
        your preferences
        your account
        your device
        your name and
        getty images
        """;

    private const string Hints = """
        | get
        | escape
        | discover
        | explore
        | enjoy
        | stay
        | find
        | see
        | check
        | visit
        | listen
        | learn
        | try
        | join
        | support
        | choose
        | send
        | read
        | watch
        | browse
        | follow
        | share
        | download
        | please
        newsletter
        newsletters
        inbox
        podcast
        cookies
        subscription
        subscribers
        website
        webpage
        homepage
        dashboard
        notifications
        javascript
        browser
        url
        links
        hashtag
        advert
        login
        | what do you think
        your question
        your questions
        your comment
        your comments
        our website
        our coverage of
        our members
        our subscribers
        smartphone
        """;

    private static Dictionary<string, List<Phrase>> Build()
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var (list, weight) in new[] { (AsNeverInArticles, 3), (SeldomInArticles, 2), (Hints, 1) })
        {
            foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var phrase = new Phrase(line.Split(' '), weight);
                CollectionsMarshal.GetValueRefOrAddDefault(phrases, Key(phrase.Words), out _) ??= [];
                phrases[Key(phrase.Words)].Add(phrase);
            }
        }

        foreach (var same in phrases.Values)
        {
            same.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length - a.Words.Length : b.Weight - a.Weight);
        }

        return phrases;
    }

    // "|" opens half of the list: those are looked up by the word behind it too.
    private static string Key(string[] words) => words[0] == "|" ? $"| {words[1]}" : words[0];
}
