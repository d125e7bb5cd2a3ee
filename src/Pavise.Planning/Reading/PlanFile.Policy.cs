using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The sections of policy: budgets, expansions, fairness, requirements, the plan before and the value of protection.</summary>
internal sealed partial class PlanFile
{
    private sealed record PolicySections(PlanBudget[] Budgets, PlanExpansion[] Expansions, PlanFairness[] Fairness, PlanRequirement[] Requirements, PreviousPlan? Previous, ProtectionAim? Protection);

    private PolicySections Policy(PlanLine[] lines, PlanHolder[] holders, PlanOrder[] orders, ItemAmount[] costs)
    {
        var expansions = root.List("expansions").Select(view => Expansion(view, lines)).OrderBy(expansion => expansion.Id, StringComparer.Ordinal).ToArray();
        var budgets = root.List("budgets").Select(view => Budget(view, orders, expansions, costs)).OrderBy(budget => budget.Id, StringComparer.Ordinal).ToArray();
        var currencies = costs.Select(cost => cost.Amount).Concat(budgets.Select(budget => budget.Amount)).Concat(expansions.Select(e => e.Cost).OfType<PlanValue>()).Select(amount => amount.Quantity.Unit).Distinct().ToArray();
        if (currencies.Length > 1 && bag.IsEmpty)
            root.Error("PAV6202", "budgets", $"costs and budgets in {string.Join(" and ", currencies)} cannot be compared", "give all in one currency and scale");
        return new PolicySections(
            budgets, expansions, [.. root.List("fairness").Select(view => Fair(view, holders)).OrderBy(fairness => fairness.Id, StringComparer.Ordinal)],
            [.. root.List("requirements").Select(view => Requirement(view, orders)).OrderBy(requirement => requirement.Id, StringComparer.Ordinal)], Previous(), Protection(holders));
    }

    private PlanExpansion Expansion(YamlView view, PlanLine[] lines)
    {
        view.KnowOnly("id", "line", "adds-per-month", "lead-months", "cost", "from", "note");
        var id = Identity(view, "expansion");
        var name = view.Text("line");
        var line = lines.FirstOrDefault(line => line.Id == name);
        if (line is null && name.Length > 0) view.Error("PAV6200", "line", $"there is no line '{name}' in the plan", "name one of 'lines'");
        var path = $"expansions/{id}";
        return new PlanExpansion(
            id, name, numbers.PerMonth(view, "adds-per-month", $"{path}/adds-per-month", line is { Items: [var item, ..] } ? UnitOf(item) : Unit.One),
            numbers.Amount(view, "lead-months", $"{path}/lead-months", MonthUnit), view.Has("cost") ? numbers.Cost(view, "cost", $"{path}/cost") : null, Within(view, "from", start));
    }

    private PlanBudget Budget(YamlView view, PlanOrder[] orders, PlanExpansion[] expansions, ItemAmount[] costs)
    {
        view.KnowOnly("id", "programme", "from", "until", "amount", "pays", "note");
        var id = Identity(view, "budget");
        var programme = view.TextOrNull("programme");
        if (programme is not null && catalogue.Programmes.All(known => known.Id != programme))
            view.Error("PAV6201", "programme", $"there is no programme '{programme}' in the catalogue", "`pavise catalogue list programmes` shows them");
        var pays = view.Strings("pays");
        if (pays.Count == 0) view.Error("PAV1103", null, "'pays' is missing", "list orders, expansions, or actors that are given back to");
        foreach (var paid in pays)
        {
            var items = orders.Where(order => order.Id == paid || order.Whole == paid).Select(order => order.Item).Distinct(StringComparer.Ordinal).ToArray();
            if (items.Length == 0 && expansions.All(expansion => expansion.Id != paid) && catalogue.Actor(paid) is null)
                view.Error("PAV6200", "pays", $"'{paid}' is no order, expansion or actor", "correct the name");
            foreach (var item in items.Where(item => costs.All(cost => cost.Item != item)))
                view.Error("PAV6203", "pays", $"'{item}' of order '{paid}' has no unit cost, so the budget does not limit it", "add it under 'unit-costs'");
        }

        return new PlanBudget(id, programme, Within(view, "from", start), Within(view, "until", end), numbers.Cost(view, "amount", $"budgets/{id}/amount"), pays);
    }

