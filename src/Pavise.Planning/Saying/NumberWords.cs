using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Says what a number of a plan file, of the book or of a campaign is about, by the names of the catalogue instead of identities: "need of Ukraine for GEM-T from March 2026".</summary>
internal sealed class NumberWords(PlanModel model)
{
    /// <summary>The place of a number in the plan file.</summary>
    public string Place(string path) => path.Split('/') switch
    {
        ["orders", var id, .. var rest] => Order(id, rest),
        ["lines", var id, .. var rest] when model.Lines.FirstOrDefault(line => line.Id == id) is { } line => $"{Line(line)}, {Rest(rest)}",
        ["holders", var who, "needs", var item, var priority, var month] => $"need of {Name(who)} for {Name(item)}{Class(who, item, priority)} from {MonthOf(month)}",
        ["holders", var who, "floors", var item, var month] => $"readiness floor of {Name(who)} for {Name(item)} from {MonthOf(month)}",
        ["holders", var who, "opening-stock", var item] => $"opening stock of {Name(who)} of {Name(item)}",
        ["holders", var who, "training-months", var item] => $"training months of {Name(who)} for {Name(item)}",
        ["holders", var who, var kind, var item, var month] => $"{Spaced(kind)} of {Name(who)} of {Name(item)} in {MonthOf(month)}",
        ["holders", var who, .. var rest] => $"{Rest(rest)} of {Name(who)}",
        ["transfers", _, .. var rest] when model.Transfers.FirstOrDefault(transfer => new[] { transfer.TransportMonths, transfer.AtMost, transfer.BackfillMonths }.Any(value => value?.Name == path)) is { } transfer =>
            $"transfer of {Names(transfer.Items)} from {Name(transfer.From)} to {Name(transfer.To)}, {Rest(rest)}",
        ["diversions", _, .. var rest] when model.Diversions.FirstOrDefault(diversion => diversion.PayBackMonths.Name == path) is { } diversion => $"diversion of {Names(diversion.Items)} to {Name(diversion.To)}, {Rest(rest)}",
        ["unit-costs", var item] => $"unit cost of {Name(item)}",
        ["protection", var item] => $"most {Name(item)} that the campaign values",
        ["budgets", var id, "amount"] => $"budget {Spaced(id)}",
        ["expansions", var id, .. var rest] => $"expansion {Spaced(id)}, {Rest(rest)}",
        ["requirements", var id, .. var rest] => $"requirement {Spaced(id)}, {Rest(rest)}",
        ["values", var name] => $"value {Spaced(name)}",
        var parts => Rest(parts),
    };

    /// <summary>A question to the book.</summary>
    public string Book(string question) => question.Split('/') switch
    {
        ["pledged", var who, var item] => $"the pledges of {Name(who)} of {Name(item)}",
        ["delivered", var who, var item] => $"the deliveries of {Name(who)} of {Name(item)}",
        ["ordered", var who, var item] => $"the orders of {Name(who)} for {Name(item)}",
        ["held", var who, var item] => $"the stock of {Name(who)} of {Name(item)}",
        ["stated", var who, var item] => $"the stock that {Name(who)} states of {Name(item)}",
        ["made", var who, var item] => $"the output of {Name(who)} of {Name(item)}",
        var parts => Rest(parts),
    };

    /// <summary>A number of the campaign by its key there, or by its identity in the catalogue: "ballistic coverage of Patriot interceptors (layers)".</summary>
    public string Campaign(string key) => key.Split('/') is [var head, var id, .. var rest] && rest.Length > 0 && IsKnown(id)
        ? $"{Rest(rest)} of {Name(id)}{(head is "item" or "actor" ? "" : $" ({Spaced(head)})")}" : Rest(key.Split('/'));

    /// <summary>An order by customer and item, one with slots with that of the month; by its identity too where these are not enough.</summary>
    private string Order(string id, string[] rest)
    {
        PlanOrder[] own = [.. model.Orders.Where(order => Base(order) == id)];
        if (own.Length == 0) return $"order {id}, {Rest(rest)}";
        var alike = model.Orders.Where(order => order.Customer == own[0].Customer && order.Item == own[0].Item).Select(Base).Distinct(StringComparer.Ordinal).ToArray();
        var due = model.Orders.Where(order => alike.Contains(Base(order)) && Base(order) != id).All(order => order.Due != own[0].Due) && own.Length == 1;
        var which = alike.Length == 1 ? "" : due ? $" due {Formatter.MonthName(own[0].Due)}" : $" ({id})";
        return $"order of {Name(own[0].Customer)} for {Name(own[0].Item)}{which}, {(rest is ["slots", var month] ? $"slot of {MonthOf(month)}" : Rest(rest))}";
    }

    private string Line(PlanLine line)
    {
        var others = model.Lines.Where(other => other.Maker == line.Maker && other != line).ToArray();
        var items = others.Length == 0 ? "" : $" for {Names(line.Items)}";
        return $"line of {Name(line.Maker)}{items}{(others.Any(other => other.Items.SequenceEqual(line.Items)) ? $" ({line.Id})" : "")}";
    }

    /// <summary>The class of a need, where the holder has needs of more than one.</summary>
    private string Class(string who, string item, string priority) =>
        model.Holders.Where(holder => holder.Actor == who).SelectMany(holder => holder.Needs).Where(need => need.Item == item).Select(need => need.Class).Distinct().Count() < 2 ? ""
            : priority switch { "1" => " of the first class", "2" => " of the second class", _ => " of the third class" };

    /// <summary>The order as the file has it: its slots are orders of their own in the model.</summary>
    private static string Base(PlanOrder order) => order.Id.EndsWith($".{order.Due}", StringComparison.Ordinal) ? order.Id[..^(order.Due.ToString().Length + 1)] : order.Id;

    private string Rest(IReadOnlyList<string> parts) =>
        string.Join(' ', parts.Select(part => Month.TryParse(part, out var month) ? $"from {Formatter.MonthName(month)}" : IsKnown(part) ? Name(part) : Spaced(part)));

    private static string MonthOf(string part) => Month.TryParse(part, out var month) ? Formatter.MonthName(month) : part;

    private string Names(IReadOnlyList<string> items) => string.Join(" and ", items.Select(Name));

    private string Name(string id) => model.Catalogue.Item(id)?.Name ?? model.Catalogue.ActorName(id);

    private bool IsKnown(string id) => model.Catalogue.Item(id) is not null || model.Catalogue.Actor(id) is not null;

    private static string Spaced(string part) => part.Replace('-', ' ');
}
