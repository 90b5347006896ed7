using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// Reads the body of a model's file. Numbers are 32-bit integers; strings are UTF-8 behind their length in seven-bit groups; weights are
/// 16-bit floats, those of the vocabulary 8-bit integers with a 16-bit scale a word.
/// </summary>
internal sealed class ModelReader(Stream stream) : IDisposable
{
    private readonly BinaryReader _reader = new(stream, Encoding.UTF8);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    /// <summary>Reads the model.</summary>
    /// <exception cref="InvalidDataException">It was fitted for other features or labels.</exception>
    public AttributionModel Read()
    {
        // The checksum says that these bytes were written as a model; what is checked here is that this program's features are theirs.
        var (members, labels) = (_reader.ReadInt32(), _reader.ReadInt32());
        Expect(labels, Labels.Count, "labels");
        var (words, dimensions) = (_reader.ReadInt32(), _reader.ReadInt32());
        var vectors = new WordVectors(Words(words, first: 0), Bytes(words * dimensions), Floats(words), dimensions);
        var own = _reader.ReadInt32();
        var ownWords = Words(own, first: 1);

        var networks = ImmutableArray.CreateBuilder<AttributionNetwork>(members);
        var (transitions, starts, ends) = (new float[labels * labels], new float[labels], new float[labels]);
        for (var member = 0; member < members; member++)
        {
            networks.Add(Network(own, dimensions));
            foreach (var sum in (ReadOnlySpan<float[]>)[transitions, starts, ends])
            {
                TensorPrimitives.MultiplyAdd(Floats(sum.Length), 1f / members, sum, sum);
            }
        }

        return new AttributionModel
        {
            Vectors = vectors,
            OwnWords = ownWords,
            Networks = networks.MoveToImmutable(),
            Chain = new LabelChain(transitions, starts, ends),
        };
    }

    private static IEnumerable<int> Sizes =>
    [
        TokenFeatures.AffixBuckets, TokenFeatures.AffixBuckets, TokenFeatures.Speeches, TokenFeatures.Names, TokenFeatures.Casings,
        TokenFeatures.Quotations, TokenFeatures.Cues, TokenFeatures.Places, RuleMarks.Values, RuleMarks.Values,
    ];

    private static void Expect(int found, int expected, string what)
    {
        if (found != expected)
        {
            throw new InvalidDataException($"The attribution model has {found} {what} where this program has {expected}: fit it again with `fit attributions`.");
        }
    }

    private AttributionNetwork Network(int ownWords, int dimensions)
    {
        var (units, layers) = (_reader.ReadInt32(), _reader.ReadInt32());
        Expect(units % Vector256<float>.Count, 0, "units over a multiple of eight");
        var own = Table(ownWords + 1);
        var features = Sizes.Select(Table).ToImmutableArray();
        var width = dimensions + own.Dimensions + features.Sum(static table => table.Dimensions);
        var built = ImmutableArray.CreateBuilder<(LstmLayer, LstmLayer)>(layers);
        for (var layer = 0; layer < layers; layer++)
        {
            built.Add((Layer(width, units), Layer(width, units)));
            width = 2 * units;
        }

        return new AttributionNetwork
        {
            OwnVectors = own,
            Features = features,
            Layers = built.MoveToImmutable(),
            Output = new PackedMatrix(Floats(width * Labels.Count), width, Labels.Count),
            OutputBias = Floats(Labels.Count),
        };
    }

    private LstmLayer Layer(int inputs, int units) =>
        new(new PackedMatrix(Floats(inputs * 4 * units), inputs, 4 * units), new PackedMatrix(Floats(units * 4 * units), units, 4 * units), Floats(4 * units));

    private EmbeddingTable Table(int count)
    {
        Expect(_reader.ReadInt32(), count, "values of a feature");
        var dimensions = _reader.ReadInt32();
        return new EmbeddingTable(Floats(count * dimensions), dimensions);
    }

    private Dictionary<string, int> Words(int count, int first)
    {
        var words = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            words[_reader.ReadString()] = first + i;
        }

        return words;
    }

    private sbyte[] Bytes(int count)
    {
        var bytes = new sbyte[count];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return bytes;
    }

    private float[] Floats(int count)
    {
        var halves = new Half[count];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var floats = new float[count];
        TensorPrimitives.ConvertToSingle(halves, floats);
        return floats;
    }
}
