namespace Pavise.Simulation;

/// <summary>Computes the law of every result by a Markov chain over ready rounds and stock, threat by threat; no sampling.</summary>
internal sealed class ExactEngine
{
    /// <summary>Products over all passes: above, some ten seconds, a campaign of draws is the better answer.</summary>
    private const long MostWork = 20_000_000_000;

    /// <summary>States visited in one pass.</summary>
    private const long MostVisits = 3_000_000;

    /// <summary>Different states.</summary>
    private const int MostStates = 100_000;

    /// <summary>Probabilities held at once in each of three sets of windows.</summary>
    private const long MostHeld = 30_000_000;

    private readonly CompiledScenario model;
    private readonly World world;
    private readonly StateSpace space;
    private readonly ThreatChain chain;
    private readonly NumberLaws numbers;
    private readonly CancellationToken cancel;
    private RewardLaws now = new();
    private RewardLaws next = new();
    private RewardLaws mixed = new();
    private long visits;
    private long work;

    private ExactEngine(CompiledScenario model, World world, StateSpace space, CancellationToken cancel)
    {
        (this.model, this.world, this.space, this.cancel) = (model, world, space, cancel);
        chain = new ThreatChain(model, world, space);
        numbers = new NumberLaws(model, world);
    }

    /// <summary>The exact laws, or the reason why there are none to be had.</summary>
    public static (ExactResults? Results, string Reason) Run(CompiledScenario model, IProgress<double>? progress, CancellationToken cancel)
    {
        if (Obstacle(model) is { } reason) return (null, reason);
        var world = new World(model, 0);
        world.Draw(default);
        var space = new StateSpace(model, world);
        if (!space.Fits) return (null, "it has too many states of ready rounds and stock");
        var engine = new ExactEngine(model, world, space, cancel);
        return engine.Results(progress) is { } results ? (results, "") : (null, "it has too many states of ready rounds and stock");
    }

    private static string? Obstacle(CompiledScenario model)
    {
        if (!model.WorldIsFixed) return "some of its values are not known exactly";
        if (model.Items.Any(item => item.Floor >= 0 || item.UnitCost >= 0) || model.Classes.Any(one => one.UnitCost >= 0)) return "it asks for costs or days below a floor";
        if (model.Areas.Length > 1) return "its raids spread over areas";
        if (model.Wears) return "its fire units can be lost";
        if (model.UnitsMove) return "fire units are delivered";
        if (model.Magazines.Any(magazine => magazine.TransportDays >= 0)) return "its rounds are on the road for days";
        if (model.Magazines.Any(magazine => magazine.Channels >= 0)) return "its fire units have few channels";
        if (model.Classes.Any(one => one.Raids.Kind == RaidKind.RecordedDays)) return "its raids repeat recorded days";
        if (model.Classes.Length > 1 && model.Classes.Any(one => one.Raids.MassedShare >= 0)) return "its classes share massed days";
        return model.Classes.Any(one => one.Raids.Kind != RaidKind.Script && one.Steps[0].Any(step => step.Doctrine == Doctrine.EvenSpread))
            ? "it spreads rounds evenly over raids of random size" : null;
    }

    private ExactResults? Results(IProgress<double>? progress)
    {
        var layout = model.Layout(false);
        var results = new ExactResults(layout);
        if (!Stocks(results)) return null;
        var fits = true;
        var passes = 2 * (model.Classes.Length + model.Items.Length) + 1;
        var done = 0;
        void Count(Reward reward, int total, Func<int, int> month)
        {
            fits = fits && Pass(reward, (_, last) => { if (last) results.Set(total, now.Marginal()); }, false)
                && Pass(reward, (at, _) => results.Set(month(at), now.Marginal()), true);
            progress?.Report((double)(done += 2) / passes);
        }

        for (var one = 0; one < model.Classes.Length && fits; one++)
        {
            var threatClass = one;
            Count(Reward.Leakers(one), layout.Leakers(one), month => layout.LeakersIn(threatClass, month));
            numbers.Launched(one, results);
        }

        for (var item = 0; item < model.Items.Length && fits; item++)
        {
            var own = item;
            Count(Reward.Shots(item), layout.Shots(item), month => layout.ShotsIn(own, month));
            results.Set(layout.FirstEmpty(item), FirstDay(state => space.Ready(state, own) == 0));
            if (!model.Items[item].Unlimited) results.Set(layout.FirstExhausted(item), FirstDay(state => space.Left(state, own) == 0));
        }

        fits = fits && Pass(Reward.Leakers(-1), (_, last) => { if (last) results.Set(layout.AllLeakers, now.Marginal()); }, false);
        Intercepted(results);
        progress?.Report(1);
        return fits ? results : null;
    }

