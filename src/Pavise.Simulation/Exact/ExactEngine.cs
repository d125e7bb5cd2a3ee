namespace Pavise.Simulation;

/// <summary>Computes the law of every result by a Markov chain over the whole state of the defence, threat by threat; no sampling.</summary>
internal sealed class ExactEngine
{
    private const string TooLarge = "it has too many states of fire units, ready rounds and stock";

    private readonly CompiledScenario model;
    private readonly World world;
    private readonly StateSpace space;
    private readonly NumberLaws numbers;
    private readonly DayChain chain;
    private readonly OutcomeLayout layout;
    private readonly KeptPlaces kept;
    private readonly ExactResults results;
    private readonly IProgress<double>? progress;
    private double passes;
    private bool fits = true;

    private ExactEngine(CompiledScenario model, AssessOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        (this.model, this.progress) = (model, progress);
        world = new World(model, 0);
        world.Draw(default);
        numbers = new NumberLaws(model, world);
        space = new StateSpace(model, world, new StateLayout(model, world, numbers));
        chain = new DayChain(model, world, space, numbers, cancel);
        layout = model.Layout(options.Daily);
        kept = new KeptPlaces(layout, options.Results);
        results = new ExactResults(layout);
    }

    /// <summary>The exact laws, or the reason why there are none to be had.</summary>
    public static (ExactResults? Results, string Reason) Run(CompiledScenario model, AssessOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        if (Obstacle(model) is { } reason) return (null, reason);
        var engine = new ExactEngine(model, options, progress, cancel);
        return engine.Results() ? (engine.results, "") : (null, TooLarge);
    }

    private static string? Obstacle(CompiledScenario model)
    {
        if (!model.WorldIsFixed) return "some of its values are not known exactly";
        return model.Classes.Select(one => one.Raids.Kind == RaidKind.RecordedDays ? one.Raids.BlockDays : 0).Where(days => days > 0).Distinct().Count() > 1
            ? "its classes repeat recorded days in blocks of different lengths" : null;
    }

    private bool Results()
    {
        Stocks();
        for (var one = 0; one < model.Classes.Length && fits; one++) Class(one);
        for (var item = 0; item < model.Items.Length && fits; item++) Item(item);
        Count(layout.AllLeakers, null, day => layout.AllOn(layout.AllLeakers, day), () => new Reward(model).Leakers((_, _) => true));
        Count(layout.AllIntercepted, null, day => layout.AllOn(layout.AllIntercepted, day), () => new Reward(model).Launches((_, _) => true).Leakers((_, _) => true, -1));
        if (model.Areas.Length > 1) Areas();
        Money();
        progress?.Report(fits ? 1 : Math.Min(1, passes));
        return fits;
    }

    private void Class(int one)
    {
        Func<int, int, bool> own = (which, _) => which == one;
        Count(layout.Leakers(one), month => layout.LeakersIn(one, month), day => layout.LeakersOn(one, day), () => new Reward(model).Leakers(own));
        Count(layout.Intercepted(one), null, day => layout.InterceptedOn(one, day), () => new Reward(model).Launches(own).Leakers(own, -1));
        if (!numbers.DaysAreApart(one)) Count(layout.Launched(one), month => layout.LaunchedIn(one, month), day => layout.LaunchedOn(one, day), () => new Reward(model).Launches(own));
        else Launched(one);
    }

    /// <summary>The numbers launched where days are independent, by convolution.</summary>
    private void Launched(int one)
    {
        var (total, inMonth) = (Law.Certain(0), Law.Certain(0));
        for (var day = 0; day < model.Days; day++)
        {
            inMonth = inMonth.Plus(numbers.Alone(one, day));
            if (layout.Days > 0) results.Set(layout.LaunchedOn(one, day), numbers.Alone(one, day));
            if (!MonthEnds(day)) continue;
            results.Set(layout.LaunchedIn(one, model.MonthOfDay[day]), inMonth);
            total = total.Plus(inMonth);
            inMonth = Law.Certain(0);
        }

        results.Set(layout.Launched(one), total);
    }

