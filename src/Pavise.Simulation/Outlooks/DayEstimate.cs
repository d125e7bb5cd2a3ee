namespace Pavise.Simulation;

/// <summary>The first day on which something happens, day 1 being the first.</summary>
/// <param name="Day">A campaign in which it never happens counts as the day after the horizon.</param>
/// <param name="ProbabilityNever">Share of campaigns in which it never happens.</param>
public sealed record DayEstimate(Estimate Day, double ProbabilityNever)
{
    /// <summary>Wilson's 95 % interval of <see cref="ProbabilityNever"/>; the probability itself when exact.</summary>
    public (double Low, double High) IntervalOfNever => Wilson.Interval95(ProbabilityNever, Day.Draws);
}
