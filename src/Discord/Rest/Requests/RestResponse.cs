namespace OnRecord.Discord.Rest.Requests;

/// <summary>A response.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What it carries, whatever it is.</param>
/// <param name="Headers">Its headers; names in any case.</param>
internal sealed record RestResponse(int Status, ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Whether Discord did what was asked.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>A header; null where it is absent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
