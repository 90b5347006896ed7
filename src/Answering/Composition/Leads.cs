using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;
using OnRecord.Reading;

namespace OnRecord.Answering.Composition;

/// <summary>The sentence above the statements. It says what they are, or why there are none; it quotes nothing.</summary>
internal static class Leads
{
    private const int LongestEcho = 80;

    public static string Write(Understanding understanding, Outcome outcome, Checked shown)
    {
        var lead = shown is { Lost: true, Statements.Count: 0, Passages.Count: 0 }
            ? "What was found does not stand in the stored article as it was read, so it is not shown."
            : WhenAndHowOften.Lead(understanding.Question, outcome, shown) ?? Lead(understanding, outcome, shown);
        if (shown.TakenOut is [{ TakenOut: { } gone }, ..])
        {
            lead = $"{lead.TrimEnd(':', '.')}. An earlier version of an article had {(shown.TakenOut[0].Score >= 1 ? "these words" : "words close to these")}; they were taken out on {Notes.Day(gone)}.";
        }

        return understanding.Question.WasCut ? $"{lead} Only the first {QuestionText.Longest} characters of the question were read." : lead;
    }

    /// <summary>Words of the question as they can be said again: one line, without marks that would make them look quoted.</summary>
    public static string Echo(string words)
    {
        var plain = string.Concat(words.Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '\'' or '’' or '.' or ','));
        plain = SpeakerName.OneLine(plain).Trim(' ', ',', '.', '-', '\'', '’');
        return plain.Length <= LongestEcho ? plain : plain[..LongestEcho].TrimEnd() + " …";
    }

    private static string Lead(Understanding understanding, Outcome outcome, Checked shown) => Lead(understanding, understanding.Question, understanding.Speaker, outcome, shown);

    private static string Lead(Understanding understanding, Question question, AskedSpeaker? speaker, Outcome outcome, Checked shown) => outcome switch
    {
        // Not "yes": the words can stand in a denial ("did not say that an invasion is imminent"). The statement below tells.
        Outcome.SaidSo => $"{Names(shown)}, in these words:",
        Outcome.SaidAlike => $"{Names(shown)}, in words close to these:",
        Outcome.OnTopic when question.Form is QuestionForm.Search && question.AsksForFact => $"{Names(shown)} on this, {Count(shown)}; each is the claim of whom it names:",
        Outcome.OnTopic => $"{Names(shown)} on this, {Count(shown)}:",
        Outcome.InArticlesOnTopic => $"{Names(shown)}, {Count(shown)} in articles on {About(question, speaker)}, though not in so many words:",
        Outcome.Everything => $"{Names(shown)}, {Count(shown)}:",
        Outcome.OtherOccasions => $"{Names(shown)}, {Count(shown)}; the articles do not tie any of them to that occasion:",
        Outcome.OtherAddressees => $"{Names(shown)}, {Count(shown)}; the articles do not say of any that it was said to {Echo(string.Join(' ', question.To.Select(word => question.Text[word.Start..word.End])))}:",
        Outcome.Compared => Compared(understanding, shown),
        Outcome.Answered => $"{Names(shown)} in answer to {Known(speaker)}, as far as the articles tell, {Count(shown)}:",
        Outcome.NobodyAnswered => $"The coverage tells of no answer to {Known(speaker)}.",
        Outcome.UnknownReplier => $"Nothing by {Asked(understanding.Speakers.Second)} is in the coverage.",
        Outcome.OutOfScope => $"The coverage has nothing on this{UnderstoodLine.ScopeOf(question with { Scope = question.Scope with { NewestFirst = false } })}.",
        Outcome.SomebodyElse when speaker is { IsKnown: false } => $"Nothing by {Asked(speaker)} is in the coverage. The words are those of {Names(shown)}:",
        Outcome.SomebodyElse => $"Not {Known(speaker)}: the words are those of {Names(shown)}:",
        Outcome.UnknownSpeaker => $"Nothing by {Asked(speaker)} is in the coverage.",
        Outcome.NotRelayed => $"Nothing by {Known(speaker)} in the coverage is told as {Echo(string.Join(' ', question.RelayedBy.Select(static word => word.Folded)))} reported it.",
        Outcome.SilentOnTopic => $"Nothing by {Known(speaker)} in the coverage is about {About(question, speaker)}.",
        Outcome.NobodySaidSo when speaker is not null => $"Neither {Known(speaker)} nor anybody else is reported to have said that in the coverage.",
        Outcome.NobodySaidSo => "Nobody is reported to have said that in the coverage.",
        Outcome.WordsWithoutSpeaker => "The words stand in the coverage, but it is not clear there whose they are:",
        Outcome.OnlyPassages => "Nobody is reported to have said anything on this; these are the articles' own words.",
        Outcome.NothingAsked => "Ask who said something, what somebody said about a subject, or whether somebody said it.",
        _ when shown.Passages.Count > 0 => "Nothing in the coverage answers this; these passages may bear on it.",
        _ => "There is nothing on this in the coverage.",
    };

    private static string Compared(Understanding understanding, Checked shown)
    {
        var (first, second) = (understanding.Speaker!, understanding.Speakers.Second!);
        var (one, other) = (shown.Statements.Count(cited => first.Includes(cited.Statement)), shown.Statements.Count(cited => second.Includes(cited.Statement)));
        return (one, other) switch
        {
            (0, _) => $"Nothing by {Known(first)} on this is in the coverage, only by {Known(second)}:",
            (_, 0) => $"Nothing by {Known(second)} on this is in the coverage, only by {Known(first)}:",
            _ => $"{Known(first)} and {Known(second)} on this, in turn, {Count(shown)}:",
        };
    }

    /// <summary>The speakers of what is shown, with their roles.</summary>
    public static string Names(Checked shown)
    {
        var distinct = shown.Statements.DistinctBy(one => one.Statement.Speaker?.Id ?? 0).Select(one => SpeakerName.WithRole(one.Statement)).ToList();
        return distinct.Count switch
        {
            0 => "nobody",
            1 => distinct[0],
            2 => $"{distinct[0]} and {distinct[1]}",
            _ => $"{distinct[0]}, {distinct[1]} and others",
        };
    }

    /// <summary>How many statements are shown, and of how many.</summary>
    public static string Count(Checked shown)
    {
        if (shown.Skipped > 0)
        {
            return $"{shown.Skipped + 1} to {shown.Skipped + shown.Statements.Count} of {shown.Total} statements";
        }

        var count = shown.Statements.Count == 1 ? "1 statement" : $"{shown.Statements.Count} statements";
        return shown.Next is null ? count : $"{count} of {shown.Total}";
    }

    /// <summary>The speaker's name as it was asked for.</summary>
    public static string Asked(AskedSpeaker? speaker) => speaker is not null && Echo(speaker.Asked) is { Length: > 0 } name ? Capitalised(name) : "them";

    /// <summary>A name typed in a hurry gets its capital letters; of a description ("the german minister") the countries get theirs.</summary>
    private static string Capitalised(string name)
    {
        var words = name.Split(' ');
        var typed = words.Length <= 2 && !name.Any(char.IsUpper) && words[0] is not ("the" or "a" or "an" or "some");
        return string.Join(' ', words.Select(word => IsPlace(word) ? Place(word) : typed ? Capital(word) : word));
    }

    private static bool IsPlace(string word) =>
        WordSplitter.Split(word) is [var only] && (WordFamilies.Default.IsPlace(only.Stem) || only.Folded is "us" or "uk" or "eu" or "un");

    private static string Place(string word) => word.Length == 2 ? word.ToUpperInvariant() : Capital(word);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Known(AskedSpeaker? speaker) => speaker switch
    {
        { Speakers: [{ Kind: SpeakerKind.Person }] } => SpeakerName.OneLine(speaker.Speakers[0].Name),
        _ => Asked(speaker),
    };

    /// <summary>The topic as asked, where it stands together in the question; else "that".</summary>
    private static string About(Question question, AskedSpeaker? speaker)
    {
        var topic = speaker?.Rest is { } rest ? TopicParser.Parse([], rest) : question.Topic;
        var words = topic.Head.Concat(topic.Rest).OrderBy(word => word.Start).ToList();
        if (words.Count == 0)
        {
            return "that";
        }

        var slice = question.Text[words[0].Start..words[^1].End];
        var together = slice.Length <= LongestEcho && !slice.Contains(" about ", StringComparison.OrdinalIgnoreCase);
        return together && Echo(slice) is { Length: > 0 } echo ? echo : "that";
    }
}
