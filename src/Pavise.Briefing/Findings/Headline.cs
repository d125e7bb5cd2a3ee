namespace Pavise.Briefing;

/// <summary>The rule against false precision: when an interval is too wide, the headline is that public information does not determine the answer.</summary>
public static class Headline
{
    /// <summary>An 80 % interval that spans more than this factor carries no headline number (DESIGN, guards).</summary>
    public const double WidestFactor = 3;

    /// <summary>True when the 80 % interval is narrow enough for its number to be a headline.</summary>
    /// <param name="low">10 % quantile.</param>
    /// <param name="high">90 % quantile.</param>
    /// <param name="threshold">For counts that may be zero: the width the question names; null for quantities that cannot be zero.</param>
    public static bool IsDetermined(double low, double high, double? threshold = null)
    {
        if (low == high) return true;
        if (threshold is { } widest) return high - low <= widest;
        if (low < 0 && high > 0) return false;
        return low > 0 ? high / low <= WidestFactor : high < 0 && low / high <= WidestFactor;
    }
}
