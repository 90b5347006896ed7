namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>How much of what was read is right, and how much of the gold was read; each from 0 to 1.</summary>
/// <param name="Precision">The share of what was read that is right.</param>
/// <param name="Recall">The share of the gold that was read.</param>
internal readonly record struct Accuracy(double Precision, double Recall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Precision + Recall is 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The share of so many; 0 where there are none.</summary>
    public static double Share(double part, int of) => part / Math.Max(1, of);
}