    private PlanFairness Fair(YamlView view, PlanHolder[] holders)
    {
        view.KnowOnly("id", "item", "members", "source", "address", "date", "confidence", "assumption");
        var (id, item, members) = (Identity(view, "fairness group"), Item(view, "item"), Actors(view, "members"));
        foreach (var member in members.Where(member => holders.FirstOrDefault(holder => holder.Actor == member)?.Needs.Any(need => need.Item == item) != true))
            view.Error("PAV6207", "members", $"'{member}' has no need of '{item}' in the plan", "give it one under 'holders', or leave it out");
        return new PlanFairness(id, item, members, Rule(view, $"fairness/{id}", $"a shortage of {item} is shared among {string.Join(", ", members)}"));
    }

    private PlanRequirement Requirement(YamlView view, PlanOrder[] orders)
    {
        view.KnowOnly("id", "tier", "order", "holder", "item", "by", "at-most", "source", "address", "date", "confidence", "assumption");
        var id = Identity(view, "requirement");
        var (tier, order, holder) = (view.TextOrNull("tier"), view.TextOrNull("order"), view.Has("holder") ? Actor(view, "holder") : null);
        if (new[] { tier, order, holder }.Count(part => part is not null) != 1)
            view.Error("PAV6208", null, $"requirement '{id}' must name one of 'tier', 'order' and 'holder'", "write 'tier:' with 'at-most:', 'order:' with 'by:', or 'holder:' with 'item:' and 'at-most:'");
        if (tier is not null && !TierName.Default.Contains(tier, StringComparer.Ordinal)) view.Error("PAV6013", "tier", $"there is no tier '{tier}'", $"tiers are {string.Join(", ", TierName.Default)}");
        if (order is not null && orders.All(other => other.Id != order && other.Whole != order)) view.Error("PAV6200", "order", $"there is no order '{order}' in the plan", "name one of 'orders'");
        var item = holder is null ? null : Item(view, "item");
        Month? by = order is null ? null : Within(view, "by", null);
        var limit = order is null ? numbers.Required(view, "at-most", $"requirements/{id}/at-most", item is null ? NoUnit(view) : UnitOf(item)) : (PlanValue?)null;
        return new PlanRequirement(id, tier, order, holder, item, by, limit, Rule(view, $"requirements/{id}", $"requirement {id}"));
    }

    private ProtectionAim? Protection(PlanHolder[] holders)
    {
        if (root.Child("protection") is not { } view) return null;
        view.KnowOnly("scenario", "receiver", "up-to", "span-months", "slices", "replications", "seed", "source", "address", "date", "confidence", "assumption");
        var (scenario, receiver) = (view.Text("scenario"), Actor(view, "receiver"));
        var holder = holders.FirstOrDefault(one => one.Actor == receiver);
        var amounts = view.List("up-to").Select(entry =>
        {
            entry.KnowOnly("item", "amount");
            var item = Item(entry, "item");
            Claim(entry, $"protection by {item}");
            if (holder?.Needs.Any(need => need.Item == item) != true)
                entry.Error("PAV6207", "item", $"'{receiver}' has no need of '{item}' in the plan", "give it one under 'holders', or leave the item out");
            var amount = numbers.Required(entry, "amount", $"protection/{item}", UnitOf(item));
            if (amount.Used is < 1 or > 100_000)
                entry.Error("PAV6216", "amount", $"{Formatter.Number(amount.Used)} more of '{item}' in a span", "ask for 1 to 100,000");
            return new ItemAmount(item, amount);
        }).OrderBy(one => one.Item, StringComparer.Ordinal).ToArray();
        if (amounts.Length == 0) view.Error("PAV1103", null, "'up-to' is missing", "list items with the most that may come in addition in a span of months");
        return new ProtectionAim(
            scenario, receiver, amounts, view.Whole("span-months", 1, 24, 3), view.Whole("slices", 1, 20, 3), view.Whole("replications", 2, 1_000_000, 400), view.Whole("seed", 0, int.MaxValue - 1, 1),
            Rule(view, "protection", $"deliveries to {receiver} are valued by the campaign of {scenario}"));
    }

