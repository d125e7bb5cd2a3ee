namespace Pavise.Simulation;

/// <summary>A daily rate that is not known exactly.</summary>
/// <param name="Rate">Threats per day, month or year.</param>
/// <param name="Shape">Shape of the negative binomial law of a day; null = Poisson, which recorded raids refute and only an invented land may use.</param>
/// <param name="Regimes">Routine and massed days; null = all days alike.</param>
public sealed record RateRaids(ScenarioValue Rate, ScenarioValue? Shape, RaidRegimes? Regimes) : RaidSource
{
    internal override IEnumerable<ScenarioValue> Values() =>
        [Rate, .. Shape is null ? Array.Empty<ScenarioValue>() : [Shape], .. Regimes?.Values() ?? []];
}
