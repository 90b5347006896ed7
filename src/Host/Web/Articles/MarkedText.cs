using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using OnRecord.Answering;
using OnRecord.Host.Display;
using OnRecord.Reading;

namespace OnRecord.Host.Web.Articles;

/// <summary>A paragraph's text with its statements marked.</summary>
internal sealed class MarkedText : ComponentBase
{
    private const int LongestLabel = 22;

    /// <summary>The paragraph.</summary>
    [Parameter]
    [EditorRequired]
    public required Run Paragraph { get; set; }

    /// <summary>The article's statements.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<CitedStatement> Statements { get; set; }

    /// <summary>The runs of each of them.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<IReadOnlyList<TextSpan>> Runs { get; set; }

    /// <summary>The colours of their speakers.</summary>
    [Parameter]
    [EditorRequired]
    public required SpeakerColours Colours { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var mark in Marking.Of(Paragraph.Text, Paragraph.Span, Runs))
        {
            switch (mark.Step)
            {
                case MarkStep.Open:
                    builder.OpenElement(0, "span");
                    builder.AddAttribute(1, "class", "st");
                    builder.AddAttribute(2, "id", mark.IsFirst ? $"s{Statements[mark.Statement].Statement.Number}" : null);
                    break;
                case MarkStep.Close:
                    builder.CloseElement();
                    break;
                case MarkStep.Anchor:
                    builder.OpenElement(3, "span");
                    builder.AddAttribute(4, "class", "st");
                    builder.AddAttribute(5, "id", $"s{Statements[mark.Statement].Statement.Number}");
                    builder.CloseElement();
                    break;
                case MarkStep.Label:
                    Label(builder, Statements[mark.Statement]);
                    break;
                default:
                    Piece(builder, mark);
                    break;
            }
        }
    }

    private void Piece(RenderTreeBuilder builder, Mark mark)
    {
        var text = SafeText.Line(Paragraph.Text[(mark.Span.Start - Paragraph.Span.Start)..(mark.Span.End - Paragraph.Span.Start)]);
        if (mark.Statement < 0)
        {
            builder.AddContent(6, text);
            return;
        }

        var statement = Statements[mark.Statement];
        builder.OpenElement(7, "mark");
        builder.AddAttribute(8, "class", $"{Colours.Of(statement)} {Kind(statement)}");
        builder.AddContent(9, text);
        builder.CloseElement();
    }

    private void Label(RenderTreeBuilder builder, CitedStatement statement)
    {
        builder.OpenElement(10, "a");
        builder.AddAttribute(11, "class", $"by {Colours.Of(statement)}");
        builder.AddAttribute(12, "href", $"#l{statement.Statement.Number}");
        builder.AddAttribute(13, "aria-label", $"Statement {statement.Statement.Number}: {SafeText.Line(statement.Name)}");
        builder.AddContent(14, $"{Short(SafeText.Line(statement.Name))} {statement.Statement.Number}");
        builder.CloseElement();
    }

    private static string Kind(CitedStatement statement) => statement.Statement.Attribution.Kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Mixed => "mixed",
        _ => "indirect",
    };

    // Of a person the surname is enough beside the words; the list has the name.
    private static string Short(string name)
    {
        if (name.Length <= LongestLabel)
        {
            return name;
        }

        var last = name[(name.LastIndexOf(' ') + 1)..];
        return last.Length is > 2 and <= LongestLabel && char.IsUpper(last[0]) ? last : name[..(LongestLabel - 1)].TrimEnd() + "…";
    }
}
