using System.Globalization;

namespace Pavise.Verify;

/// <summary>The limits of policy: budgets, fairness, the plan before, requirements.</summary>
internal static class PlanPolicy
{
    public static void Add(PlanProof proof, PlanEquations equations)
    {
        foreach (var budget in proof.Facts.Budgets) Budget(proof, equations, budget);
        foreach (var fairness in proof.Facts.Fairness) Fair(proof, equations, fairness);
        if (proof.Facts.Previous is { } previous) Before(equations, previous);
        foreach (var protection in proof.Facts.Protection ?? []) Protect(proof, equations, protection);
        foreach (var requirement in proof.Facts.Requirements) Require(proof, equations, requirement);
    }

    private static void Budget(PlanProof proof, PlanEquations equations, PlanProof.Budget budget)
    {
        var facts = proof.Facts;
        foreach (var name in equations.Columns.Keys.ToArray())
        {
            var part = name.Split('/');
            if (part[0] is not ("accept" or "divert" or "backfill" or "expand") || equations.Month(name) is var t && (t < budget.From || t > budget.Until)) continue;
            var paid = part[0] switch
            {
                "accept" => budget.Pays.Contains(part[1]) || budget.Pays.Contains(facts.Orders.First(order => order.Id == part[1]).Whole),
                "divert" => budget.Pays.Contains(part[^2]),
                _ => budget.Pays.Contains(part[1]),
            };
            var price = part[0] == "expand" ? facts.Expansions.First(expansion => expansion.Id == part[1]).Cost : facts.Costs.GetValueOrDefault(part[2]);
            if (paid && !price.IsZero) equations.Limit($"budget/{budget.Id}", null, budget.Amount).Add(name, price);
        }
    }

    private static void Protect(PlanProof proof, PlanEquations equations, PlanProof.Protection protection)
    {
        var who = $"{protection.Receiver}/{protection.Item}";
        var wanted = protection.Expected;
        var row = equations.Limit(equations.Dated($"protect/{who}", protection.From), 0, null);
        foreach (var (i, slice) in protection.Slices.Index())
        {
            wanted += slice.Rounds;
            row.Add(equations.Free(string.Create(CultureInfo.InvariantCulture, $"missing/{who}/{i + 1}"), protection.From, i == 0 ? null : slice.Rounds), 1);
        }

        for (var t = protection.From; t <= protection.Until; t++)
        {
            foreach (var (column, times) in equations.Rows[equations.Dated($"stock/{who}", t)].Terms)
                if (times < 0 && column[..column.IndexOf('/', StringComparison.Ordinal)] is "accept" or "divert" or "give" or "backfill") row.Add(column, -times);
            foreach (var sure in proof.Facts.Holders.First(holder => holder.Actor == protection.Receiver).Receipts.Where(receipt => receipt.Item == protection.Item && receipt.Month == t)) wanted -= sure.Number;
        }

        row.Shift(wanted);
    }

    private static void Fair(PlanProof proof, PlanEquations equations, PlanProof.Fairness fairness)
    {
        var unfair = equations.Free($"unfair/{fairness.Id}/{fairness.Item}", 0, 1);
        foreach (var member in fairness.Members)
        {
            ExactNumber need = 0;
            foreach (var one in proof.Facts.Holders.First(holder => holder.Actor == member).Needs.Where(one => one.Item == fairness.Item)) need += one.PerMonth * (one.Until - one.From + 1);
            var row = equations.Limit($"fair/{fairness.Id}/{member}", null, 0).Add(unfair, -need);
            foreach (var name in equations.Columns.Keys.Where(name => name.StartsWith($"short/{member}/{fairness.Item}/", StringComparison.Ordinal))) row.Add(name, 1);
        }
    }

    private static void Before(PlanEquations equations, PlanProof.Previous previous)
    {
        foreach (var name in equations.Columns.Keys.ToArray())
        {
            var kind = name[..name.IndexOf('/', StringComparison.Ordinal)];
            if (kind is not ("produce" or "accept" or "divert" or "give" or "backfill" or "expand")) continue;
            var was = previous.Decisions.GetValueOrDefault(name);
            if (equations.Month(name) < previous.Frozen) equations.Limit($"frozen/{name}", was, was).Add(name, 1);
            else if (kind != "produce")
            {
                var change = equations.Free($"change/{kind}:{name[(kind.Length + 1)..^8]}", equations.Month(name));
                equations.Limit($"more/{name}", null, was).Add(name, 1).Add(change, -1);
                equations.Limit($"less/{name}", was, null).Add(name, 1).Add(change, 1);
            }
        }
    }

    private static void Require(PlanProof proof, PlanEquations equations, PlanProof.Requirement requirement)
    {
        var row = equations.Limit($"require/{requirement.Id}", null, requirement.AtMost);
        if (requirement.Tier is { } tier) foreach (var (name, cost) in equations.Costs(tier)) row.Add(name, cost);
        else if (requirement.Order is { } order)
            foreach (var slot in proof.Facts.Orders.Where(one => one.Whole == order)) row.Add(equations.Columns.Keys.First(name => name.StartsWith($"open/{slot.Id}/", StringComparison.Ordinal) && equations.Month(name) == requirement.By), 1);
        else foreach (var name in equations.Columns.Keys.Where(name => name.StartsWith($"short/{requirement.Holder}/{requirement.Item}/", StringComparison.Ordinal))) row.Add(name, 1);
    }
}
