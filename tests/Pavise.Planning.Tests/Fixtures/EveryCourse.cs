namespace Pavise.Planning.Tests;

/// <summary>Tries every whole-numbered course of action of a tiny case, month by month, and keeps the lexicographically least tiers.</summary>
/// <remarks>Written from docs/planning.md in words, without the programme: its agreement with the solver checks the programme's equations.</remarks>
internal sealed class EveryCourse(TinyCase tiny, Func<int[], bool>? allowed = null)
{
    /// <summary>shortage-class-1, floor-shortfall, backlog of class 1, 2 and 3, diversion, cost; and protection when it counts.</summary>
    public const int Tiers = 7;

    /// <summary>Units diverted from either order, given, given back; expansions.</summary>
    public const int Totals = 5;

    private int Counted => Tiers + (tiny.Avoided.Length > 0 ? 1 : 0);

    /// <summary>Tiers that are compared before the others, in this order.</summary>
    public IReadOnlyList<int> Order { get; init; } = [];

    private readonly Dictionary<string, Best?> known = new(StringComparer.Ordinal);

    /// <summary>The least tiers, and the least and greatest totals over all courses that reach them.</summary>
    public sealed record Best(int[] Cost, int[] Low, int[] High);

    /// <summary>What is where at the start of a month.</summary>
    private sealed record State(int Pool, int Making, int[] Open, int[][] Debts, int[] MayDivert, int User, int Donor, int MayGive, int Coming, int[] Back, int Expanded, int Last, int Money)
    {
        // Coming counts units that reach the user next month: sent by a maker or a donor this month with a month on the way.
        // One character for each number: two states are the same when their keys are.
        public string Key(int month, int[]? left = null)
        {
            Span<char> key = stackalloc char[48];
            var at = 0;
            foreach (var number in (ReadOnlySpan<int>)[month, Pool, Making, User, Donor, MayGive, Coming, Expanded, Last, Money]) key[at++] = unchecked((char)(number + 1));
            foreach (var numbers in (ReadOnlySpan<int[]>)[Open, MayDivert, Debts[0], Debts[1], Back, left ?? []])
            {
                foreach (var number in numbers) key[at++] = unchecked((char)(number + 1));
            }

            return new string(key[..at]);
        }
    }

    public int[] BestTiers() => Find()?.Cost ?? throw new InvalidOperationException("doing nothing is always possible here");

    /// <summary>The best courses; null when every course does something that is not allowed.</summary>
    public Best? Find() => From(0, Start());

    private State Start()
    {
        int May(int k) => tiny.Divertible[k] && !(k == 1 && tiny.SecondExempt) ? tiny.Quantity[k] / (k == 0 && tiny.HalfOfFirst ? 2 : 1) : 0;
        return new State(0, 0, [.. tiny.Quantity], [new int[tiny.Window], new int[tiny.Window]], [May(0), May(1)], 0, tiny.DonorStock, tiny.Forbidden ? 0 : tiny.GiveAtMost ?? int.MaxValue, 0, new int[tiny.BackWindow], -1, 0, tiny.Budget ?? int.MaxValue);
    }

    private Best? From(int t, State state)
    {
        if (t == tiny.Months) return new Best(new int[Counted], new int[Totals], new int[Totals]);
        var key = state.Key(t);
        if (known.TryGetValue(key, out var best)) return best;
        foreach (var (cost, totals, next, _) in Month(t, state))
        {
            if ((allowed is not null && !allowed([t, .. cost, .. next.Open])) || From(t + 1, next) is not { } rest) continue;
            var found = new Best(Sum(cost, rest.Cost), Sum(totals, rest.Low), Sum(totals, rest.High));
            if (best is null || Less(found.Cost, best.Cost)) best = found;
            else if (found.Cost.AsSpan().SequenceEqual(best.Cost))
                best = best with { Low = Each(best.Low, found.Low, Math.Min), High = Each(best.High, found.High, Math.Max) };
        }

        return known[key] = best;
    }

    /// <summary>Every best course, month by month: units started, accepted of either order, diverted of either, given, given back, expansions, units short.</summary>
    /// <remarks>What is paid back is no choice of its own: debt counts in its tier, and so as much is paid back as is accepted.</remarks>
    public IEnumerable<int[][]> Courses() => Find() is { } best ? Courses(0, Start(), best.Cost) : [];

