using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Runs one replication again up to a day and tells every shot of that day.</summary>
public static class Replay
{
    /// <summary>The threats of a day in the order they were engaged; the same draws and outcomes as in the campaign that counted them.</summary>
    /// <param name="scenario">Read by <see cref="ScenarioReader"/>.</param>
    /// <param name="seed">The campaign's seed.</param>
    /// <param name="replication">From 0.</param>
    /// <param name="day">From 1 to the horizon.</param>
    /// <param name="deliveries">What the book says will arrive.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <exception cref="PaviseException">PAV5220: a day outside the horizon, a replication below 0 or above 10,000,000.</exception>
    public static IReadOnlyList<ReplayedThreat> Day(Scenario scenario, uint seed, int replication, int day, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids)
    {
        if (day < 1 || day > scenario.HorizonDays || replication is < 0 or > 10_000_000)
            throw new PaviseException("PAV5220", new Place(scenario.File), FormattableString.Invariant($"there is no day {day} of replication {replication}"), FormattableString.Invariant($"ask for a day from 1 to {scenario.HorizonDays} and a replication from 0 to 10000000"));
        var model = ScenarioCompiler.Compile(scenario, deliveries, raids);
        var log = new Log(model, day - 1);
        var layout = model.Layout(false);
        new CampaignRun(model, layout, seed, -1, null, log).Run(Luck.Of((uint)replication), new long[layout.Length], day);
        return log.Threats;
    }

    private sealed class Log(CompiledScenario model, int day) : IShotLog
    {
        private readonly List<ReplayedThreat> threats = [];
        private List<ReplayedShot> shots = [];
        private bool wanted;

        public IReadOnlyList<ReplayedThreat> Threats => threats;

        public void Meets(in RaidPiece piece, uint threat)
        {
            wanted = piece.Day == day;
            if (!wanted) return;
            shots = [];
            threats.Add(new ReplayedThreat(model.Classes[piece.Class].Id, Number(threat), model.Areas[piece.Area].Id, shots, false));
        }

        public void NotTracked() => Leaked();

        public void Shot(in StepLaw law, int look, int slot, uint word, bool kills)
        {
            if (wanted) shots.Add(new ReplayedShot(model.Items[law.Step.Item].Id, look + 1, word, law.Kill, kills));
        }

        public void Leaked()
        {
            if (wanted) threats[^1] = threats[^1] with { Leaks = true };
        }

        public void Hits(uint threat, int magazine, bool destroys)
        {
            if (!wanted) return;
            var (one, number) = ((int)(threat >> ChanceKey.ClassShift), Number(threat));
            var at = threats.FindIndex(known => known.ThreatClass == model.Classes[one].Id && known.Number == number);
            threats[at] = threats[at] with { Hit = new ReplayedHit(model.Items[model.Magazines[magazine].Item].Id, destroys) };
        }

        private static int Number(uint threat) => (int)(threat & ((1u << ChanceKey.ClassShift) - 1));
    }
}
