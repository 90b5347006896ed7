using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>One direction of a layer of long short-term memory (Hochreiter and Schmidhuber, 1997; with forget gates: Gers et al., 2000).</summary>
/// <param name="input">From the input to the gates: rows of input, columns of gates (input, forget, output, cell), a stretch of units each.</param>
/// <param name="recurrent">From the state before to the gates, in the same order.</param>
/// <param name="bias">Of the gates.</param>
internal sealed class LstmLayer(PackedMatrix input, PackedMatrix recurrent, float[] bias)
{
    /// <summary>How many units it has.</summary>
    public int Units => recurrent.Rows;

    /// <summary>Runs through sequences.</summary>
    /// <param name="batch">How they are laid out.</param>
    /// <param name="inputs">A row of inputs a token.</param>
    /// <param name="inputStride">How many floats apart the rows of input lie.</param>
    /// <param name="backward">Whether to run from their ends to their beginnings.</param>
    /// <param name="outputs">A row a token; the layer writes <see cref="Units"/> floats from <paramref name="at"/> on in each.</param>
    /// <param name="outputStride">How many floats apart the rows of output lie.</param>
    /// <param name="at">Where in a row of output to write.</param>
    public void Run(
        SequenceBatch batch, ReadOnlySpan<float> inputs, int inputStride, bool backward, Span<float> outputs, int outputStride, int at)
    {
        var stride = recurrent.Stride;
        var gatesRoom = ArrayPool<float>.Shared.Rent(batch.Rows * stride);
        var stateRoom = ArrayPool<float>.Shared.Rent(batch.Count * Units * 2);
        try
        {
            var gates = gatesRoom.AsSpan(0, batch.Rows * stride);
            for (var row = 0; row < batch.Rows; row++)
            {
                bias.CopyTo(gates[(row * stride)..]);
            }

            input.AddProduct(inputs, inputStride, batch.Rows, gates);

            var hidden = stateRoom.AsSpan(0, batch.Count * Units);
            var cells = stateRoom.AsSpan(batch.Count * Units, batch.Count * Units);
            hidden.Clear();
            cells.Clear();
            for (var i = 0; i < batch.Steps; i++)
            {
                // Backwards a sequence begins at its own end: until then its state is zero.
                var step = backward ? batch.Steps - 1 - i : i;
                var active = batch.ActiveAt(step);
                var now = gates.Slice(batch.RowOf(step) * stride, active * stride);
                recurrent.AddProduct(hidden, Units, active, now);
                for (var sequence = 0; sequence < active; sequence++)
                {
                    var h = hidden.Slice(sequence * Units, Units);
                    Step(now.Slice(sequence * stride, 4 * Units), cells.Slice(sequence * Units, Units), h);
                    h.CopyTo(outputs.Slice((batch.RowOf(step, sequence) * outputStride) + at, Units));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(gatesRoom);
            ArrayPool<float>.Shared.Return(stateRoom);
        }
    }

    /// <summary>A step of the cells of one sequence, eight at a time: <see cref="ModelReader"/> takes no other number of units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(ReadOnlySpan<float> gates, Span<float> cell, Span<float> hidden)
    {
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var c = ref MemoryMarshal.GetReference(cell);
        ref var h = ref MemoryMarshal.GetReference(hidden);
        var units = (nuint)Units;
        for (nuint i = 0; i < units; i += (nuint)Vector256<float>.Count)
        {
            var taken = Sigmoid(Vector256.LoadUnsafe(ref gate, i));
            var kept = Sigmoid(Vector256.LoadUnsafe(ref gate, units + i));
            var shown = Sigmoid(Vector256.LoadUnsafe(ref gate, (2 * units) + i));
            var candidate = Tanh(Vector256.LoadUnsafe(ref gate, (3 * units) + i));
            var state = Vector256.FusedMultiplyAdd(kept, Vector256.LoadUnsafe(ref c, i), taken * candidate);
            state.StoreUnsafe(ref c, i);
            (shown * Tanh(state)).StoreUnsafe(ref h, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Tanh(Vector256<float> x) => Vector256<float>.One - (Vector256.Create(2f) / (Vector256<float>.One + Vector256.Exp(x + x)));
}
