namespace OnRecord.Training.Taggers;

/// <summary>How well what was found agrees with what was to be found.</summary>
/// <param name="Right">How many were found and right.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Expected">How many were to be found.</param>
internal sealed record Agreement(int Right, int Found, int Expected)
{
    /// <summary>Share of the found that are right.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the expected that were found.</summary>
    public double Recall => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Found + Expected == 0 ? 0 : 2.0 * Right / (Found + Expected);

    /// <summary>The agreement of two sets.</summary>
    public static Agreement Of<T>(IReadOnlySet<T> found, IReadOnlySet<T> expected) => new(found.Count(expected.Contains), found.Count, expected.Count);

    /// <summary>Both together.</summary>
    public static Agreement operator +(Agreement left, Agreement right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Expected + right.Expected);
}
