namespace Pavise.Simulation;

/// <summary>How the number of a day comes about.</summary>
internal enum RaidKind
{
    Script,
    Rate,
    RecordedMonths,
    RecordedDays,
}