    private void Item(int item)
    {
        Count(layout.Shots(item), month => layout.ShotsIn(item, month), day => layout.ShotsOn(item, day), () => new Reward(model).Shots(item));
        FirstDay(layout.FirstEmpty(item), state => space.Ready(state, item) == 0);
        for (var day = 0; day < layout.Days && kept[layout.EmptyBy(item, 0)]; day++) results.Set(layout.EmptyBy(item, day), Law.OfEvent(results.Of(layout.FirstEmpty(item)).ShareFrom(day + 2)));
        if (!model.Items[item].Unlimited) FirstDay(layout.FirstExhausted(item), state => space.Left(state, item) == 0);
        if (model.Items[item].Floor >= 0) Total(layout.DaysBelow(item), () => new Reward(model).DaysBelow(item));
        if (kept[layout.Elsewhere(item)]) Elsewhere(item);
        if (!model.Wears) return;
        Count(layout.UnitsLost(item), null, day => layout.UnitsLostOn(item, day), () => new Reward(model).Units(item));
        Count(layout.RoundsLost(item), null, day => layout.RoundsLostOn(item, day), () => new Reward(model).Rounds(item));
    }

    /// <summary>What other theatres take of arrivals is certain; what a stock can give them depends on what was fired.</summary>
    private void Elsewhere(int item)
    {
        var diverted = Law.Certain((int)world.Theatres.Diverted[item]);
        results.Set(layout.Elsewhere(item), diverted);
        if (!model.TheatresTakeStock || world.Theatres.Claims[item].All(asked => asked == 0)) return;
        Total(layout.Elsewhere(item), () => new Reward(model).Taken(item));
        if (fits) results.Set(layout.Elsewhere(item), Counted.Plus(diverted));
    }

    private void Areas()
    {
        for (var area = 0; area < model.Areas.Length; area++)
        {
            var own = area;
            Count(layout.AreaLeakers(area), null, day => layout.AreaLeakersOn(own, day), () => new Reward(model).Leakers((_, where) => where == own));
            for (var one = 0; one < model.Classes.Length; one++)
            {
                var which = one;
                Count(layout.AreaLeakers(area, one), null, day => layout.AreaLeakersOn(own, which, day), () => new Reward(model).Leakers((threatClass, where) => threatClass == which && where == own));
            }
        }

        if (kept[layout.Protection]) Protection();
    }

    /// <summary>The share of the launched worth that does not leak: what is launched and what leaks are counted together, for each worth apart.</summary>
    private void Protection()
    {
        var most = Enumerable.Range(0, model.Classes.Length).Sum(numbers.Most);
        var worths = world.Worth.Distinct().Order().ToArray();
        var (joint, reward) = (new JointReward(), new Reward(model) { IsJoint = true });
        foreach (var worth in worths)
        {
            Func<int, int, bool> own = (_, area) => world.Worth[area] == worth;
            reward.Launches(own, joint.Add(most)).Leakers(own, joint.Add(most));
        }

        double Share(long number)
        {
            var counts = joint.Counts(number);
            var all = worths.Select((worth, i) => worth * counts[2 * i]).Sum();
            return all == 0 ? 1e6 : 1e6 * (1 - worths.Select((worth, i) => worth * counts[2 * i + 1]).Sum() / all);
        }

        Joint(joint, reward, (law, at) => results.Set(at(layout.Protection), new ScatteredLaw(law, Share)));
    }

    /// <summary>Money: rounds fired and threats launched are counted together where they cost anything.</summary>
    private void Money()
    {
        var items = Enumerable.Range(0, model.Items.Length).Where(item => world.UnitCost[item] > 0).ToArray();
        var classes = Enumerable.Range(0, model.Classes.Length).Where(one => world.ThreatCost[one] > 0).ToArray();
        if (!kept[layout.Cost] || (items.Length == 0 && classes.Length == 0)) return;
        var (joint, reward) = (new JointReward(), new Reward(model) { IsJoint = true });
        foreach (var item in items) reward.Shots(item, joint.Add(MostShots(item)));
        foreach (var one in classes) reward.Launches((which, _) => which == one, joint.Add(numbers.Most(one)));
        (double Rounds, double Threats) Costs(long number)
        {
            var counts = joint.Counts(number);
            return (items.Select((item, i) => (double)counts[i] * world.UnitCost[item]).Sum(), classes.Select((one, i) => (double)counts[items.Length + i] * world.ThreatCost[one]).Sum());
        }

        Joint(joint, reward, (law, at) =>
        {
            results.Set(at(layout.Cost), new ScatteredLaw(law, number => Costs(number).Rounds));
            results.Set(at(layout.ThreatCost), new ScatteredLaw(law, number => Costs(number).Threats));
            results.Set(at(layout.CostRatio), new ScatteredLaw(law, number => Costs(number) is var (rounds, threats) && threats == 0 ? 0 : 1e6 * rounds / threats));
        });
    }

