using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>What the registers in a book say in total, as machines read it: schema pavise/totals/1.</summary>
public static class TotalsJson
{
    private static readonly string[] Aid = ["military", "financial", "humanitarian"];

    /// <summary>Names of interceptors as the register that counts them spells them.</summary>
    private static readonly Dictionary<string, string> Rounds = new(StringComparer.Ordinal)
    {
        ["pac-2-or-gem"] = "PAC-2/GEM", ["pac-3-cri"] = "PAC-3", ["pac-3-mse"] = "PAC-3 MSE",
    };

    public static string Write(Book book, Catalogue catalogue, BookView view = default) => JsonSerializer.Serialize(new
    {
        Schema = "pavise/totals/1",
        View = view.ToString(),
        Registers = book.Totals(view).Value.Select(totals => Register(totals, book, catalogue, view)).ToArray(),
    }, Options);

    /// <summary>Keys of measures are the registers' own words and are written as they are.</summary>
    private static JsonSerializerOptions Options { get; } = new(PaviseJson.Options) { DictionaryKeyPolicy = null };

    private static object Register(RegisterTotals totals, Book book, Catalogue catalogue, BookView view) => totals.Register switch
    {
        "kiel" => new { totals.Register, totals.Release, Measures = Kiel(totals), Things = Things(totals, _ => true) },
        "sipri" => new { totals.Register, totals.Release, Measures = Sipri(totals, catalogue) },
        "raids" => new { totals.Register, totals.Release, Measures = Raids(Figures(book, totals, view)), ByMonth = ByMonth(Figures(book, totals, view)), DefinitionBreaks = new[] { "2025-08" } },
        _ => new { totals.Register, totals.Release, Measures = Things(totals, _ => true) },
    };

    private static SortedDictionary<string, decimal> Kiel(RegisterTotals totals)
    {
        var money = totals.Lines.Where(line => line.Quantity.Unit == Currency.Eur.Unit).ToLookup(line => line.Measure, line => line.Quantity.Low!.Value);
        var measures = new SortedDictionary<string, decimal>(StringComparer.Ordinal) { ["total_eur"] = Plain(Aid.Sum(kind => money[kind].Sum())) };
        foreach (var measure in money.Where(group => !group.Key.StartsWith("stated", StringComparison.Ordinal))) measures[measure.Key + "_eur"] = Plain(measure.Sum());
        return measures;
    }

    private static object Sipri(RegisterTotals totals, Catalogue catalogue)
    {
        var delivered = totals.Lines.Where(line => line is { Measure: "delivered", Receiver: "UKR" }).ToArray();
        SortedDictionary<string, decimal> Of(Func<Item?, bool> sort) => new(delivered.Where(line => sort(catalogue.Item(line.Item)))
            .ToDictionary(line => Rounds.GetValueOrDefault(line.Item, line.Item), line => Plain(line.Quantity.Low!.Value)), StringComparer.Ordinal);
        return new
        {
            rounds_to_UKR = Of(item => item?.Unit == Unit.Missile),
            things_to_UKR = Of(item => item?.Unit != Unit.Missile),
        };
    }

    private static SortedDictionary<string, SortedDictionary<string, Quantity>> Things(RegisterTotals totals, Func<RegisterTotalLine, bool> which)
    {
        var things = new SortedDictionary<string, SortedDictionary<string, Quantity>>(StringComparer.Ordinal);
        foreach (var line in totals.Lines.Where(line => !line.Quantity.Unit.IsCurrency && which(line)))
        {
            if (!things.TryGetValue(line.Measure, out var items)) things[line.Measure] = items = new(StringComparer.Ordinal);
            var key = line.Receiver is null ? line.Item : $"{line.Item} to {line.Receiver}";
            items[items.ContainsKey(key) ? $"{key} in {line.Quantity.Unit}" : key] = line.Quantity;
        }

        return things;
    }

    private static Entry[] Figures(Book book, RegisterTotals totals, BookView view) =>
        [.. book.Entries(view with { Register = totals.Part }).Value
            .Where(entry => entry.Leg == EntryLeg.Note && entry.Decision != FactDecision.Held)];

    /// <summary>
    /// Launched and intercepted by class. Drones that did not reach their target count as intercepted, because from 2025-08 the
    /// register itself counts them so; for missiles the number destroyed stands alone.
    /// </summary>
    private static SortedDictionary<string, SortedDictionary<string, decimal>> Raids(IEnumerable<Entry> figures)
    {
        var classes = new SortedDictionary<string, SortedDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var group in figures.GroupBy(entry => entry.Item, StringComparer.Ordinal))
        {
            var sums = group.ToLookup(entry => entry.Measure, entry => entry.Quantity!.Value.Low!.Value);
            var intercepted = sums["intercepted"].Sum() + sums["destroyed"].Sum() + (group.Key == "drone" ? sums["not-reached"].Sum() : 0);
            classes[group.Key] = new(StringComparer.Ordinal)
            {
                ["launched"] = sums["launched"].Sum(), ["intercepted"] = intercepted, ["destroyed"] = sums["destroyed"].Sum(), ["not_reached"] = sums["not-reached"].Sum(),
            };
        }

        return classes;
    }

    /// <summary>By the month in which the reporting window began.</summary>
    private static SortedDictionary<string, object> ByMonth(IEnumerable<Entry> figures) => new(figures
        .GroupBy(entry => Month.Of(entry.Happened.Start!.Value))
        .ToDictionary(group => group.Key.ToString(), group => (object)Raids(group)), StringComparer.Ordinal);

    /// <summary>The number without needless zeros.</summary>
    private static decimal Plain(decimal value) =>
        decimal.Parse(value.ToString("0.############################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
