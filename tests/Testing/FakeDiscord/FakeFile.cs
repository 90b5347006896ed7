using System.Text;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A file that somebody sends, or that the bot sent.</summary>
public sealed record FakeFile(string Name, ReadOnlyMemory<byte> Content, string ContentType = "application/octet-stream")
{
    /// <summary>A text file.</summary>
    public static FakeFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    /// <summary>What stands in it.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
