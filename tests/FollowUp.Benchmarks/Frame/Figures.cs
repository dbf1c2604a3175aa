namespace FollowUp.Benchmarks.Frame;

/// <summary>What stands for many measurements: the machine is not ours alone, so medians, never means.</summary>
internal static class Figures
{
    public static double Median(this IEnumerable<double> values) => values.At(0.5);

    /// <summary>The value below which that share of them lies.</summary>
    public static double At(this IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