    private IEnumerable<int[][]> Courses(int t, State state, int[] left)
    {
        if (t == tiny.Months) return [[]];
        return from move in Month(t, state)
               where allowed?.Invoke([t, .. move.Cost, .. move.Next.Open]) != false
               let rest = From(t + 1, move.Next)
               where rest is not null && Sum(move.Cost, rest.Cost).SequenceEqual(left)
               from course in Courses(t + 1, move.Next, rest.Cost)
               select (int[][])[move.Move, .. course];
    }

    private IEnumerable<(int[] Cost, int[] Totals, State Next, int[] Move)> Month(int t, State state)
    {
        foreach (var expand in Upto(tiny.ExpansionPrice > 0 && state.Expanded < 0 ? 1 : 0))
        foreach (var started in Starts(t, state))
        {
            // What would be finished after the plan is not started.
            if (t + tiny.Lead >= tiny.Months && started > 0) continue;
            var pool = state.Pool + (t == 0 ? tiny.UnderWay : 0) + (tiny.Lead == 0 ? started : state.Making);
            // Of plenty no more than anyone can use.
            if (tiny.Plenty > 0) pool = Math.Min(pool, tiny.Plenty);
            var making = tiny.Lead == 0 ? 0 : started;
            foreach (var a0 in Upto(Math.Min(pool, state.Open[0])))
            foreach (var a1 in Upto(Math.Min(pool - a0, state.Open[1])))
            foreach (var v0 in Upto(Math.Min(pool - a0 - a1, state.MayDivert[0])))
            foreach (var v1 in Upto(Math.Min(pool - a0 - a1 - v0, state.MayDivert[1])))
            {
                int[] open = [state.Open[0] - a0, state.Open[1] - a1];
                var paid = tiny.Budget is null ? 0 : a0 + v0 + v1;
                if (paid > state.Money) continue;
                if (Owing(state.Debts[0], v0, a0) is not { } debt0 || Sum(debt0) > open[0]) continue;
                if (Owing(state.Debts[1], v1, a1) is not { } debt1 || Sum(debt1) > open[1]) continue;
                foreach (var (given, back, owed) in Donations(t, state, pool - a0 - a1 - v0 - v1))
                {
                    if (!AsBefore(t, [started, a0, a1, v0, v1, given, back, expand])) continue;
                    var now = (tiny.Transport == 0 ? v0 + v1 : 0) + (tiny.TransferMonths == 0 ? given : 0);
                    foreach (var met in Upto(Math.Min(tiny.Need[t], state.User + state.Coming + now)))
                    {
                        var next = new State(
                            pool - a0 - a1 - v0 - v1 - back, making, open, [debt0, debt1], [state.MayDivert[0] - v0, state.MayDivert[1] - v1],
                            state.User + state.Coming + now - met, state.Donor - given + back, state.MayGive == int.MaxValue ? state.MayGive : state.MayGive - given, v0 + v1 + given - now, owed, expand == 1 ? t : state.Expanded,
                            tiny.Ramp is null ? 0 : started, state.Money - paid);
                        yield return (Cost(t, next, tiny.Need[t] - met, v0 + v1, started + expand * tiny.ExpansionPrice, state.Coming + now), [v0, v1, given, back, expand], next,
                            [started, a0, a1, v0, v1, given, back, expand, tiny.Need[t] - met]);
                    }
                }
            }
        }
    }

    /// <summary>Units that may be started; of plenty all are, since what nobody takes lies in the pool and harms nobody. From the second month on not more than the ramp above the month before.</summary>
    private IEnumerable<int> Starts(int t, State state)
    {
        var most = tiny.Plenty == 0 ? tiny.Capacity[t] + (state.Expanded >= 0 ? 1 : 0) : t + tiny.Lead < tiny.Months ? tiny.Plenty : 0;
        if (tiny.Ramp is { } ramp && t > 0) most = Math.Min(most, state.Last + ramp);
        return t < tiny.Frozen ? Upto(most).Where(started => started == tiny.Before[t][0]) : tiny.Plenty == 0 ? Upto(most) : [most];
    }

    /// <summary>True after the frozen months, and in them for what was decided before.</summary>
    private bool AsBefore(int t, int[] move) => t >= tiny.Frozen || tiny.Before[t].Take(move.Length).SequenceEqual(move);

    /// <summary>The least and greatest totals over all courses in which no tier is above its limit; null when there is no such course.</summary>
    public (int[] Low, int[] High)? Within(int[] most) => Within(0, Start(), most, new Dictionary<string, (int[] Low, int[] High)?>(StringComparer.Ordinal));

