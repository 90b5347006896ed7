using System.Runtime.InteropServices;

namespace OnRecord.Reading;

/// <summary>Binary search in what is in order.</summary>
internal static class Ordered
{
    /// <summary>How many elements come before a place: those at the front that fulfil a condition which none behind them fulfils.</summary>
    /// <param name="ordered">The elements.</param>
    /// <param name="place">What the condition compares them with; handed through, so that no closure is made for a look-up.</param>
    /// <param name="isBefore">The condition.</param>
    public static int CountWhile<T, TPlace>(ReadOnlySpan<T> ordered, TPlace place, Func<T, TPlace, bool> isBefore)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(ordered[middle], place) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <inheritdoc cref="CountWhile{T, TPlace}(ReadOnlySpan{T}, TPlace, Func{T, TPlace, bool})"/>
    public static int CountWhile<T, TPlace>(List<T> ordered, TPlace place, Func<T, TPlace, bool> isBefore) =>
        CountWhile(CollectionsMarshal.AsSpan(ordered), place, isBefore);
}
