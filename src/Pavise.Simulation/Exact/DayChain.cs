namespace Pavise.Simulation;

/// <summary>Carries the law of the state, and of what is counted on the way, over the horizon.</summary>
internal sealed class DayChain
{
    /// <summary>Products over all passes: above, some ten seconds, a campaign of draws is the better answer.</summary>
    private const long MostWork = 20_000_000_000;

    /// <summary>States visited in one pass.</summary>
    private const long MostVisits = 3_000_000;

    /// <summary>Different states.</summary>
    private const int MostStates = 100_000;

    /// <summary>Ways of threats held.</summary>
    private const long MostWays = 4_000_000;

    /// <summary>Probabilities held at once in each set of windows.</summary>
    private const long MostHeld = 30_000_000;

    private readonly CompiledScenario model;
    private readonly World world;
    private readonly StateSpace space;
    private readonly NumberLaws numbers;
    private readonly Morning morning;
    private readonly ThreatChain threats;
    private readonly HitChain hits;
    private readonly CancellationToken cancel;
    private readonly IRewardLaws[] windows = [new RewardLaws(), new RewardLaws(), new RewardLaws()];
    private IRewardLaws now;
    private IRewardLaws next;
    private IRewardLaws mixed;
    private Reward counted;
    private bool countsShots;
    private bool tooMuch;
    private long visits;
    private long work;

    public DayChain(CompiledScenario model, World world, StateSpace space, NumberLaws numbers, CancellationToken cancel)
    {
        (this.model, this.world, this.space, this.numbers, this.cancel) = (model, world, space, numbers, cancel);
        morning = new Morning(model, world, space);
        threats = new ThreatChain(model, world, space);
        hits = new HitChain(model, world, space);
        counted = new Reward(model);
        (now, next, mixed) = (windows[0], windows[1], windows[2]);
    }

    /// <summary>States that may have mass, with what was counted.</summary>
    public IRewardLaws Now => now;

    /// <summary>Once there is too much, what was left out is missing for good.</summary>
    private bool TooMuch => tooMuch = tooMuch || visits > MostVisits || space.Count > MostStates || work > MostWork || now.Held > MostHeld || threats.Held > MostWays;

    /// <summary>Runs a pass; false when there are too many states.</summary>
    /// <param name="reward">What is counted.</param>
    /// <param name="evening">Told each day when it is over; says whether to go on.</param>
    public bool Run(Reward reward, Func<int, bool> evening)
    {
        (counted, countsShots, visits) = (reward, reward.Fired.Any(weight => weight != 0), 0);
        if (reward.IsJoint) (now, next, mixed) = (new ScatteredRewardLaws(), new ScatteredRewardLaws(), new ScatteredRewardLaws());
        else (now, next, mixed) = (windows[0], windows[1], windows[2]);
        now.Clear();
        now.Put(morning.First(), 1);
        for (var day = 0; day < model.Days; day++)
        {
            cancel.ThrowIfCancellationRequested();
            Begin(day);
            for (var one = 0; one < model.Classes.Length; one++) Raid(day, one);
            End(day);
            if (TooMuch) return false;
            if (!evening(day)) return true;
        }

        return true;
    }

    /// <summary>Forgets what was counted.</summary>
    public void Restart()
    {
        next.Clear();
        foreach (var state in now.Active) next.Put(state, now.Probability(state));
        Swap();
    }

    /// <summary>Takes the mass out of some states; returns it.</summary>
    public double Take(Func<int, bool> chosen)
    {
        var taken = 0.0;
        next.Clear();
        foreach (var state in now.Active)
        {
            if (chosen(state)) taken += now.Probability(state);
            else next.Add(state, now, state, 1, 0);
        }

        Swap();
        return taken;
    }

    private IRewardLaws Empty() => counted.IsJoint ? new ScatteredRewardLaws() : new RewardLaws();

    private void Swap() => (now, next) = (next, now);

    private void Begin(int day)
    {
        if (model.Wears) Through(morning.Night);
        if (space.Layout.Block is >= 0 and var block && day % numbers.BlockDays == 0) Through(state => Draw(state, block, numbers.Blocks));
        if (space.Layout.Regime is >= 0 and var regime) Through(state => Draw(state, regime, numbers.Regimes));
        To(state => morning.Supplied(state, day), counted.Elsewhere.Any(weight => weight != 0) ? state => Taken(state, day) : null);
    }

    private int Taken(int state, int day)
    {
        var sum = 0;
        for (var item = 0; item < counted.Elsewhere.Length; item++) sum += counted.Elsewhere[item] == 0 ? 0 : morning.Taken(state, item, day);
        return sum;
    }

    private Transition[] Draw(int state, int place, (double From, double To)[] pieces) =>
        [.. pieces.Select((piece, i) => new Transition(space.With(state, place, i), piece.To - piece.From))];

    private void End(int day)
    {
        var settles = space.Layout.Block >= 0 || space.Layout.Regime >= 0 || model.Magazines.Any(magazine => magazine.Channels >= 0);
        var blockEnds = numbers.BlockDays > 0 && (day + 1) % numbers.BlockDays == 0;
        if (settles) To(state => morning.Evening(state, blockEnds));
        for (var item = 0; item < model.Items.Length; item++)
        {
            if (counted.BelowFloor[item] > 0) To(state => state, state => space.Left(state, item) < world.Floor[item] ? 1 : 0);
        }
    }

