using System.Collections.Immutable;
using System.Security.Cryptography;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// The fitted weights of the learned finder, and their file: eight bytes "ONRATTR" and the format's version, the SHA-256 of what follows,
/// then, little endian, what <see cref="ModelReader"/> reads in its order. <c>src/Training/Attributions/fit.py</c> writes it.
/// </summary>
internal sealed class AttributionModel
{
    /// <summary>The version of the file and of the features. A model of another version is refused.</summary>
    public const byte FormatVersion = 1;

    private const int HeaderLength = 8;

    /// <summary>The model that ships inside this assembly; read once.</summary>
    public static AttributionModel Shipped => LazyShipped.Value;

    /// <summary>Vectors of words, as other people fitted them on other texts.</summary>
    public required WordVectors Vectors { get; init; }

    /// <summary>The row of each word that has a vector of our own fitting, from 1 on.</summary>
    public required Dictionary<string, int> OwnWords { get; init; }

    /// <summary>The members, whose scores are averaged: each errs in its own way (Hansen and Salamon, 1990).</summary>
    public required ImmutableArray<AttributionNetwork> Networks { get; init; }

    /// <summary>How labels follow each other.</summary>
    public required LabelChain Chain { get; init; }

    private static Lazy<AttributionModel> LazyShipped { get; } = new(ReadShipped);

    private static ReadOnlySpan<byte> Magic => "ONRATTR"u8;

    /// <summary>Reads a model from its file's bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, one of another version, or damaged; the message says which.</exception>
    public static AttributionModel Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length < HeaderLength + SHA256.HashSizeInBytes || !file.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException("The attribution model is not an attribution model: it does not begin with ONRATTR.");
        }

        if (file[Magic.Length] != FormatVersion)
        {
            throw new InvalidDataException(
                $"The attribution model has format {file[Magic.Length]}, and this program reads format {FormatVersion}: fit it again with `fit attributions`.");
        }

        var body = HeaderLength + SHA256.HashSizeInBytes;
        if (!SHA256.HashData(file.AsSpan(body)).AsSpan().SequenceEqual(file.AsSpan(HeaderLength, SHA256.HashSizeInBytes)))
        {
            throw new InvalidDataException("The attribution model is damaged: its checksum does not match its content. Install OnRecord again.");
        }

        using var stream = new MemoryStream(file, body, file.Length - body, writable: false);
        using var reader = new ModelReader(stream);
        return reader.Read();
    }

    private static AttributionModel ReadShipped()
    {
        using var stream = typeof(AttributionModel).Assembly.GetManifestResourceStream("OnRecord.Reading.Attributions.Learned.attributions.bin")
            ?? throw new InvalidDataException("The attribution model attributions.bin is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
