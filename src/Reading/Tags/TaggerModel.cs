using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OnRecord.Reading.Tags;

/// <summary>
/// The fitted weights of both taggers, and their file: eight bytes "ONRTAGS" and the format's version, the SHA-256 of what follows,
/// then for each tagger the number of labels, of features and of pairs (32 bits, little endian), the features (ascending, each as
/// its distance to the one before, in seven-bit groups), a count of pairs a feature, and the pairs.
/// </summary>
internal sealed class TaggerModel
{
    /// <summary>The version of the file and of the features. A model of another version is refused.</summary>
    public const byte FormatVersion = 1;

    private const int HeaderLength = 8;

    /// <summary>Makes a model of two fitted taggers.</summary>
    public TaggerModel(LinearModel speech, LinearModel names)
    {
        Speech = speech;
        Names = names;
    }

    /// <summary>The model that ships inside this assembly; read once.</summary>
    public static TaggerModel Shipped => LazyShipped.Value;

    /// <summary>Tells parts of speech: labels are <see cref="PartOfSpeech"/>.</summary>
    public LinearModel Speech { get; }

    /// <summary>Tells names: labels are <see cref="EntityKind"/>.</summary>
    public LinearModel Names { get; }

    private static Lazy<TaggerModel> LazyShipped { get; } = new(ReadShipped);

    private static ReadOnlySpan<byte> Magic => "ONRTAGS"u8;

    /// <summary>Reads a model from its file's bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, one of another version, or damaged; the message says which.</exception>
    public static TaggerModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength + SHA256.HashSizeInBytes || !file.StartsWith(Magic))
        {
            throw new InvalidDataException("The tagger model is not a tagger model: it does not begin with ONRTAGS.");
        }

        if (file[Magic.Length] != FormatVersion)
        {
            throw new InvalidDataException(
                $"The tagger model has format {file[Magic.Length]}, and this program reads format {FormatVersion}: fit it again with `fit tagger`.");
        }

        var body = file[(HeaderLength + SHA256.HashSizeInBytes)..];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(file.Slice(HeaderLength, SHA256.HashSizeInBytes)))
        {
            throw new InvalidDataException("The tagger model is damaged: its checksum does not match its content. Install OnRecord again.");
        }

        var speech = ReadModel(ref body, PennTags.Count);
        var names = ReadModel(ref body, Enum.GetValues<EntityKind>().Length);
        return new TaggerModel(speech, names);
    }

    /// <summary>The model as its file's bytes: the same model gives the same bytes.</summary>
    public byte[] ToBytes()
    {
        using var body = new MemoryStream();
        Write(body, Speech);
        Write(body, Names);

        using var file = new MemoryStream();
        file.Write(Magic);
        file.WriteByte(FormatVersion);
        file.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        body.WriteTo(file);
        return file.ToArray();
    }

    private static TaggerModel ReadShipped()
    {
        using var stream = typeof(TaggerModel).Assembly.GetManifestResourceStream("OnRecord.Reading.Tags.tagger.bin")
            ?? throw new InvalidDataException("The tagger model tagger.bin is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    private static void Write(MemoryStream stream, LinearModel model)
    {
        Span<byte> number = stackalloc byte[4];
        foreach (var count in (ReadOnlySpan<int>)[model.Labels, model.FeatureCount, model.Pairs.Length])
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, count);
            stream.Write(number);
        }

        var features = model.Features.ToList();
        uint previous = 0;
        foreach (var (feature, _) in features)
        {
            var distance = feature - previous;
            for (previous = feature; distance > 127; distance >>= 7)
            {
                stream.WriteByte((byte)(distance | 128));
            }

            stream.WriteByte((byte)distance);
        }

        foreach (var (_, pairs) in features)
        {
            stream.WriteByte((byte)pairs.Count);
        }

        foreach (var (_, pairs) in features)
        {
            stream.Write(MemoryMarshal.AsBytes<LinearModel.Pair>(pairs));
        }
    }

    private static LinearModel ReadModel(ref ReadOnlySpan<byte> body, int expectedLabels)
    {
        // The checksum says that these bytes were written as a model; what is checked here is that this program's labels are theirs.
        var labels = BinaryPrimitives.ReadInt32LittleEndian(body);
        var features = new uint[BinaryPrimitives.ReadInt32LittleEndian(body[4..])];
        var pairCount = BinaryPrimitives.ReadInt32LittleEndian(body[8..]);
        if (labels != expectedLabels)
        {
            throw new InvalidDataException($"The tagger model knows {labels} labels where this program has {expectedLabels}: fit it again with `fit tagger`.");
        }

        body = body[12..];
        uint previous = 0;
        for (var i = 0; i < features.Length; i++)
        {
            uint distance = 0;
            var shift = 0;
            byte part;
            do
            {
                part = body[0];
                body = body[1..];
                distance |= (uint)(part & 127) << shift;
                shift += 7;
            }
            while (part >= 128);

            features[i] = previous += distance;
        }

        var counts = body[..features.Length];
        body = body[features.Length..];
        var pairs = MemoryMarshal.Cast<byte, LinearModel.Pair>(body[..(pairCount * 2)]).ToArray();
        body = body[(pairCount * 2)..];
        return new LinearModel(labels, features, counts, pairs);
    }
}
