using System.Diagnostics;

namespace OnRecord.Benchmarks.Scale;

/// <summary>What the parts of one answer take that the coverage gives. What is left of the whole are words, scores and checks.</summary>
internal sealed class Stages
{
    private readonly Dictionary<string, (int Calls, long Ticks)> _spent = [];

    /// <summary>Does something in a stage.</summary>
    public T In<T>(string stage, Func<T> act)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            return act();
        }
        finally
        {
            var (calls, ticks) = _spent.GetValueOrDefault(stage);
            _spent[stage] = (calls + 1, ticks + Stopwatch.GetTimestamp() - started);
        }
    }

    /// <summary>What was spent since the last time, and begins anew.</summary>
    public IReadOnlyDictionary<string, (int Calls, double Milliseconds)> Take()
    {
        var taken = _spent.ToDictionary(one => one.Key, one => (one.Value.Calls, one.Value.Ticks * 1000.0 / Stopwatch.Frequency));
        _spent.Clear();
        return taken;
    }
}