    /// <summary>Where the number of a class hangs on what classes draw together, the states of each draw are taken apart.</summary>
    private void Raid(int day, int one)
    {
        var (block, regime) = (space.Layout.Block, space.Layout.Regime);
        if (block < 0 && regime < 0)
        {
            Raid(one, numbers.Of(one, day, 0, 0));
            return;
        }

        var parts = now.Active.GroupBy(state => (Block: block < 0 ? 0 : space[state][block], Regime: regime < 0 ? 0 : space[state][regime])).OrderBy(part => part.Key).ToArray();
        var (all, sum) = (now, Empty());
        now = Empty();
        foreach (var part in parts)
        {
            now.Clear();
            foreach (var state in part) now.Add(state, all, state, 1, 0);
            Raid(one, numbers.Of(one, day, part.Key.Block, part.Key.Regime));
            sum.AddAll(now, 1);
        }

        now = sum;
    }

    private void Raid(int one, Law number)
    {
        if (threats.IsSpread(one)) Spread(one, number);
        else Follow(one, number);
        while (!model.Classes[one].Attrition.IsNone && !TooMuch && now.Active.Any(hits.Waits))
            Through(state => hits.Waits(state) ? hits.Of(one, state) : [new Transition(state, 1)]);
        now.Trim();
    }

    /// <summary>A raid of fixed size steps threat by threat; one of random size mixes the laws after each number by its probability.</summary>
    private void Follow(int one, Law number)
    {
        var random = number.Probabilities.Length > 1;
        mixed.Clear();
        for (var came = 0; ; came++)
        {
            var at = came - number.Lowest;
            if (random && at >= 0) mixed.AddAll(now, number.Probabilities[at]);
            if (at == number.Probabilities.Length - 1 || TooMuch) break;
            Threat(one, state => threats.Of(one, state));
        }

        if (random) (now, mixed) = (mixed, now);
    }

    /// <summary>Where rounds are spread evenly, each area is told how many come: by number, area after area.</summary>
    private void Spread(int one, Law number)
    {
        var rest = new SortedDictionary<int, IRewardLaws>();
        for (var i = 0; i < number.Probabilities.Length; i++) (rest[number.Lowest + i] = Empty()).AddAll(now, number.Probabilities[i]);
        var share = 1.0;
        for (var area = 0; area < model.Areas.Length; area++)
        {
            var last = area == model.Areas.Length - 1;
            rest = Spread(one, area, last ? 1 : share <= 0 ? 0 : Math.Min(1, threats.Share(area) / share), rest);
            share -= threats.Share(area);
        }

        now = rest[0];
    }

    private SortedDictionary<int, IRewardLaws> Spread(int one, int area, double share, SortedDictionary<int, IRewardLaws> before)
    {
        var after = new SortedDictionary<int, IRewardLaws>();
        foreach (var (many, laws) in before)
        {
            var split = BinomialLaw.Of(many, share);
            for (var here = 0; here <= many; here++)
            {
                if (split[here] == 0 || TooMuch) continue;
                now = Empty();
                now.AddAll(laws, split[here]);
                for (var left = here; left > 0; left--) Threat(one, state => threats.Of(one, area, left, state));
                if (!after.TryGetValue(many - here, out var sum)) after[many - here] = sum = Empty();
                sum.AddAll(now, 1);
            }
        }

        if (!after.ContainsKey(0)) after[0] = Empty();
        return after;
    }

    private void Threat(int one, Func<int, Transition[]> ways)
    {
        next.Clear();
        visits += now.Active.Count;
        foreach (var state in now.Active)
        {
            var to = ways(state);
            work += (long)to.Length * now.Width(state);
            foreach (ref readonly var way in to.AsSpan())
                next.Add(way.To, now, state, way.Probability, counted.Launched[one, way.Area] + way.Leak * counted.Leaked[one, way.Area] + (countsShots ? Shots(state, way.To) : 0));
        }

        Swap();
        now.Trim();
    }

    private long Shots(int from, int to)
    {
        var sum = 0L;
        ReadOnlySpan<int> before = space[from], after = space[to];
        for (var i = 0; i < counted.Fired.Length; i++) sum += counted.Fired[i] * (before[i] - after[i]);
        return sum;
    }

    private void Through(Func<int, Transition[]> ways)
    {
        next.Clear();
        visits += now.Active.Count;
        foreach (var state in now.Active)
        {
            foreach (var way in ways(state))
                next.Add(way.To, now, state, way.Probability, way.Lost < 0 ? 0 : counted.UnitsLost[way.Lost] + way.Rounds * counted.RoundsLost[way.Lost]);
        }

        Swap();
        now.Trim();
    }

    private void To(Func<int, int> way, Func<int, int>? reward = null)
    {
        next.Clear();
        foreach (var state in now.Active) next.Add(way(state), now, state, 1, reward?.Invoke(state) ?? 0);
        Swap();
    }
}
