using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>What of the last run's outlook may be narrowed: its scenario, the deliveries that it counts, and whether the tempo of its raids can be looked at in parts.</summary>
/// <param name="Input">What the outlook was drawn from.</param>
/// <param name="Counted">Deliveries that the scenario counts, each with a short key that names it in addresses.</param>
/// <param name="HasTempo">True when a part of the tempo can be looked at.</param>
internal sealed record WhatIfOffer(CampaignInput Input, IReadOnlyList<(string Key, Delivery Delivery)> Counted, bool HasTempo)
{
    private const int KeyLength = 8;

    /// <summary>Looks once which deliveries count.</summary>
    public static WhatIfOffer Of(CampaignInput input)
    {
        var once = Assessment.Assess(input.Scenario, new AssessOptions(Method.Campaign, 1), input.Deliveries, input.Raids);
        var left = once.NotCounted.Select(one => one.Delivery).ToHashSet();
        var counted = input.Deliveries.Deliveries.Where(delivery => !left.Contains(delivery)).DistinctBy(Key, StringComparer.Ordinal).Select(delivery => (Key(delivery), delivery)).ToArray();
        return new WhatIfOffer(input, counted, RaidTempo.IsOffered(input.Scenario, input.Raids));
    }

    /// <summary>A question to it.</summary>
    /// <param name="naming">Names of actors.</param>
    /// <param name="chosen">The text of a bound by its name, such as <c>stock:ITEM.low</c>, and of the <c>tempo</c>; null when it is not chosen.</param>
    /// <exception cref="PaviseException">PAV9106 a bound that is no number or month, or lies outside its interval.</exception>
    public WhatIfQuestion Ask(Naming naming, Func<string, string?> chosen)
    {
        WhatIfField Field(WhatIfKind kind, string name, string words, string item, Quantity whole, string origin)
        {
            var low = Bound(kind, chosen(name + ".low"), name, whole) ?? whole.Low;
            var high = Bound(kind, chosen(name + ".high"), name, whole) ?? whole.High;
            var field = new WhatIfField(kind, name, words, item, whole, whole, origin);
            if (low > high) throw Outside(name, $"{field.Written(low)} to {field.Written(high)}", field.WholeShown);
            return low == whole.Low && high == whole.High ? field : field with { Chosen = Quantity.Between(low, high, whole.Unit) };
        }

        var tempo = chosen("tempo") is not { Length: > 0 } text ? TempoPart.Whole
            : HasTempo && Enum.TryParse<TempoPart>(text, ignoreCase: true, out var part) && Enum.IsDefined(part) && !char.IsDigit(text[0]) ? part
            : throw Outside("tempo", text, HasTempo ? "its parts: lower, middle, upper" : "nothing: the scenario leaves no part of it open");
        return new WhatIfQuestion(this,
        [
            .. Input.Scenario.Stocks.Where(stock => stock.Rounds is { Adversary: false }).Select(stock => Field(WhatIfKind.Stock, "stock:" + stock.Item, "in stock on the first day", stock.Item, stock.Rounds!.Quantity, stock.Rounds.Origin.Id)),
            .. Supplies(Input.Scenario).Where(one => !one.Supply.Rate.Adversary).Select(one => Field(WhatIfKind.Supply, one.Name, "produced and coming steadily beside the book's promises", one.Supply.Item, one.Supply.Rate.Quantity, one.Supply.Rate.Origin.Id)),
            .. Counted.Where(one => !one.Delivery.Quantity.IsExact).Select(one => Field(WhatIfKind.Delivery, "delivery:" + one.Key, Promise(naming, one.Delivery), one.Delivery.Item, one.Delivery.Quantity, one.Delivery.Origin)),
            .. Counted.Where(one => one.Delivery.Earliest < one.Delivery.Latest).Select(one => Field(WhatIfKind.Months, "when:" + one.Key, "months in which it comes" + By(naming, one.Delivery), one.Delivery.Item, Quantity.Between(WhatIfField.Place(one.Delivery.Earliest), WhatIfField.Place(one.Delivery.Latest), new Unit("month")), one.Delivery.Origin)),
        ], tempo);
    }

    /// <summary>Each rate of resupply with its name; an item may have several.</summary>
    public static IEnumerable<(string Name, Resupply Supply)> Supplies(Scenario scenario) => scenario.Resupplies.GroupBy(supply => supply.Item, StringComparer.Ordinal)
        .SelectMany(rows => rows.Select((supply, i) => (i == 0 ? "supply:" + supply.Item : FormattableString.Invariant($"supply:{supply.Item}/{i + 1}"), supply)));

    /// <summary>A short name of a delivery that stays while the book says the same of it.</summary>
    public static string Key(Delivery delivery) => StageKey.Of($"{delivery.Origin} {delivery.Item} {delivery.Earliest}")[..KeyLength];

    private static string Promise(Naming naming, Delivery delivery) => (delivery.Arrived ? "delivered" : "still to come of a promise") + By(naming, delivery);

    private static string By(Naming naming, Delivery delivery) => delivery.From is { } from ? $" from {naming.Actor(from)}" : "";

    private static decimal? Bound(WhatIfKind kind, string? text, string name, Quantity whole)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return WhatIfField.Read(kind, text.Trim()) is { } bound && whole.Contains(bound) ? bound : throw Outside(name, text, new WhatIfField(kind, name, "", "", whole, whole, "").WholeShown);
    }

    private static PaviseException Outside(string name, string text, string whole) =>
        new("PAV9106", new Place(name), $"'{text}' does not lie within the scenario's interval", $"choose from {whole}; change the scenario itself to go beyond");
}
