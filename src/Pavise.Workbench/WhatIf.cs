using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Answers what changes when a stock or a rate of resupply lies in a part of its interval: two campaigns with the same luck.</summary>
/// <remarks>One question is computed at a time; the last answers are kept, each by the words of its change.</remarks>
internal sealed class WhatIf(Desk desk)
{
    /// <summary>Most campaigns of one question: a reader waits for it.</summary>
    public const int MostReplications = 1000;

    private const int Kept = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Outlook> answers = new(StringComparer.Ordinal);

    /// <summary>The scenario that the last run showed; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV50xx for what is wrong in it now.</exception>
    public Scenario? Scenario(LastRun run)
    {
        if (run.Input.Outlook is null || desk.Workspace.Inputs(desk.Workspace.Scenarios, ".yaml") is not [var path, ..]) return null;
        return ScenarioFile.Read(InputFile.Read(desk.Workspace, path).AsYaml(), path, run.Catalogue).Scenario;
    }

    /// <summary>What may be changed, with what was chosen.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="chosen">The text of a bound by its name: <c>stock:ITEM.low</c>; null when it is not chosen.</param>
    /// <exception cref="PaviseException">PAV9106 a bound that is no number or lies outside the interval.</exception>
    public static IReadOnlyList<WhatIfField> Fields(Scenario scenario, Func<string, string?> chosen)
    {
        WhatIfField Field(string name, string words, string item, ScenarioValue value)
        {
            var whole = value.Quantity;
            var low = Bound(chosen(name + ".low"), name, whole) ?? whole.Low;
            var high = Bound(chosen(name + ".high"), name, whole) ?? whole.High;
            if (low > high) throw Outside(name, $"{low} to {high}", whole);
            return new WhatIfField(name, words, item, whole, low == whole.Low && high == whole.High ? whole : Quantity.Between(low, high, whole.Unit), value.Origin.Id);
        }

        return
        [
            .. scenario.Stocks.Where(stock => stock.Rounds is { Adversary: false }).Select(stock => Field("stock:" + stock.Item, "in stock on the first day", stock.Item, stock.Rounds!)),
            .. scenario.Resupplies.Where(supply => !supply.Rate.Adversary).DistinctBy(supply => supply.Item, StringComparer.Ordinal).Select(supply => Field("supply:" + supply.Item, "delivered and produced beside the book's promises", supply.Item, supply.Rate)),
        ];
    }

    /// <summary>The campaign with the changes, and how it differs from the one without them.</summary>
    public Outlook Ask(LastRun run, Scenario scenario, IReadOnlyList<WhatIfField> fields, CancellationToken cancel)
    {
        var text = string.Join(';', fields.Where(field => field.IsChanged).Select(field => field.Text));
        // The run's own files are part of the question: the same change after another run is another one.
        var key = text + " " + run.Graph.GetHashCode().ToString(CultureInfo.InvariantCulture);
        lock (gate)
        {
            if (answers.TryGetValue(key, out var known)) return known;
            var options = new AssessOptions(Method.Campaign, Math.Min(run.Settings.Replications, MostReplications), run.Settings.Seed, Environment.ProcessorCount);
            var outlook = Assessment.Compare(Changed(scenario, fields, text), scenario, options, run.Schedule, run.Raids, null, cancel);
            if (answers.Count >= Kept) answers.Clear();
            answers[key] = outlook;
            return outlook;
        }
    }

    /// <summary>The origins behind a figure of an answer, which is computed again when it is not kept; null for any other identity.</summary>
    public TraceGraph? Find(LastRun run, string id)
    {
        var at = id.IndexOf('@', StringComparison.Ordinal);
        var text = id.StartsWith(Assumed, StringComparison.Ordinal) ? id[Assumed.Length..] : id.StartsWith("run:outlook/", StringComparison.Ordinal) && at > 0 ? id[(at + 1)..].Split('/')[0] : null;
        if (text is null || Scenario(run) is not { } scenario) return null;
        var bounds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in text.Split(';'))
        {
            if (change.Split('=') is not [var name, var span] || span.Split("..") is not [var low, var high]) return null;
            (bounds[name + ".low"], bounds[name + ".high"]) = (low, high);
        }

        var outlook = Ask(run, scenario, Fields(scenario, bounds.GetValueOrDefault), CancellationToken.None);
        return new TraceGraph(run.Graph, [.. outlook.Origins, Difference(outlook)]);
    }

    /// <summary>The origin of the differences of an answer.</summary>
    public static Computation Difference(Outlook outlook) => new(
        $"run:outlook/{outlook.Scenario}/difference", "what the changes of a what-if question make, with the same luck",
        [.. outlook.Classes.Select(row => $"run:outlook/{outlook.Scenario}/leakers/{row.ThreatClass}")]);

    private const string Assumed = "assumption:what-if/";

    private static Scenario Changed(Scenario scenario, IReadOnlyList<WhatIfField> fields, string text)
    {
        var changes = fields.Where(field => field.IsChanged).ToDictionary(field => field.Name, StringComparer.Ordinal);
        ScenarioValue Of(string name, ScenarioValue value) => !changes.TryGetValue(name, out var field) ? value : value with
        {
            Quantity = field.Chosen,
            Origin = new Assumption(Assumed + field.Text, $"a what-if question: {Formatter.Quantity(field.Chosen)} {field.Words}, within {Formatter.Quantity(field.Whole)}", null, 0),
        };
        return scenario with
        {
            Id = $"{scenario.Id}@{text}",
            Stocks = [.. scenario.Stocks.Select(stock => stock.Rounds is { } rounds ? stock with { Rounds = Of("stock:" + stock.Item, rounds) } : stock)],
            Resupplies = [.. scenario.Resupplies.Select(supply => supply with { Rate = Of("supply:" + supply.Item, supply.Rate) })],
        };
    }

    private static decimal? Bound(string? text, string name, Quantity whole)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || !whole.Contains(number)) throw Outside(name, text, whole);
        return number;
    }

    private static PaviseException Outside(string name, string text, Quantity whole) =>
        new("PAV9106", new Place(name), $"'{text}' does not lie within the scenario's interval", $"choose from {Formatter.Quantity(whole)}; change the scenario itself to go beyond");
}
