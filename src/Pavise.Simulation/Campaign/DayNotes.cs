namespace Pavise.Simulation;

/// <summary>Notes the results of each day of a replication: what its counts have grown by since the evening before.</summary>
internal sealed class DayNotes
{
    private readonly OutcomeLayout layout;
    private readonly World world;
    private readonly FireUnits units;
    private readonly ClassRaids[] raids;
    private readonly long[] before;
    private long cost;

    /// <summary>Prepares for replications.</summary>
    /// <param name="layout">Where results go.</param>
    /// <param name="world">What is fixed in a replication.</param>
    /// <param name="units">Fire units in service and lost.</param>
    /// <param name="raids">The raids of each class.</param>
    public DayNotes(OutcomeLayout layout, World world, FireUnits units, ClassRaids[] raids)
    {
        (this.layout, this.world, this.units, this.raids) = (layout, world, units, raids);
        before = new long[3 * layout.Items + 2 * layout.Areas * layout.Classes];
    }

    /// <summary>Begins a replication.</summary>
    public void Begin() => Array.Clear(before);

    /// <summary>The evening of an item.</summary>
    /// <param name="day">The day, 0 the first.</param>
    /// <param name="item">The item.</param>
    /// <param name="fired">Rounds fired so far.</param>
    /// <param name="left">Rounds left; 0 where the stock is without limit.</param>
    /// <param name="emptyBy">True when this or an earlier day ended without a ready round.</param>
    /// <param name="below">True when less than the readiness floor is left.</param>
    /// <param name="outcome">The replication's results.</param>
    public void Item(int day, int item, long fired, long left, bool emptyBy, bool below, Span<long> outcome)
    {
        var shots = Since(3 * item, fired);
        cost += shots * world.UnitCost[item];
        outcome[layout.ShotsOn(item, day)] = shots;
        outcome[layout.StockOn(item, day)] = left;
        outcome[layout.UnitsOn(item, day)] = units.InService(item);
        outcome[layout.EmptyBy(item, day)] = emptyBy ? 1 : 0;
        outcome[layout.BelowOn(item, day)] = below ? 1 : 0;
        outcome[layout.UnitsLostOn(item, day)] = Since(3 * item + 1, units.Lost(item));
        outcome[layout.RoundsLostOn(item, day)] = Since(3 * item + 2, units.RoundsLost(item));
    }

    /// <summary>The evening of the raids and of what is made of them, after that of every item.</summary>
    public void End(int day, Span<long> outcome)
    {
        var (leakers, intercepted, threatCost, worth, lost) = (0L, 0L, 0L, 0.0, 0.0);
        for (var one = 0; one < raids.Length; one++)
        {
            var (came, through) = (0L, 0L);
            for (var area = 0; area < layout.Areas; area++)
            {
                var at = 3 * layout.Items + 2 * (area * layout.Classes + one);
                var (here, leaks) = (Since(at, raids[one].LaunchedIn(area)), Since(at + 1, raids[one].LeakedIn(area)));
                (came, through) = (came + here, through + leaks);
                (worth, lost) = (worth + world.Worth[area] * here, lost + world.Worth[area] * leaks);
                if (layout.Areas == 1) continue;
                outcome[layout.AreaLeakersOn(area, one, day)] = leaks;
                outcome[layout.AreaLeakersOn(area, day)] += leaks;
            }

            (outcome[layout.LaunchedOn(one, day)], outcome[layout.LeakersOn(one, day)], outcome[layout.InterceptedOn(one, day)]) = (came, through, came - through);
            (leakers, intercepted, threatCost) = (leakers + through, intercepted + came - through, threatCost + came * world.ThreatCost[one]);
        }

        (outcome[layout.AllOn(layout.AllLeakers, day)], outcome[layout.AllOn(layout.AllIntercepted, day)]) = (leakers, intercepted);
        (outcome[layout.AllOn(layout.Cost, day)], outcome[layout.AllOn(layout.ThreatCost, day)]) = (cost, threatCost);
        outcome[layout.AllOn(layout.CostRatio, day)] = CampaignRun.CostRatio(cost, threatCost);
        outcome[layout.AllOn(layout.Protection, day)] = CampaignRun.Protection(worth, lost);
        cost = 0;
    }

    private long Since(int place, long now)
    {
        var grown = now - before[place];
        before[place] = now;
        return grown;
    }
}
