namespace Pavise.Simulation;

/// <summary>The exact law of the number launched on each day.</summary>
internal sealed class NumberLaws
{
    private readonly CompiledScenario model;
    private readonly Law[][] laws;

    public NumberLaws(CompiledScenario model, World world)
    {
        this.model = model;
        laws = [.. model.Classes.Select((one, i) => one.Raids.Kind == RaidKind.Script
            ? one.Raids.Script.Select(Law.Certain).ToArray()
            : ByDay([.. Enumerable.Range(0, model.Months).Select(month => Mixed(world.Raids[i].At(month)))]))];
    }

    public Law Of(int one, int day) => laws[one][day];

    /// <summary>Sets the laws of the numbers launched in each month and in all.</summary>
    public void Launched(int one, ExactResults results)
    {
        var total = Law.Certain(0);
        var inMonth = Law.Certain(0);
        for (var day = 0; day < model.Days; day++)
        {
            inMonth = inMonth.Plus(laws[one][day]);
            if (day < model.Days - 1 && model.MonthOfDay[day + 1] == model.MonthOfDay[day]) continue;
            results.Set(results.Layout.LaunchedIn(one, model.MonthOfDay[day]), inMonth);
            total = total.Plus(inMonth);
            inMonth = Law.Certain(0);
        }

        results.Set(results.Layout.Launched(one), total);
    }

    private Law[] ByDay(Law[] byMonth) => [.. model.MonthOfDay.Select(month => byMonth[month])];

    private static Law Mixed((CountLaw Routine, CountLaw Massed, double MassedShare) laws)
    {
        const double tolerance = 1e-17;
        var routine = laws.Routine.Table(tolerance);
        var massed = laws.MassedShare > 0 ? laws.Massed.Table(tolerance) : [];
        var sum = new double[Math.Max(routine.Length, massed.Length)];
        RewardLaws.AddScaled(routine, 1 - laws.MassedShare, sum.AsSpan(0, routine.Length));
        RewardLaws.AddScaled(massed, laws.MassedShare, sum.AsSpan(0, massed.Length));
        return new Law(0, sum);
    }
}
