namespace Pavise.Simulation;

/// <summary>The recorded raids of the scenario's own days, one after another: a look back at what a stock would have met, never a forecast.</summary>
public sealed record AsRecordedRaids : RaidSource;
