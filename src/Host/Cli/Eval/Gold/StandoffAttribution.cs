using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>An attribution that somebody marked, in runs.</summary>
/// <param name="Source">The source; empty where none is marked.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">The content.</param>
internal sealed record StandoffAttribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>The same with every run turned into others.</summary>
    public StandoffAttribution Each(Func<ImmutableArray<TextSpan>, ImmutableArray<TextSpan>> turned) =>
        new(turned(Source), turned(Cue), turned(Content));
}
