namespace Pavise.Briefing;

/// <summary>When an item runs out in a simulation.</summary>
/// <param name="Day">First day without a round (the day after the horizon: never).</param>
/// <param name="NeverShare">Share of campaigns in which it never does.</param>
/// <param name="NeverLow">Lower end of that probability's 95 % interval (Monte Carlo error only).</param>
/// <param name="NeverHigh">Upper end.</param>
/// <param name="Horizon">Length of the campaign in days.</param>
public sealed record EmptyDay(OutlookTotal Day, double NeverShare, double NeverLow, double NeverHigh, int Horizon);
