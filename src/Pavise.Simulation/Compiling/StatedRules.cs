using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>The rules by which the simulation fills what its inputs leave open: labelled assumptions, shown with every result that rests on them.</summary>
public static class StatedRules
{
    /// <summary>How a value between bounds becomes a point.</summary>
    public static Assumption IntervalLaw { get; } = Rule("interval-law",
        "A value between bounds is drawn evenly, one with a best value between them by the triangle over low, best and high, once per world and independently of other values.");

    /// <summary>When a delivery arrives.</summary>
    public static Assumption ArrivalDay { get; } = Rule("arrival-day",
        "A delivery arrives on one day, each day from the first to the last of its months being as likely; a promise not yet kept cannot arrive before the start.");

    /// <summary>Who gets a delivery named by its group.</summary>
    public static Assumption GroupDelivery { get; } = Rule("group-delivery",
        "A delivery that names only a group of interceptors is shared among the interceptors of that group that the scenario's layers fire, every split being as likely.");

    /// <summary>What a delivered fire unit is.</summary>
    public static Assumption UnitDelivery { get; } = Rule("unit-delivery",
        "A delivered fire unit is in service from the day it arrives, for every interceptor it fires, with empty magazines; in an invented land it goes to the area that is to have the fewest of its kind.");

    /// <summary>What other theatres take.</summary>
    public static Assumption OtherTheatres { get; } = Rule("other-theatres",
        "Another theatre is served before the defender, evenly over the days of a month: first of the day's resupply, then of the day's deliveries, then of the national stock, of those that it is said to take from; what arrivals do not give it goes on asking for, what a stock does not have it does not.");

    /// <summary>How recorded months become months to come.</summary>
    public static Assumption RaidMonths { get; } = Rule("raid-months",
        "Raids of the months to come repeat runs of recorded months, the same runs for all classes; a month's total falls on its days by a negative binomial law with routine and massed days.");

    /// <summary>How recorded days become days to come.</summary>
    public static Assumption RaidDays { get; } = Rule("raid-days",
        "Raids of the days to come repeat runs of recorded days, the same runs for all classes; a class without a row on a recorded day counts as none launched.");

    /// <summary>How the scenario's own recorded days are taken.</summary>
    public static Assumption RaidsAsRecorded { get; } = Rule("raids-as-recorded",
        "Raids are those recorded on the scenario's own days, as one belligerent reported them; a class without a row on a day counts as none launched.");

    private static Assumption Rule(string name, string statement) => new($"assumption:simulation/{name}", statement, null, 0);
}
