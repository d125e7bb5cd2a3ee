namespace Pavise.Core;

/// <summary>What one more fire unit is worth in rounds at equal risk, under the rule against false precision.</summary>
/// <param name="UnitOf">The item one more fire unit of which is bought.</param>
/// <param name="RoundsOf">The item whose stock is raised instead.</param>
/// <param name="Rounds">For mean leakers over all worlds; null when no number does as well.</param>
/// <param name="ErrorLow">Lower end of its 95 % Monte Carlo interval; null when some batch of campaigns has no number.</param>
/// <param name="ErrorHigh">Upper end.</param>
/// <param name="Worlds">Worlds behind the interval; 0 when every world is the same.</param>
/// <param name="Low">10 % quantile over worlds and chance; null when no number does as well.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="High">90 % quantile.</param>
/// <param name="IsDetermined">Whether a number may be said.</param>
/// <param name="Assumed">True when unsourced assumptions carry over half of the variance.</param>
/// <param name="Real">False for an invented land.</param>
/// <param name="Settling">What would settle it.</param>
public sealed record CreditAnswer(
    string UnitOf, string RoundsOf, int? Rounds, double? ErrorLow, double? ErrorHigh, int Worlds, double? Low, double? Median, double? High,
    bool IsDetermined, bool Assumed, bool Real, IReadOnlyList<SettlingFact> Settling);
