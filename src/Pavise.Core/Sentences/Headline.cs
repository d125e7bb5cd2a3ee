namespace Pavise.Core;

/// <summary>The rule against false precision: when an interval is too wide, the headline is that public information does not determine the answer.</summary>
public static class Headline
{
    /// <summary>An 80 % interval that spans more than this factor carries no headline number (DESIGN, guards).</summary>
    public const double WidestFactor = 3;

    /// <summary>An answer of yes or no is determined when it is the same in this share of the campaigns: a tail of the 80 % interval.</summary>
    public const double Sure = 0.9;

    /// <summary>True when the 80 % interval is narrow enough for its number to be a headline.</summary>
    /// <param name="low">10 % quantile.</param>
    /// <param name="high">90 % quantile.</param>
    /// <param name="threshold">For counts that may be zero: the width the question names; null when it names none.</param>
    public static bool IsDetermined(double low, double high, double? threshold = null)
    {
        if (low == high) return true;
        if (threshold is { } widest) return high - low <= widest;
        if (low < 0 && high > 0) return false;
        return low > 0 ? high / low <= WidestFactor : high < 0 && low / high <= WidestFactor;
    }

    /// <summary>The same of the difference of two results: one whose interval holds zero, or ends there, has no sign, however narrow it is. An interval of one point is determined, that of zero too: most campaigns then do not differ.</summary>
    /// <param name="low">10 % quantile of the difference.</param>
    /// <param name="high">90 % quantile.</param>
    /// <param name="threshold">The width the question names for the count; null when it names none.</param>
    public static bool IsDifferenceDetermined(double low, double high, double? threshold = null) =>
        low == high || (!(low <= 0 && high >= 0) && IsDetermined(low, high, threshold));

    /// <summary>True when an answer of yes or no is the same in nine campaigns of ten.</summary>
    /// <param name="share">Share of the campaigns in which it is yes.</param>
    public static bool IsShareDetermined(double share) => share >= Sure || 1 - share >= Sure;
}
