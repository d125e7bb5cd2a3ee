using System.Globalization;
using System.Text.Json;

namespace Pavise.Verify;

/// <summary>Accepts or refuses a saved plan without a solver; shares no code with the planner that made it.</summary>
/// <remarks>
/// The equations are written again from the plan's facts, and the plan's numbers put in; sums are exact. A limit is broken by more than a
/// hundredth of the declared quantum. For plans whose units may be split the stored dual values give a bound that holds whatever they are
/// (weak duality; A. Neumaier, O. Shcherbina, <i>Mathematical Programming</i> 99, 2004), tier by tier on the face of those before.
/// </remarks>
public sealed class PlanCheck
{
    private const int MostFindings = 20;

    private static readonly ExactNumber Hundredth = Parse("0.01"), DualTolerance = Parse("1e-7"), GapTolerance = Parse("1e-6");

    private readonly PlanProof proof;
    private readonly PlanEquations equations;
    private readonly List<string> broken = [];
    private readonly ExactNumber tolerance;

    private PlanCheck(PlanProof proof)
    {
        this.proof = proof;
        equations = new PlanEquations(proof);
        tolerance = proof.Quantum * Hundredth;
    }

    /// <summary>Checks a saved plan, <c>pavise/plan/1</c> with its proof.</summary>
    /// <exception cref="JsonException">It is not a plan that was saved with its proof.</exception>
    public static PlanFindings Of(JsonElement plan)
    {
        if (!plan.TryGetProperty("proof", out var stored)) throw new JsonException("the plan was saved without its proof");
        try
        {
            return new PlanCheck(PlanProof.Read(stored)).Findings(plan);
        }
        catch (Exception error) when (IsMisfit(error))
        {
            throw new JsonException("the parts of the plan do not fit together", error);
        }
    }

    private PlanFindings Findings(JsonElement plan)
    {
        Numbers();
        var tiers = Tiers();
        if (!PlanSeal.Holds(plan)) Broken("the seal is not that of this plan: something was changed after it was saved");
        var byResolve = new PlanResults(proof, equations, plan.GetProperty("results"), Broken)
            .Check(plan.GetProperty("status").GetString(), tiers.Where(tier => tier.Bound is null).Select(tier => tier.Name));
        return new PlanFindings(equations.Columns.Count, equations.Rows.Count, tiers, [.. broken.Take(MostFindings)], byResolve);
    }

    private static bool IsMisfit(Exception error) => error is InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException or NullReferenceException;

    private void Numbers()
    {
        foreach (var (name, value) in proof.Columns)
        {
            if (!equations.Columns.TryGetValue(name, out var upper)) Broken($"{name} is not a decision that these facts permit");
            else if (value < -tolerance || (upper is { } most && value > most + tolerance)) Broken($"{name} is {Text(value)}, outside its bounds");
            else if (equations.Whole.Contains(name) && value.Scale > 0) Broken($"{name} is {Text(value)}, not whole");
        }

        foreach (var (name, row) in equations.Rows)
        {
            var sum = row.Sum(proof.Columns);
            if ((row.Low is { } low && sum < low - tolerance) || (row.High is { } high && sum > high + tolerance))
                Broken($"{name} is broken: {Text(sum)} is not between {(row.Low is { } a ? Text(a) : "*")} and {(row.High is { } b ? Text(b) : "*")}");
        }
    }

    private List<TierFinding> Tiers()
    {
        var (fixedAt, tight, found) = (new Dictionary<string, ExactNumber>(StringComparer.Ordinal), new Dictionary<string, ExactNumber>(StringComparer.Ordinal), new List<TierFinding>());
        var (most, unproven) = (Most(), false);
        foreach (var tier in proof.Tiers)
        {
            var costs = equations.Costs(tier.Name);
            ExactNumber value = 0;
            foreach (var (name, cost) in costs) value += cost * proof.Columns.GetValueOrDefault(name);
            if ((value - tier.Value).Abs() > tolerance * Larger(1, tier.Value.Abs() * Hundredth)) Broken($"the tier {tier.Name} is stated as {Text(tier.Value)} and comes to {Text(value)}");
            ExactNumber? bound = unproven ? null : Bound(tier, costs, fixedAt, tight, most);
            var off = bound is { } least && (tier.Value - least).Abs() > GapTolerance * Larger(1, tier.Value.Abs());
            // With whole units the best may lie above what any dual values prove; from there on only a re-solve can tell.
            if (off && (equations.Whole.Count > 0 || tier.Name == PlanEquations.TieBreak)) (bound, unproven) = (null, true);
            else if (off && bound is { } proven) Broken($"the tier {tier.Name} is {Text(tier.Value)}, but its dual values prove {Text(proven)}");
            found.Add(new TierFinding(tier.Name, tier.Value.Approximate(), value.Approximate(), bound?.Approximate()));
        }

        return found;
    }

    /// <summary>Weak duality on the face of the tiers before; then the face of this tier too, where a reduced cost or a dual is not zero.</summary>
    private ExactNumber Bound(PlanProof.Tier tier, Dictionary<string, ExactNumber> costs, Dictionary<string, ExactNumber> fixedAt, Dictionary<string, ExactNumber> tight, ExactNumber most)
    {
        ExactNumber bound = 0;
        var zero = DualTolerance * costs.Values.Aggregate((ExactNumber)0, (a, b) => Larger(a, b.Abs()));
        var reduced = new Dictionary<string, ExactNumber>(costs, StringComparer.Ordinal);
        foreach (var (name, dual) in tier.Duals)
        {
            if (!equations.Rows.TryGetValue(name, out var row) || (tight.TryGetValue(name, out var at) ? at : dual > 0 ? row.Low : row.High) is not { } side) continue;
            bound += dual * side;
            foreach (var (column, times) in row.Terms) reduced[column] = reduced.GetValueOrDefault(column) - dual * times;
            if (dual.Abs() > zero) tight[name] = side;
        }

        foreach (var (name, cost) in reduced.Where(one => !one.Value.IsZero))
        {
            var side = fixedAt.TryGetValue(name, out var at) ? at : cost > 0 ? 0 : equations.Columns[name] ?? most;
            bound += cost * side;
            if (cost.Abs() > zero && side < most) fixedAt[name] = side;
        }

        return bound;
    }

    /// <summary>More than any variable can be: all there is and all that is wanted, in every month.</summary>
    private ExactNumber Most()
    {
        var facts = proof.Facts;
        ExactNumber sum = 1;
        foreach (var line in facts.Lines) foreach (var capacity in line.Capacity) sum += capacity;
        foreach (var expansion in facts.Expansions) sum += expansion.Adds * proof.Months;
        foreach (var amount in facts.UnderWay.Concat(facts.Holders.SelectMany(holder => holder.Stock.Concat(holder.Receipts)))) sum += amount.Number;
        foreach (var order in facts.Orders) sum += order.Quantity;
        foreach (var protection in facts.Protection ?? []) sum += protection.Slices.Aggregate(protection.Expected, (a, slice) => a + slice.Rounds);
        foreach (var floor in facts.Holders.SelectMany(holder => holder.Floors)) sum += floor.Number;
        return sum;
    }

    private void Broken(string what) => broken.Add(what);

    private static ExactNumber Larger(ExactNumber a, ExactNumber b) => a > b ? a : b;

    internal static string Text(ExactNumber number) => number.Approximate().ToString("0.######", CultureInfo.InvariantCulture);

    private static ExactNumber Parse(string text) => ExactNumber.TryParseScientific(text, out var number) ? number : throw new JsonException($"'{text}' is not a number");
}