    private (int[] Low, int[] High)? Within(int t, State state, int[] left, Dictionary<string, (int[] Low, int[] High)?> seen)
    {
        if (t == tiny.Months) return (new int[Totals], new int[Totals]);
        var key = state.Key(t, left);
        if (seen.TryGetValue(key, out var found)) return found;
        foreach (var (cost, totals, next, _) in Month(t, state))
        {
            var rest = Each(left, cost, (a, b) => a - b);
            if (rest.Min() < 0 || From(t + 1, next) is not { } best || best.Cost[0] > rest[0] || Within(t + 1, next, rest, seen) is not { } later) continue;
            var (low, high) = (Sum(totals, later.Low), Sum(totals, later.High));
            found = found is { } before ? (Each(before.Low, low, Math.Min), Each(before.High, high, Math.Max)) : (low, high);
        }

        return seen[key] = found;
    }

    private IEnumerable<(int Given, int Back, int[] Owed)> Donations(int t, State state, int pool)
    {
        // What would arrive after the plan is not sent.
        var most = t + tiny.TransferMonths < tiny.Months ? state.Donor : 0;
        foreach (var back in Upto(tiny.BackWindow > 0 ? pool : 0))
        foreach (var given in Upto(Math.Min(state.MayGive, most == 0 && t + tiny.TransferMonths >= tiny.Months ? 0 : state.Donor + back)))
        {
            if (tiny.BackWindow == 0) yield return (given, 0, []);
            else if (Owing(state.Back, given, back) is { } owed && Sum(state.Back) + given - back == Sum(owed)) yield return (given, back, owed);
        }
    }

    private int[] Cost(int t, State next, int unmet, int diverted, int spent, int arrived)
    {
        var cost = new int[Counted];
        cost[0] = unmet;
        cost[1] = Math.Max(0, tiny.DonorFloor - next.Donor);
        for (var k = 0; k < 2; k++)
        {
            if (t >= tiny.Due[k]) cost[1 + tiny.Class[k]] += next.Open[k];
        }

        cost[5] = diverted + Sum(next.Debts[0]) + Sum(next.Debts[1]) + Sum(next.Back);
        cost[6] = tiny.Whole ? spent : 0;
        if (tiny.Avoided.Length > 0) cost[7] = Missed(arrived);
        return cost;
    }

    /// <summary>Leakers that the rounds which did not arrive would have avoided: the least useful are missed first, and below what was expected each is missed like the best.</summary>
    private int Missed(int arrived)
    {
        var (missing, leakers) = (tiny.Expected + tiny.Avoided.Length * tiny.SliceRounds - arrived, 0);
        for (var i = tiny.Avoided.Length - 1; i >= 0 && missing > 0; i--)
        {
            var here = i == 0 ? missing : Math.Min(missing, tiny.SliceRounds);
            leakers += here * tiny.Avoided[i];
            missing -= here;
        }

        return leakers;
    }

    /// <summary>What is owed after a month, by age; accepted units pay back the oldest first. Null when some is older than the window.</summary>
    private static int[]? Owing(int[] before, int diverted, int accepted)
    {
        var oldest = before[^1];
        int[] after = [diverted, .. before[..^1]];
        accepted -= oldest;
        if (accepted < 0) return null;
        for (var age = after.Length - 1; age >= 0 && accepted > 0; age--)
        {
            var paid = Math.Min(accepted, after[age]);
            after[age] -= paid;
            accepted -= paid;
        }

        return after;
    }

    private static IEnumerable<int> Upto(int most) => Enumerable.Range(0, Math.Max(0, most + 1));

    private static int Sum(int[] numbers)
    {
        var sum = 0;
        foreach (var number in numbers) sum += number;
        return sum;
    }

    private static int[] Sum(int[] a, int[] b) => Each(a, b, (x, y) => x + y);

    private static int[] Each(int[] a, int[] b, Func<int, int, int> of)
    {
        var each = new int[a.Length];
        for (var i = 0; i < each.Length; i++) each[i] = of(a[i], b[i]);
        return each;
    }

    private bool Less(int[] a, int[] b)
    {
        foreach (var i in Order)
        {
            if (a[i] != b[i]) return a[i] < b[i];
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i]) return a[i] < b[i];
        }

        return false;
    }
}
