namespace Pavise.Core;

/// <summary>What one belligerent reported of raids in a window of days: launched and intercepted of one threat class.</summary>
/// <param name="Window">One day or one month, both ends known.</param>
/// <param name="ThreatClass">ballistic, aeroballistic, cruise or drone.</param>
/// <param name="Launched">How many were launched; null when not reported (unknown is not zero).</param>
/// <param name="Intercepted">How many were reported intercepted or lost on the way; null when not reported.</param>
/// <param name="Origin">Identity of its register row.</param>
public sealed record RaidTotal(DateInterval Window, string ThreatClass, int? Launched, int? Intercepted, string Origin);
