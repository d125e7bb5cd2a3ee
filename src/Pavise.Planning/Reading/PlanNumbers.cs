using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Reads the numbers of a plan file: written out, or by reference to the catalogue, the book or a named value of the plan.</summary>
internal sealed class PlanNumbers
{
    private readonly string plan;
    private readonly Catalogue catalogue;
    private readonly Func<string, (Quantity Quantity, string Origin)?> ledger;
    private readonly Dictionary<string, YamlView> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Quantity Quantity, string Origin)> known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> book = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlanValue> values = new(StringComparer.Ordinal);

    public PlanNumbers(YamlView root, string plan, Catalogue catalogue, Func<string, (Quantity Quantity, string Origin)?> ledger)
    {
        this.plan = plan;
        this.catalogue = catalogue;
        this.ledger = ledger;
        if (root.Child("values") is not { } section) return;
        if (!section.IsMap) root.Error("PAV1104", "values", "'values' is not a map of names and values", "write 'NAME: { best: ..., assumption: ... }' lines");
        foreach (var name in section.Keys) named[name] = section.Child(name)!;
        foreach (var name in named.Keys.Order(StringComparer.Ordinal)) Named(name, []);
    }

    public IReadOnlyList<Origin> Origins => [.. origins.Values];

    public IReadOnlyList<PlanValue> Values => [.. values.Values];

    public void Add(Origin origin) => origins[origin.Id] = origin;

    /// <summary>Reads the number under a key as an amount of a unit; null when the key is absent.</summary>
    public PlanValue? Amount(YamlView at, string key, string name, Unit unit)
    {
        if (at.Child(key) is not { } view) return null;
        var (quantity, origin) = Resolve(view, name, []);
        if (quantity.Low < 0 || quantity.Central is null || quantity.Central < 0)
            view.Error("PAV6004", null, $"'{key}' may be negative: {quantity}", "write an amount of zero or more");
        return Keep(name, InUnit(view, key, quantity, unit), origin);
    }

    /// <summary>Reads an amount that must be there.</summary>
    public PlanValue Required(YamlView at, string key, string name, Unit unit)
    {
        if (Amount(at, key, name, unit) is { } value) return value;
        at.Error("PAV1103", null, $"'{key}' is missing", $"add '{key}: {{ best: ..., unit: {unit}, source: ... }}'");
        return new PlanValue(name, Quantity.Zero(unit), "");
    }

    /// <summary>Reads an amount a month; one a year is divided by twelve, and its origin says so.</summary>
    public PlanValue PerMonth(YamlView at, string key, string name, Unit unit)
    {
        if (at.Child(key) is not { } view) return Required(at, key, name, unit);
        var (quantity, origin) = Resolve(view, name, []);
        if (quantity.Low < 0) view.Error("PAV6004", null, $"'{key}' may be negative: {quantity}", "write an amount of zero or more");
        if (quantity.Unit.Symbol == $"{unit}-per-year")
        {
            origin = Computed(name, $"a twelfth of {Formatter.Quantity(quantity)}", origin);
            var twelfth = Quantity.Between(quantity.Low / 12, quantity.High / 12, unit, quantity.Best / 12, quantity.Approximate);
            return Keep(name, twelfth, origin);
        }

        if (quantity.Unit.Symbol == $"{unit}-per-month") quantity = Relabel(quantity, unit);
        return Keep(name, InUnit(view, key, quantity, unit), origin);
    }

    /// <summary>Reads a share of one; a value in per cent is divided by a hundred.</summary>
    public PlanValue? Share(YamlView at, string key, string name)
    {
        if (at.Child(key) is not { } view) return null;
        var (quantity, origin) = Resolve(view, name, []);
        if (quantity.Unit.Symbol == "percent") quantity = Relabel(quantity * 0.01m, new Unit("share"));
        if (quantity.Low is null or < 0 || quantity.High is null or > 1)
        {
            view.Error("PAV6012", null, $"'{key}' is not a share from 0 to 1: {quantity}", "write 0.5 for a half");
            quantity = Quantity.Zero(new Unit("share"));
        }

        return Keep(name, InUnit(view, key, quantity, new Unit("share")), origin);
    }

    /// <summary>Reads the cost of one unit in any currency.</summary>
    public PlanValue Cost(YamlView at, string key, string name)
    {
        if (at.Child(key) is not { } view) return Required(at, key, name, Unit.Usd);
        var (quantity, origin) = Resolve(view, name, []);
        if (quantity.Low < 0) view.Error("PAV6004", null, $"'{key}' may be negative: {quantity}", "write a cost of zero or more");
        var currency = quantity.Unit.Symbol.Replace("million-", "", StringComparison.Ordinal).Replace("billion-", "", StringComparison.Ordinal);
        if (!Currency.TryFind(currency, out _)) view.Error("PAV6015", null, $"'{quantity.Unit}' is no currency", "write a unit such as usd or million-eur");
        return Keep(name, quantity, origin);
    }

    /// <summary>Keeps a value that was read as one used otherwise.</summary>
    public PlanValue Use(PlanValue value) => values[value.Name] = value;

    private PlanValue Keep(string name, Quantity quantity, string origin) => values[name] = new PlanValue(name, quantity, origin) { Book = book.GetValueOrDefault(origin) };

    private (Quantity Quantity, string Origin) Resolve(YamlView view, string name, IReadOnlyList<string> open)
    {
        var (quantity, origin) = Source(view, name, open);
        if (view.Child("times") is not { } factor) return (quantity, origin);
        var (times, because) = Resolve(factor, $"{name}/times", open);
        var share = times.Central ?? 0;
        return (quantity * share, Computed(name, $"{Formatter.Quantity(quantity)} times {Formatter.Number(share)}", origin, because));
    }

    private (Quantity Quantity, string Origin) Source(YamlView view, string name, IReadOnlyList<string> open)
    {
        if (!view.IsMap)
        {
            view.Error("PAV6003", null, "a bare number has no source", "write '{ best: ..., unit: ..., source: ... }', '{ catalogue: ID }', '{ ledger: REFERENCE }' or '{ value: NAME }'");
            return (Quantity.Zero(Unit.One), "");
        }

        foreach (var kind in (string[])["catalogue", "ledger", "value"])
        {
            if (view.TextOrNull(kind) is not { } reference) continue;
            if (kind == "ledger") view.KnowOnly(kind, "times", "per");
            else view.KnowOnly(kind, "times");
            return kind switch
            {
                "catalogue" => FromCatalogue(view, reference),
                "ledger" => FromLedger(view, reference),
                _ => FromNamed(view, reference, open),
            };
        }

        var read = CatalogueValueReader.Read(view, $"plan/{plan}", name);
        if (read.Adversary) Adversary(view, name);
        Add(read.Origin);
        return (read.Quantity, read.Origin.Id);
    }

    private (Quantity Quantity, string Origin) FromCatalogue(YamlView view, string reference)
    {
        var id = reference.StartsWith("catalogue:", StringComparison.Ordinal) ? reference["catalogue:".Length..] : reference;
        if (catalogue.Value(id) is not { } value)
        {
            view.Error("PAV6009", "catalogue", $"the catalogue has no value '{id}'", "`pavise catalogue list` shows what there is");
            return (Quantity.Zero(Unit.One), "");
        }

        if (value.Adversary) Adversary(view, id);
        Add(value.Origin);
        return (value.Quantity, value.Origin.Id);
    }

    private (Quantity Quantity, string Origin) FromLedger(YamlView view, string reference)
    {
        if (ledger(reference) is { } answer)
        {
            // The book owns this origin; the plan only points to it.
            book[answer.Origin] = reference;
            return (OfTime(view, answer.Quantity), answer.Origin);
        }

        view.Error("PAV6010", "ledger", $"the book has no number '{reference}'", "correct the reference, or write the value with its source; `pavise ledger claims` shows what the book was told");
        return (Quantity.Zero(Unit.One), "");
    }

    /// <summary>The book counts things; where its source counts them over a time, the plan says which.</summary>
    private static Quantity OfTime(YamlView view, Quantity quantity)
    {
        if (view.TextOrNull("per") is not { } per) return quantity;
        if (per is not ("year" or "month")) view.Error("PAV6219", "per", $"'{per}' is no time that output is counted over", "write 'per: year' or 'per: month'");
        return Relabel(quantity, new Unit($"{quantity.Unit}-per-{(per == "month" ? per : "year")}"));
    }

    private (Quantity Quantity, string Origin) FromNamed(YamlView view, string reference, IReadOnlyList<string> open)
    {
        if (open.Contains(reference, StringComparer.Ordinal))
        {
            view.Error("PAV6006", "value", $"the value refers to itself: {string.Join(" -> ", open.Append(reference))}", "give one of them a number of its own");
            return (Quantity.Zero(Unit.One), "");
        }

        if (named.ContainsKey(reference)) return Named(reference, open);
        view.Error("PAV6011", "value", $"there is no value named '{reference}' under 'values'", "add it or correct the name");
        return (Quantity.Zero(Unit.One), "");
    }

    /// <summary>A named value, read once however often it is used, so that a mistake in it is reported once.</summary>
    private (Quantity Quantity, string Origin) Named(string name, IReadOnlyList<string> open) =>
        known.TryGetValue(name, out var value) ? value : known[name] = Resolve(named[name], $"values/{name}", [.. open, name]);

    private static void Adversary(YamlView view, string id) =>
        view.Error("PAV6014", null, $"'{id}' is a value of the adversary: a plan does not choose on it", "use needs of your own side, such as expenditure of rounds");

    private static Quantity InUnit(YamlView view, string key, Quantity quantity, Unit unit)
    {
        if (quantity.Unit != unit && quantity.Unit != Unit.One)
            view.Error("PAV6015", null, $"'{key}' is in {quantity.Unit}, but {unit} is needed", "convert it, or leave out the unit");
        return Relabel(quantity, unit);
    }

    private static Quantity Relabel(Quantity quantity, Unit unit) =>
        Quantity.Between(quantity.Low, quantity.High, unit, quantity.Best, quantity.Approximate);

    private string Computed(string name, string words, params string[] inputs)
    {
        var origin = new Computation($"run:plan/{plan}/value/{name}", $"{name.Replace('/', ' ')}: {words}", [.. inputs.Where(input => input.Length > 0)]);
        Add(origin);
        if (inputs.Select(book.GetValueOrDefault).FirstOrDefault(reference => reference is not null) is { } told) book[origin.Id] = told;
        return origin.Id;
    }
}
