using OnRecord.Sources.Decoding;

namespace OnRecord.Sources.Keeping;

/// <summary>
/// Puts a newer file in the place of an article's. The newer is written whole under a hidden name first; then files are only moved, in an order
/// in which it can be done again from wherever it was broken off.
/// </summary>
/// <param name="file">The article's file.</param>
/// <param name="past">Where the file that is replaced goes.</param>
internal sealed class Replacement(string file, string past)
{
    private string Next => Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.next");

    private string NextFacts => $"{Next}.yaml";

    private string Facts => ArticleBytes.SidecarOf(file);

    private string PastFacts => ArticleBytes.SidecarOf(past);

    /// <summary>Writes the newer beside the older.</summary>
    /// <exception cref="IOException">The disk is full, or something else is wrong with it.</exception>
    public void Stage(NewFile writer, ArticleBytes bytes, DateTimeOffset seen)
    {
        Discard();
        if (bytes.Sidecar is not null)
        {
            writer.Write(NextFacts, bytes.Sidecar);
        }

        writer.Write(Next, bytes.File);
        File.SetLastWriteTimeUtc(Next, seen.UtcDateTime);
    }

    /// <summary>Moves the older away and the newer in; what was done before is not done again.</summary>
    public void MoveIn()
    {
        if (File.Exists(Next))
        {
            if (File.Exists(file) && !File.Exists(past))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(past)!);
                MoveIfThere(Facts, PastFacts);
                File.Move(file, past);
            }

            File.Move(Next, file);
        }

        MoveIfThere(NextFacts, Facts);
    }

    /// <summary>Puts the older back.</summary>
    public void MoveBack()
    {
        Discard();
        if (File.Exists(past))
        {
            File.Delete(Facts);
            MoveIfThere(PastFacts, Facts);
            File.Move(past, file, overwrite: true);
        }
    }

    /// <summary>Deletes the older.</summary>
    public void Forget()
    {
        File.Delete(PastFacts);
        File.Delete(past);
    }

    /// <summary>Deletes the newer as long as it is not moved in.</summary>
    public void Discard()
    {
        File.Delete(Next);
        File.Delete(NextFacts);
    }

    private static void MoveIfThere(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to, overwrite: true);
        }
    }
}
