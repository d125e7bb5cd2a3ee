using Pavise.Core;

namespace Pavise.Planning;

/// <summary>One plan file while it is read: sections in turn, every error collected.</summary>
internal sealed partial class PlanFile(
    YamlView root, Catalogue catalogue, Func<string, (Quantity Quantity, string Origin)?> ledger, Func<string, string?> files, DiagnosticBag bag)
{
    private static readonly Unit MonthUnit = new("month");

    private readonly string name = root.Text("name");
    private readonly PlanNumbers numbers = new(root, root.TextOrNull("name") ?? "plan", catalogue, ledger);
    private readonly Dictionary<string, Place> seen = new(StringComparer.Ordinal);
    private Month start;
    private Month end;

    public PlanModel? Read()
    {
        root.KnowOnly("name", "start", "months", "values", "lines", "holders", "orders", "transfers", "forbidden-transfers", "diversions", "unit-costs",
            "budgets", "expansions", "fairness", "requirements", "previous", "protection", "divisible-items", "tiers", "note");
        CheckIdentity(root, "name", name);
        start = root.MonthOf("start");
        var months = root.Whole("months", 1, 120);
        end = start + (months - 1);
        var lines = root.List("lines").Select(Line).OrderBy(line => line.Id, StringComparer.Ordinal).ToArray();
        var holders = root.List("holders").Select(Holder).ToArray();
        var orders = root.List("orders").SelectMany(Order).OrderBy(order => order.Id, StringComparer.Ordinal).ToArray();
        var transfers = root.List("transfers").Select(Transfer).ToArray();
        var bans = root.List("forbidden-transfers").Select(Ban).ToArray();
        var diversions = root.List("diversions").Select(Diversion).ToArray();
        var costs = root.List("unit-costs").Select(UnitCost).ToArray();
        var tiers = Tiers();
        CheckSomethingToPlan(lines, holders);
        CheckOneCurrency(costs);
        CheckPermissionsOnce(transfers, diversions);
        var policy = Policy(lines, holders, orders, costs);
        if (!bag.IsEmpty) return null;
        numbers.Add(new Assumption($"assumption:plan/{name}/horizon", $"The plan {name} runs from {start} to {end}, as its file states.", root.File, root.Place.Line));
        return new PlanModel(
            name, root.Place, start, months, lines, AllHolders(holders, orders, transfers, diversions), orders,
            [.. transfers.OrderBy(t => t.From, StringComparer.Ordinal).ThenBy(t => t.To, StringComparer.Ordinal).ThenBy(t => t.Items[0], StringComparer.Ordinal)],
            bans, [.. diversions.OrderBy(d => d.To, StringComparer.Ordinal).ThenBy(d => d.Items[0], StringComparer.Ordinal)], costs, tiers, numbers.Values, numbers.Origins, catalogue)
        {
            Budgets = policy.Budgets, Expansions = policy.Expansions, Fairness = policy.Fairness, Requirements = policy.Requirements, Previous = policy.Previous, Protection = policy.Protection, WholeItems = WholeItems(),
        };
    }

    private PlanLine Line(YamlView view)
    {
        view.KnowOnly("id", "maker", "items", "capacity-per-month", "ramp-per-month", "lead-months", "under-way", "exporting-state", "note");
        var id = Identity(view, "line");
        var items = Items(view);
        var unit = items.Length > 0 ? UnitOf(items[0]) : Unit.One;
        if (items.FirstOrDefault(item => UnitOf(item) != unit) is { } other)
            view.Error("PAV6015", "items", $"'{other}' is counted in {UnitOf(other)}, '{items[0]}' in {unit}: one capacity cannot hold both", "give each its own line");
        if (!view.Has("capacity-per-month")) view.Error("PAV1103", null, "'capacity-per-month' is missing", "add a list of steps: '- from: 2025-01' with 'amount:'");
        var steps = view.List("capacity-per-month").Select(step =>
        {
            step.KnowOnly("from", "amount");
            var from = step.Has("from") ? step.MonthOf("from") : start;
            return new CapacityStep(from, numbers.PerMonth(step, "amount", $"lines/{id}/capacity/{from}", unit));
        }).OrderBy(step => step.From).ToArray();
        if (steps.Select(step => step.From).Distinct().Count() < steps.Length)
            view.Error("PAV6008", "capacity-per-month", $"line '{id}' has two steps from one month", "keep one of them");
        return new PlanLine(
            id, Actor(view, "maker"), items, steps,
            view.Has("ramp-per-month") ? numbers.PerMonth(view, "ramp-per-month", $"lines/{id}/ramp", unit) : null,
            numbers.Amount(view, "lead-months", $"lines/{id}/lead-months", MonthUnit), Dated(view, "under-way", $"lines/{id}"))
        {
            ExportingState = view.Has("exporting-state") ? Actor(view, "exporting-state") : null,
        };
    }

    private PlanHolder Holder(YamlView view)
    {
        view.KnowOnly("actor", "opening-stock", "receipts", "needs", "floors", "exempt-from-diversion", "transport-months", "training-months", "note");
        var actor = Actor(view, "actor");
        Claim(view, $"holder {actor}");
        var path = $"holders/{actor}";
        return new PlanHolder(
            actor,
            [.. view.List("opening-stock").Select(entry => Stock(entry, path)).OrderBy(entry => entry.Item, StringComparer.Ordinal)],
            Dated(view, "receipts", path),
            [.. view.List("needs").Select(need => Need(need, path)).OrderBy(need => need.Item, StringComparer.Ordinal).ThenBy(need => need.Class).ThenBy(need => need.From)],
            [.. view.List("floors").Select(floor => Floor(floor, path)).OrderBy(floor => floor.Item, StringComparer.Ordinal).ThenBy(floor => floor.From)],
            Exemption(view, actor),
            numbers.Amount(view, "transport-months", $"{path}/transport-months", MonthUnit))
        {
            Training = [.. view.List("training-months").Select(entry => Training(entry, path)).OrderBy(entry => entry.Item, StringComparer.Ordinal)],
        };
    }

    private ItemAmount Training(YamlView entry, string path)
    {
        entry.KnowOnly("item", "amount");
        var item = Item(entry, "item");
        Claim(entry, $"{path} training for {item}");
        return new ItemAmount(item, numbers.Required(entry, "amount", $"{path}/training-months/{item}", MonthUnit));
    }

    private ItemAmount Stock(YamlView entry, string path)
    {
        entry.KnowOnly("item", "amount");
        var item = Item(entry, "item");
        Claim(entry, $"{path} stock of {item}");
        return new ItemAmount(item, Counted(entry, "amount", $"{path}/opening-stock/{item}", item));
    }

    private PlanNeed Need(YamlView need, string path)
    {
        need.KnowOnly("item", "class", "from", "until", "per-month");
        var item = Item(need, "item");
        var priority = need.Whole("class", 1, 3, 1);
        var (from, until) = (Within(need, "from", start), Within(need, "until", end));
        if (until < from) need.Error("PAV6018", "until", $"the need ends in {until}, before it starts in {from}", "correct the months");
        var id = $"{path}/needs/{item}/{priority}/{from}";
        Claim(need, id);
        return new PlanNeed(item, priority, from, until, numbers.PerMonth(need, "per-month", id, UnitOf(item)));
    }

    private PlanFloor Floor(YamlView floor, string path)
    {
        floor.KnowOnly("item", "amount", "hard", "from");
        var item = Item(floor, "item");
        var from = Within(floor, "from", start);
        Claim(floor, $"{path} floor of {item} from {from}");
        return new PlanFloor(item, numbers.Required(floor, "amount", $"{path}/floors/{item}/{from}", UnitOf(item)), floor.Flag("hard"), from);
    }

    private IEnumerable<PlanOrder> Order(YamlView view)
    {
        view.KnowOnly("id", "customer", "item", "quantity", "due", "slots", "class", "divertible-share", "optional", "note");
        var id = Identity(view, "order");
        var (customer, item, priority, share) = (Actor(view, "customer"), Item(view, "item"), view.Whole("class", 1, 3, 2), numbers.Share(view, "divertible-share", $"orders/{id}/divertible-share"));
        var optional = view.Flag("optional");
        if (view.Has("slots") && (view.Has("quantity") || view.Has("due")))
            view.Error("PAV6206", "slots", $"order '{id}' has slots and a quantity or a due month of its own", "keep one of the two");
        if (!view.Has("slots"))
        {
            var due = optional && !view.Has("due") ? start : Due(view, "due", id);
            yield return new PlanOrder(id, customer, item, Counted(view, "quantity", $"orders/{id}/quantity", item), due, priority, share) { Optional = optional };
        }

        foreach (var slot in view.List("slots"))
        {
            slot.KnowOnly("month", "amount");
            var month = Due(slot, "month", id);
            Claim(slot, $"order {id}.{month}");
            yield return new PlanOrder($"{id}.{month}", customer, item, Counted(slot, "amount", $"orders/{id}/slots/{month}", item), month, priority, share) { Whole = id, Optional = optional };
        }
    }

    private Month Due(YamlView view, string key, string id)
    {
        var due = view.MonthOf(key);
        if (view.Has(key) && due < start)
            view.Error("PAV6005", key, $"order '{id}' is due in {due}, before the plan starts in {start}", "write the first month of the plan when it is overdue, or start the plan earlier");
        return due;
    }

    private TransferPermission Transfer(YamlView view)
    {
        view.KnowOnly("from", "to", "items", "transport-months", "at-most", "backfill-months", "consent", "consent-rule", "source", "address", "date", "confidence", "assumption");
        var (from, to, items) = (Actor(view, "from"), Actor(view, "to"), Items(view));
        if (from == to && from.Length > 0) view.Error("PAV6019", "to", $"'{from}' cannot give to itself", "name another receiver");
        var (id, consent) = ($"transfers/{from}-{to}-{string.Join('+', items)}", Actors(view, "consent"));
        return new TransferPermission(
            from, to, items, numbers.Amount(view, "transport-months", $"{id}/transport-months", MonthUnit),
            numbers.Amount(view, "at-most", $"{id}/at-most", items.Length > 0 ? UnitOf(items[0]) : Unit.One),
            Rule(view, id, $"{from} may give {string.Join(", ", items)} to {to}"))
        {
            BackfillMonths = Window(view, "backfill-months", id), Consent = consent, ConsentOrigin = ConsentRule(view, id, consent),
        };
    }

    private PlanValue? Window(YamlView view, string key, string id)
    {
        var window = numbers.Amount(view, key, $"{id}/{key}", MonthUnit);
        if (window is { Used: < 1 }) view.Error("PAV6022", key, "a window is at least one month", "write 1 or more");
        return window;
    }

    private TransferBan Ban(YamlView view)
    {
        view.KnowOnly("from", "to", "item", "source", "address", "date", "confidence", "assumption");
        var from = view.Has("from") ? Actor(view, "from") : null;
        var to = view.Has("to") ? Actor(view, "to") : null;
        var item = view.Has("item") ? Item(view, "item") : null;
        var id = $"forbidden-transfers/{from ?? "any"}-{to ?? "any"}-{item ?? "any"}";
        return new TransferBan(from, to, item, Rule(view, id, $"{from ?? "any donor"} must not give {item ?? "anything"} to {to ?? "anyone"}"));
    }

    private DiversionPermission Diversion(YamlView view)
    {
        view.KnowOnly("to", "items", "pay-back-months", "source", "address", "date", "confidence", "assumption");
        var (to, items) = (Actor(view, "to"), Items(view));
        var id = $"diversions/{to}-{string.Join('+', items)}";
        var window = Window(view, "pay-back-months", id) ?? numbers.Required(view, "pay-back-months", $"{id}/pay-back-months", MonthUnit);
        return new DiversionPermission(to, items, window, Rule(view, id, $"slots of {string.Join(", ", items)} may be diverted to {to}"));
    }

    private ItemAmount UnitCost(YamlView view)
    {
        view.KnowOnly("item", "amount");
        var item = Item(view, "item");
        Claim(view, $"unit cost of {item}");
        return new ItemAmount(item, numbers.Cost(view, "amount", $"unit-costs/{item}"));
    }

    private string? Exemption(YamlView view, string actor)
    {
        const string Key = "exempt-from-diversion";
        if (view.Child(Key) is not { } child || child.Scalar is "false" or "no") return null;
        var words = $"orders of {actor} are exempt from diversion";
        if (child.IsMap)
        {
            child.KnowOnly("source", "address", "date", "confidence", "assumption");
            return Rule(child, $"holders/{actor}/exempt", words);
        }

        view.Error("PAV6003", Key, "an exemption without a source", "write 'exempt-from-diversion: { source: ... }' or '{ assumption: ... }'");
        return null;
    }

    private string Rule(YamlView view, string id, string words)
    {
        var origin = CatalogueValueReader.OriginOf(view, $"plan/{name}/{id}", words);
        numbers.Add(origin);
        return origin.Id;
    }

    private DatedAmount[] Dated(YamlView view, string key, string path) =>
        [.. view.List(key).Select(entry =>
        {
            entry.KnowOnly("item", "month", "amount");
            var (item, month) = (Item(entry, "item"), Within(entry, "month", null));
            Claim(entry, $"{path} {key} of {item} in {month}");
            return new DatedAmount(item, month, Counted(entry, "amount", $"{path}/{key}/{item}/{month}", item));
        }).OrderBy(entry => entry.Item, StringComparer.Ordinal).ThenBy(entry => entry.Month)];

    private Month Within(YamlView view, string key, Month? fallback)
    {
        if (!view.Has(key) && fallback is { } month) return month;
        var read = view.MonthOf(key);
        if (view.Has(key) && (read < start || read > end))
            view.Error("PAV6018", key, $"{read} is outside the plan's months {start} to {end}", "write a month of the plan");
        return read;
    }

    private string[] Tiers()
    {
        var chosen = root.Strings("tiers");
        foreach (var tier in chosen.Where(tier => !TierName.Default.Contains(tier, StringComparer.Ordinal)))
            root.Error("PAV6013", "tiers", $"there is no tier '{tier}'", $"tiers are {string.Join(", ", TierName.Default)}");
        if (chosen.Distinct(StringComparer.Ordinal).Count() < chosen.Count) root.Error("PAV6013", "tiers", "a tier stands twice", "name each once");
        return [.. chosen, .. TierName.Default.Where(tier => !chosen.Contains(tier, StringComparer.Ordinal))];
    }

    private void CheckSomethingToPlan(PlanLine[] lines, PlanHolder[] holders)
    {
        if (lines.Length == 0 && holders.All(holder => holder.OpeningStock.Count == 0 && holder.Receipts.Count == 0))
            root.Error("PAV6007", null, "the plan has no line, no stock and no receipt: there is nothing to give out", "add 'lines' or an 'opening-stock'");
    }

    private void CheckOneCurrency(ItemAmount[] costs)
    {
        var units = costs.Select(cost => cost.Amount.Quantity.Unit).Distinct().ToArray();
        if (units.Length > 1) root.Error("PAV6020", "unit-costs", $"costs in {string.Join(" and ", units)} cannot be added", "give all in one currency and scale");
    }

    private void CheckPermissionsOnce(TransferPermission[] transfers, DiversionPermission[] diversions)
    {
        var pairs = transfers.SelectMany(transfer => transfer.Items.Select(item => $"transfer of {item} from {transfer.From} to {transfer.To}"))
            .Concat(diversions.SelectMany(diversion => diversion.Items.Select(item => $"diversion of {item} to {diversion.To}")));
        foreach (var twice in pairs.GroupBy(pair => pair, StringComparer.Ordinal).Where(group => group.Count() > 1))
            root.Error("PAV6008", null, $"the {twice.Key} is permitted twice", "keep one entry for each item");
    }

    private static PlanHolder[] AllHolders(PlanHolder[] named, PlanOrder[] orders, TransferPermission[] transfers, DiversionPermission[] diversions)
    {
        var others = orders.Select(order => order.Customer)
            .Concat(transfers.SelectMany(transfer => (string[])[transfer.From, transfer.To]))
            .Concat(diversions.Select(diversion => diversion.To))
            .Except(named.Select(holder => holder.Actor), StringComparer.Ordinal)
            .Select(PlanHolder.Empty);
        return [.. named.Concat(others).OrderBy(holder => holder.Actor, StringComparer.Ordinal)];
    }

    private string Identity(YamlView view, string kind)
    {
        var id = view.Text("id");
        CheckIdentity(view, "id", id);
        Claim(view, $"{kind} {id}");
        return id;
    }

    private static void CheckIdentity(YamlView view, string key, string id)
    {
        if (id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
            view.Error("PAV6017", key, $"'{id}' has a character that names in a plan may not have", "use letters, digits, '-', '_' and '.'");
    }

    private void Claim(YamlView view, string what)
    {
        if (!seen.TryAdd(what, view.Place)) view.Error("PAV6008", null, $"{what} stands twice, first at {seen[what]}", "remove one or rename it");
    }

    private string[] Items(YamlView view)
    {
        var items = view.Strings("items");
        if (items.Count == 0) view.Error("PAV1103", null, "'items' is missing", "add a list of items");
        foreach (var item in items.Where(item => catalogue.Item(item) is null)) Unknown(view, "items", "PAV6001", "item", item);
        return [.. items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private string Item(YamlView view, string key)
    {
        var id = view.Text(key);
        if (id.Length > 0 && catalogue.Item(id) is null) Unknown(view, key, "PAV6001", "item", id);
        return id;
    }

    private string Actor(YamlView view, string key)
    {
        var code = view.Text(key);
        if (code.Length > 0 && catalogue.Actor(code) is null) Unknown(view, key, "PAV6002", "actor", code);
        return code;
    }

    private static void Unknown(YamlView view, string key, string code, string kind, string id) =>
        view.Error(code, key, $"there is no {kind} '{id}' in the catalogue", "correct the name, or add it; `pavise catalogue list` shows what there is");

    private Unit UnitOf(string item) => catalogue.Item(item)?.Unit ?? Unit.One;
}
