using System.Globalization;
using Microsoft.AspNetCore.Components;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Display;
using OnRecord.Host.Web.Charts;
using OnRecord.Reading;

namespace OnRecord.Host.Web.Speakers;

/// <summary>A speaker: what they said, when, who reports it, and as what. The filters are in the address.</summary>
public sealed partial class SpeakerPage
{
    private const int MostOutlets = 12;
    private const int MostRoles = 12;

    private static readonly (string Value, string Words)[] Kinds =
        [(string.Empty, "in any way"), ("direct", "word for word"), ("mixed", "partly in quotation marks"), ("indirect", "paraphrased")];

    /// <summary>The speaker.</summary>
    [Parameter]
    [EditorRequired]
    public required SpeakerProfile Profile { get; set; }

    /// <summary>What is asked for.</summary>
    [Parameter]
    [EditorRequired]
    public required StatementListQuery Filter { get; set; }

    /// <summary>The statements of this page.</summary>
    [Parameter]
    [EditorRequired]
    public required StatementList List { get; set; }

    /// <summary>Address of the page before, or null.</summary>
    [Parameter]
    public string? Previous { get; set; }

    /// <summary>Address of the next page, or null.</summary>
    [Parameter]
    public string? Next { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;

    private string? KindName => Filter.Kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Mixed => "mixed",
        AttributionKind.Indirect => "indirect",
        _ => null,
    };

    private bool IsFiltered => Filter is not { Kind: null, Outlet: null, Since: null, Until: null, Topic: null };

    private int Total => List.All?.Count ?? 0;

    private IReadOnlyList<DotRow> Rows => DotRow.ByOutlet((List.All ?? []).Select(static one => (one.Outlet, one.Place.Day, 1)));

    private string ChartCaption => IsFiltered ? "These statements by day and outlet:" : "Statements by day and outlet:";

    private string Summary
    {
        get
        {
            var days = Profile.Statements.Select(static one => one.Place.Day).OfType<DateOnly>().ToList();
            var outlets = Profile.Outlets.Count(static one => one.Outlet is not null);
            var where = outlets switch { 0 => string.Empty, 1 => " in one outlet", _ => $" in {outlets} outlets" };
            var when = days.Count == 0 ? string.Empty
                : days.Min() == days.Max() ? $", {ShownStatement.DayOf(days[0])}" : $", {ShownStatement.DayOf(days.Min())} to {ShownStatement.DayOf(days.Max())}";
            return $"{SpeakerWords.Statements(Profile.Statements.Count)}{where}{when}";
        }
    }

    private string Lead
    {
        get
        {
            if (List.Problem is { } problem)
            {
                return SafeText.Line(problem);
            }

            var (from, shown) = (Filter.Skip, List.Statements.Count);
            return (Total, shown) switch
            {
                (0, _) => "Nothing that they are reported to have said fits; leave out a filter.",
                (_, 0) => $"{SpeakerWords.Statements(Total)}: there are no more.",
                _ when List.MayBeMore => $"{from + 1:N0} to {from + shown:N0} of the {SpeakerWords.Statements(Total)} that fit best, newest first",
                _ when shown < Total => $"{from + 1:N0} to {from + shown:N0} of {SpeakerWords.Statements(Total)}, newest first",
                _ => $"{SpeakerWords.Statements(Total)}, newest first",
            };
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string When(SpeakerRole role)
    {
        var days = role switch
        {
            { First: null } => "no day",
            { First: { } first, Last: { } last } when first == last => ShownStatement.DayOf(first)!,
            _ => $"{ShownStatement.DayOf(role.First)} to {ShownStatement.DayOf(role.Last)}",
        };
        return $"{days} · {role.Statements:N0}";
    }
}
