using System.Globalization;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>Articles by address, each in several versions, as files that can be added; and questions about them.</summary>
internal static class ArticlePool
{
    /// <summary>How many articles there are.</summary>
    public const int Articles = 14;

    /// <summary>How many versions each has.</summary>
    public const int Versions = 3;

    private static readonly string[] People = ["Mara Lindqvist", "Tomas Berg", "Ines Falk", "Jonas Hale", "Petra Sund", "Olav Kron"];
    private static readonly string[] Offices = ["the transport minister of Norvia", "the mayor of Port Meridian", "the harbour master", "a spokesman for the pilots"];
    private static readonly string[] Things = ["the ferries", "the lighthouse", "the old bridge", "the winter timetable", "the fishing fleet", "the customs house"];
    private static readonly string[] Fates = ["will stay open", "will be closed", "will be sold", "will be repaired", "is in good hands", "has no future"];
    private static readonly string[] Reasons = ["because of the ice", "before the summer", "whatever the council decides", "for want of money", "as everybody knows"];

    /// <summary>What is asked again and again.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        "What did Mara Lindqvist say about the ferries?", "What did Tomas Berg say?", "Who said the lighthouse will be sold?",
        "Did Ines Falk say that the old bridge will be closed?", "What did the harbour master say about the winter timetable?", "ferries ice",
        "Who said \"the customs house has no future\"?", "What did Petra Sund and Olav Kron say about the fishing fleet?",
    ];

    /// <summary>The address of an article.</summary>
    public static string Address(int article) => string.Create(CultureInfo.InvariantCulture, $"https://gazette{article % 3}.example/{article}");

    /// <summary>The name of the file that has a version of an article.</summary>
    public static string File(int article, int version) => string.Create(CultureInfo.InvariantCulture, $"story-{article}-v{version}.md");

    /// <summary>Writes all versions of all articles into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var article = 0; article < Articles; article++)
        {
            for (var version = 0; version < Versions; version++)
            {
                System.IO.File.WriteAllText(Path.Combine(folder, File(article, version)), Text(article, version));
            }
        }
    }

    private static string Text(int article, int version)
    {
        var random = new Random((article * 100) + 7);
        var later = new Random((article * 100) + version + 50);
        var paragraphs = Enumerable.Range(0, 6).Select(at =>
        {
            // A newer version has other words here and there, and now and then a paragraph less.
            var (who, office, thing) = (random.Next(People.Length), random.Next(Offices.Length), random.Next(Things.Length));
            var (fate, reason) = (random.Next(Fates.Length), random.Next(Reasons.Length));
            if (version > 0 && later.Next(3) == 0)
            {
                (fate, reason) = (later.Next(Fates.Length), later.Next(Reasons.Length));
            }

            return version > 0 && later.Next(6) == 0 ? null
                : at % 2 == 0 ? $"\"{Capital(Things[thing])} {Fates[fate]} {Reasons[reason]},\" said {People[who]}, {Offices[office]}."
                : $"{People[who]}, {Offices[office]}, said that {Things[thing]} {Fates[fate]} {Reasons[reason]}.";
        }).OfType<string>();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"---\ntitle: Story {article} of the harbour\noutlet: Gazette {article % 3}\npublished: 2024-03-{1 + article:00}\nurl: {Address(article)}\n---\nThe council of ward {article} met in the week of number {article * 7}.\n\n{string.Join("\n\n", paragraphs)}\n");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