    private long MostShots(int item)
    {
        var fired = model.Classes.Select((one, i) => (long)numbers.Most(i) * one.Steps.Max(steps => steps.Where(step => step.Item == item).Sum(step => step.Salvo * step.Looks))).Sum();
        return model.Items[item].Unlimited ? fired : Math.Min(fired, world.Start[item] + world.Arrivals[item].Sum(number => (long)number));
    }

    /// <summary>The law of several counts together, in the whole and on each day where that is asked for; told with where a result of it stands.</summary>
    private void Joint(JointReward joint, Reward reward, Action<IReadOnlyList<(long, double)>, Func<int, int>> found)
    {
        fits = fits && joint.Fits && Pass(reward, _ => true);
        if (fits) found(((ScatteredRewardLaws)chain.Now).Marginal(), place => place);
        if (layout.Days > 0) Parts(reward, _ => true, day => found(((ScatteredRewardLaws)chain.Now).Marginal(), place => layout.AllOn(place, day)));
    }

    /// <summary>A count over the horizon, and in each month and on each day where these are asked for.</summary>
    private void Count(int total, Func<int, int>? month, Func<int, int> day, Func<Reward> reward)
    {
        Total(total, reward);
        if (month is not null && kept[month(0)]) Parts(reward(), MonthEnds, last => results.Set(month(model.MonthOfDay[last]), Counted));
        if (layout.Days > 0 && kept[day(0)]) Parts(reward(), _ => true, last => results.Set(day(last), Counted));
    }

    private void Total(int place, Func<Reward> reward)
    {
        if (!kept[place] || !fits) return;
        fits = Pass(reward(), _ => true);
        if (fits) results.Set(place, Counted);
    }

    /// <summary>What is counted from the end of one part to that of the next.</summary>
    private void Parts(Reward reward, Func<int, bool> ends, Action<int> found) => fits = fits && Pass(reward, day =>
    {
        if (!ends(day)) return true;
        found(day);
        chain.Restart();
        return true;
    });

    /// <summary>Stock and fire units in service at the ends of months, and of days where these are asked for.</summary>
    private void Stocks() => fits = Pass(new Reward(model), day =>
    {
        for (var item = 0; item < model.Items.Length; item++)
        {
            var own = item;
            void Set(int place, Func<int, int> value, bool known = true) => results.Set(place, known ? Marginal(value) : Law.Certain(0));
            if (layout.Days > 0)
            {
                Set(layout.StockOn(item, day), state => space.Left(state, own), !model.Items[item].Unlimited);
                Set(layout.UnitsOn(item, day), state => space.InService(state, own));
                if (model.Items[item].Floor >= 0) Set(layout.BelowOn(item, day), state => space.Left(state, own) < world.Floor[own] ? 1 : 0);
            }

            if (!MonthEnds(day)) continue;
            Set(layout.StockAfter(item, model.MonthOfDay[day]), state => space.Left(state, own), !model.Items[item].Unlimited);
            Set(layout.UnitsAfter(item, model.MonthOfDay[day]), state => space.InService(state, own));
        }

        return true;
    });

    private Law Marginal(Func<int, int> value)
    {
        var law = new SortedDictionary<int, double>();
        foreach (var state in chain.Now.Active) law[value(state)] = law.GetValueOrDefault(value(state)) + chain.Now.Probability(state);
        var lowest = law.First().Key;
        var probabilities = new double[law.Last().Key - lowest + 1];
        foreach (var (number, probability) in law) probabilities[number - lowest] = probability;
        return new Law(lowest, probabilities);
    }

    /// <summary>The law of the first day that ends in a state of the given sort: mass is taken out as it gets there.</summary>
    private void FirstDay(int place, Func<int, bool> reached)
    {
        if (!kept[place] || !fits) return;
        var days = new double[model.Days + 1];
        fits = Pass(new Reward(model), day =>
        {
            days[day] = chain.Take(reached);
            return chain.Now.Active.Count > 0;
        });
        // What is left, not what the days leave of one: a last day a thousand days on would make much of the rounding of their sum.
        if (fits) days[model.Days] = chain.Take(_ => true);
        results.Set(place, new Law(1, days));
    }

    private bool Pass(Reward reward, Func<int, bool> evening)
    {
        // How many passes a run takes depends on the model; the share told never falls and reaches one only at the end.
        progress?.Report(1 - 1 / (1 + (passes += 0.25)));
        return chain.Run(reward, evening);
    }

    private Law Counted => ((RewardLaws)chain.Now).Marginal();

    private bool MonthEnds(int day) => day == model.Days - 1 || model.MonthOfDay[day + 1] != model.MonthOfDay[day];
}