    private PreviousPlan? Previous()
    {
        if (root.Child("previous") is not { } view) return null;
        view.KnowOnly("file", "frozen-months", "source", "address", "date", "confidence", "assumption");
        var file = view.Text("file");
        var origin = Rule(view, "previous", $"the plan before is {file}");
        var frozen = view.Whole("frozen-months", 0, 120, 0);
        if (file.Length == 0) return null;
        if (files(file) is { } text && PlanDecisions.TryRead(text) is { } decisions)
            return new PreviousPlan(file, frozen, [.. decisions.Where(decision => decision.Month >= start && decision.Month <= end)], origin);
        view.Error("PAV6205", "file", $"'{file}' is no plan that was saved as JSON", "save one with `pavise plan FILE --json > OTHER.json`, and name it relative to this file");
        return null;
    }

    /// <summary>An amount of an item; of one handed over in wholes it is used as a whole number, rounded down.</summary>
    private PlanValue Counted(YamlView view, string key, string name, string item)
    {
        var value = numbers.Required(view, key, name, UnitOf(item));
        if (catalogue.Item(item)?.Kind != ItemKind.System || Divisible.Contains(item, StringComparer.Ordinal) || value.Used == Math.Floor(value.Used)) return value;
        var down = Math.Floor(value.Used);
        if (value.Quantity.Contains(down)) return numbers.Use(value with { Quantity = Quantity.Between(value.Quantity.Low, value.Quantity.High, value.Quantity.Unit, down, value.Quantity.Approximate) });
        view.Error("PAV6204", key, $"'{item}' is handed over whole, and {value.Quantity} holds no whole number at or below its middle", "write a whole number, or name the item under 'divisible-items'");
        return value;
    }

    private IReadOnlyList<string> Divisible => root.Strings("divisible-items");

    private string[] WholeItems()
    {
        foreach (var item in Divisible.Where(item => catalogue.Item(item) is null)) Unknown(root, "divisible-items", "PAV6001", "item", item);
        return [.. catalogue.Items.Where(item => item.Kind == ItemKind.System && !Divisible.Contains(item.Id, StringComparer.Ordinal)).Select(item => item.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Origin of the rule by which a transfer needs a yes beside the donor's; null when none is told.</summary>
    private string? ConsentRule(YamlView view, string id, string[] actors)
    {
        if (view.Child("consent-rule") is not { } rule) return null;
        rule.KnowOnly("source", "address", "date", "confidence", "assumption");
        if (actors.Length == 0) view.Error("PAV1103", "consent-rule", "a rule that asks for a yes, and 'consent' is missing", "add 'consent: [ACTOR]', whose yes it asks for");
        return Rule(rule, $"{id}/consent", $"the yes of {string.Join(", ", actors)} is needed for {id}");
    }

    private string[] Actors(YamlView view, string key)
    {
        var codes = view.Strings(key);
        foreach (var code in codes.Where(code => catalogue.Actor(code) is null)) Unknown(view, key, "PAV6002", "actor", code);
        return [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    // The unit of a tier is known only when the plan is; a limit on it is a plain number in the tier's unit.
    private static Unit NoUnit(YamlView view) => view.Child("at-most")?.TextOrNull("unit") is { } unit && unit.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? new Unit(unit) : Unit.One;
}