    /// <summary>What is killed is what was launched less what leaks, where the number launched is certain.</summary>
    private void Intercepted(ExactResults results)
    {
        var all = 0;
        for (var one = 0; one < model.Classes.Length; one++)
        {
            if (model.Classes[one].Raids.Kind != RaidKind.Script) return;
            var launched = model.Classes[one].Raids.Script.Sum();
            all += launched;
            results.Set(results.Layout.Intercepted(one), results.Of(results.Layout.Leakers(one)).SubtractedFrom(launched));
        }

        results.Set(results.Layout.AllIntercepted, results.Of(results.Layout.AllLeakers).SubtractedFrom(all));
    }

    /// <summary>The first pass counts nothing but states; it gives the stock at each month's end, and false when there are too many states.</summary>
    private bool Stocks(ExactResults results) => Pass(Reward.None, (month, _) =>
    {
        for (var item = 0; item < model.Items.Length; item++)
        {
            if (model.Items[item].Unlimited) continue;
            var law = new SortedDictionary<int, double>();
            foreach (var state in now.Active) law[space.Left(state, item)] = law.GetValueOrDefault(space.Left(state, item)) + now.Probability(state);
            var lowest = law.First().Key;
            var probabilities = new double[law.Last().Key - lowest + 1];
            foreach (var (left, probability) in law) probabilities[left - lowest] = probability;
            results.Set(results.Layout.StockAfter(item, month), new Law(lowest, probabilities));
        }
    }, false);

    /// <summary>The law of the first day that ends in a state of the given sort: mass is taken out as it gets there.</summary>
    private Law FirstDay(Func<int, bool> reached)
    {
        var days = new double[model.Days + 1];
        var rest = 1.0;
        Pass(Reward.None, (_, _) => { }, false, day =>
        {
            next.Clear();
            foreach (var state in now.Active)
            {
                if (reached(state)) days[day] += now.Probability(state);
                else next.Add(state, now, state, 1, 0);
            }

            rest -= days[day];
            (now, next) = (next, now);
            return now.Active.Count > 0;
        });
        days[model.Days] = Math.Max(0, rest);
        return new Law(1, days);
    }

    /// <summary>Runs the chain over the horizon; <paramref name="monthEnd"/> is told the month and whether it is the last.</summary>
    private bool Pass(Reward reward, Action<int, bool> monthEnd, bool restartEachMonth, Func<int, bool>? dayEnd = null)
    {
        now.Clear();
        now.Put(space.First(), 1);
        visits = 0;
        for (var day = 0; day < model.Days; day++)
        {
            cancel.ThrowIfCancellationRequested();
            Move(day);
            for (var one = 0; one < model.Classes.Length; one++) Raid(day, one, reward);
            if (TooMuch) return false;
            if (dayEnd is not null && !dayEnd(day)) return true;
            var month = model.MonthOfDay[day];
            var last = day == model.Days - 1;
            if (!last && model.MonthOfDay[day + 1] == month) continue;
            monthEnd(month, last);
            if (restartEachMonth) Restart();
        }

        return true;
    }

    private bool TooMuch => visits > MostVisits || space.Count > MostStates || work > MostWork || now.Held > MostHeld;

    private void Move(int day)
    {
        next.Clear();
        foreach (var state in now.Active) next.Add(space.Supplied(state, day), now, state, 1, 0);
        (now, next) = (next, now);
    }

    private void Restart()
    {
        next.Clear();
        foreach (var state in now.Active) next.Put(state, now.Probability(state));
        (now, next) = (next, now);
    }

    /// <summary>A raid of fixed size steps threat by threat; one of random size mixes the laws after each number by its probability.</summary>
    private void Raid(int day, int one, Reward reward)
    {
        var law = numbers.Of(one, day);
        var random = law.Probabilities.Length > 1;
        mixed.Clear();
        for (var number = 0; ; number++)
        {
            var at = number - law.Lowest;
            if (random && at >= 0)
            {
                foreach (var state in now.Active) mixed.Add(state, now, state, law.Probabilities[at], 0);
            }

            if (at == law.Probabilities.Length - 1 || TooMuch) break;
            Threat(one, law.Lowest - number, reward);
        }

        if (random) (now, mixed) = (mixed, now);
        now.Trim();
    }

    private void Threat(int one, int left, Reward reward)
    {
        next.Clear();
        visits += now.Active.Count;
        foreach (var state in now.Active)
        {
            var ways = chain.Of(one, left, state);
            work += (long)ways.Length * now.Width(state);
            foreach (var way in ways)
            {
                var counted = reward.Kind switch
                {
                    RewardKind.Leakers when reward.Which < 0 || reward.Which == one => way.Leak,
                    RewardKind.Shots => space.Ready(state, reward.Which) - space.Ready(way.To, reward.Which),
                    _ => 0,
                };
                next.Add(way.To, now, state, way.Probability, counted);
            }
        }

        (now, next) = (next, now);
        now.Trim();
    }
}
