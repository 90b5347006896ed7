using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// A matrix of weights, laid out for multiplication from the left: panels of sixteen columns, each row by row, so that what a product
/// needs next always lies next in memory.
/// </summary>
internal sealed class PackedMatrix
{
    private const int PanelWidth = 16;
    private const int RowsAtOnce = 6;

    // So many rows stay in the processor's second cache while all panels go by.
    private const int RowsInCache = 96;

    private readonly float[] _panels;

    /// <summary>Packs a matrix.</summary>
    /// <param name="values">Its values, row by row.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many columns.</param>
    public PackedMatrix(ReadOnlySpan<float> values, int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        var panels = (columns + PanelWidth - 1) / PanelWidth;
        _panels = new float[panels * rows * PanelWidth];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                _panels[(((column / PanelWidth * rows) + row) * PanelWidth) + (column % PanelWidth)] = values[(row * columns) + column];
            }
        }
    }

    /// <summary>How many rows it has: the length of what is multiplied by it.</summary>
    public int Rows { get; }

    /// <summary>How many columns it has: the length of the product.</summary>
    public int Columns { get; }

    /// <summary>How many floats apart the rows of a product lie: <see cref="Columns"/>, in whole panels.</summary>
    public int Stride => (Columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>
    /// Adds the product of rows with the matrix to what stands in <paramref name="sums"/>. Each element is summed in the order of the rows of
    /// the matrix, however many rows are multiplied at once, so that a row gives the same product in any company.
    /// </summary>
    /// <param name="left">The rows, <paramref name="leftStride"/> floats apart.</param>
    /// <param name="leftStride">How many floats apart they lie.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="sums">A row of <see cref="Stride"/> floats for each.</param>
    public void AddProduct(ReadOnlySpan<float> left, int leftStride, int count, Span<float> sums)
    {
        if (count == 0)
        {
            return;
        }

        if (left.Length < ((count - 1) * leftStride) + Rows || sums.Length < count * Stride)
        {
            throw new ArgumentException("There is less room than the product needs.", nameof(sums));
        }

        for (var first = 0; first < count; first += RowsInCache)
        {
            var behind = Math.Min(count, first + RowsInCache);
            for (var panel = 0; panel < Stride / PanelWidth; panel++)
            {
                var weights = _panels.AsSpan(panel * Rows * PanelWidth, Rows * PanelWidth);
                var row = first;
                for (; row + RowsAtOnce <= behind; row += RowsAtOnce)
                {
                    AddSix(left[(row * leftStride)..], leftStride, weights, sums[((row * Stride) + (panel * PanelWidth))..]);
                }

                for (; row < behind; row++)
                {
                    AddOne(left.Slice(row * leftStride, Rows), weights, sums.Slice((row * Stride) + (panel * PanelWidth), PanelWidth));
                }
            }
        }
    }

    // Compiled for speed from the first call on: a process that reads one article has no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSix(ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> weights, Span<float> sums)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var s = ref MemoryMarshal.GetReference(sums);
        var (s1, s2, s3, s4, s5) = ((nuint)Stride, (nuint)Stride * 2, (nuint)Stride * 3, (nuint)Stride * 4, (nuint)Stride * 5);
        var (l1, l2, l3, l4, l5) = ((nuint)leftStride, (nuint)leftStride * 2, (nuint)leftStride * 3, (nuint)leftStride * 4, (nuint)leftStride * 5);
        var (a0, b0) = (Vector256.LoadUnsafe(ref s), Vector256.LoadUnsafe(ref s, 8));
        var (a1, b1) = (Vector256.LoadUnsafe(ref s, s1), Vector256.LoadUnsafe(ref s, s1 + 8));
        var (a2, b2) = (Vector256.LoadUnsafe(ref s, s2), Vector256.LoadUnsafe(ref s, s2 + 8));
        var (a3, b3) = (Vector256.LoadUnsafe(ref s, s3), Vector256.LoadUnsafe(ref s, s3 + 8));
        var (a4, b4) = (Vector256.LoadUnsafe(ref s, s4), Vector256.LoadUnsafe(ref s, s4 + 8));
        var (a5, b5) = (Vector256.LoadUnsafe(ref s, s5), Vector256.LoadUnsafe(ref s, s5 + 8));
        for (nuint k = 0; k < (nuint)Rows; k++)
        {
            var wa = Vector256.LoadUnsafe(ref w, k * PanelWidth);
            var wb = Vector256.LoadUnsafe(ref w, (k * PanelWidth) + 8);
            var x0 = Vector256.Create(Unsafe.Add(ref a, k));
            a0 = Vector256.FusedMultiplyAdd(x0, wa, a0);
            b0 = Vector256.FusedMultiplyAdd(x0, wb, b0);
            var x1 = Vector256.Create(Unsafe.Add(ref a, k + l1));
            a1 = Vector256.FusedMultiplyAdd(x1, wa, a1);
            b1 = Vector256.FusedMultiplyAdd(x1, wb, b1);
            var x2 = Vector256.Create(Unsafe.Add(ref a, k + l2));
            a2 = Vector256.FusedMultiplyAdd(x2, wa, a2);
            b2 = Vector256.FusedMultiplyAdd(x2, wb, b2);
            var x3 = Vector256.Create(Unsafe.Add(ref a, k + l3));
            a3 = Vector256.FusedMultiplyAdd(x3, wa, a3);
            b3 = Vector256.FusedMultiplyAdd(x3, wb, b3);
            var x4 = Vector256.Create(Unsafe.Add(ref a, k + l4));
            a4 = Vector256.FusedMultiplyAdd(x4, wa, a4);
            b4 = Vector256.FusedMultiplyAdd(x4, wb, b4);
            var x5 = Vector256.Create(Unsafe.Add(ref a, k + l5));
            a5 = Vector256.FusedMultiplyAdd(x5, wa, a5);
            b5 = Vector256.FusedMultiplyAdd(x5, wb, b5);
        }

        a0.StoreUnsafe(ref s);
        b0.StoreUnsafe(ref s, 8);
        a1.StoreUnsafe(ref s, s1);
        b1.StoreUnsafe(ref s, s1 + 8);
        a2.StoreUnsafe(ref s, s2);
        b2.StoreUnsafe(ref s, s2 + 8);
        a3.StoreUnsafe(ref s, s3);
        b3.StoreUnsafe(ref s, s3 + 8);
        a4.StoreUnsafe(ref s, s4);
        b4.StoreUnsafe(ref s, s4 + 8);
        a5.StoreUnsafe(ref s, s5);
        b5.StoreUnsafe(ref s, s5 + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne(ReadOnlySpan<float> left, ReadOnlySpan<float> weights, Span<float> sums)
    {
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var s = ref MemoryMarshal.GetReference(sums);
        var (a, b) = (Vector256.LoadUnsafe(ref s), Vector256.LoadUnsafe(ref s, 8));
        for (var k = 0; k < left.Length; k++)
        {
            var x = Vector256.Create(left[k]);
            a = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, (nuint)k * PanelWidth), a);
            b = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, ((nuint)k * PanelWidth) + 8), b);
        }

        a.StoreUnsafe(ref s);
        b.StoreUnsafe(ref s, 8);
    }
}
