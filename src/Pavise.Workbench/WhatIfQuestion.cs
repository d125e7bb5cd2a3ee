using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Views;

namespace Pavise.Workbench;

/// <summary>A question to the outlook: what its reader narrowed, and the part of the raids' tempo under which it is asked.</summary>
/// <param name="Offer">What it is asked of.</param>
/// <param name="Fields">Every value that may be narrowed, with what was chosen.</param>
/// <param name="Tempo">The part of the tempo that is looked at.</param>
internal sealed record WhatIfQuestion(WhatIfOffer Offer, IReadOnlyList<WhatIfField> Fields, TempoPart Tempo)
{
    private const string Assumed = "assumption:what-if/";

    /// <summary>What was narrowed.</summary>
    public IEnumerable<WhatIfField> Changes => Fields.Where(one => one.IsChanged);

    /// <summary>The question as an identity holds it; empty for the scenario as it stands.</summary>
    public string Text => string.Join(';', (string[])[.. Changes.Select(one => one.Text), .. Tempo == TempoPart.Whole ? Array.Empty<string>() : ["tempo=" + TempoName]]);

    /// <summary>The tempo's part as an address holds it.</summary>
    public string TempoName => Tempo == TempoPart.Whole ? "" : Tempo.ToString().ToLowerInvariant();

    /// <summary>Identity of the origin of a change.</summary>
    public static string OriginOf(WhatIfField field) => Assumed + field.Text;

    /// <summary>Identity of the origin of the tempo's part.</summary>
    public string TempoOrigin => Assumed + "tempo=" + TempoName;

    /// <summary>The origins of all that was changed.</summary>
    public IReadOnlyList<Assumption> Origins =>
    [
        .. Changes.Select(Origin),
        .. Tempo == TempoPart.Whole ? Array.Empty<Assumption>() : [new Assumption(TempoOrigin, $"a what-if question looks at raids {RaidTempo.Words(Tempo)}: a part of an uncertainty, no choice", null, 0)],
    ];

    /// <summary>The values of a question's text by name, as <see cref="WhatIfOffer.Ask"/> takes them; null when it is no such text.</summary>
    public static IReadOnlyDictionary<string, string>? Values(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in text.Split(';'))
        {
            if (change.Split('=') is not [var name, var span]) return null;
            if (name == "tempo") values[name] = span;
            else if (span.Split("..") is [var low, var high]) (values[name + ".low"], values[name + ".high"]) = (low, high);
            else return null;
        }

        return values;
    }

    /// <summary>The address of a question's page.</summary>
    public static string Address(string text) => PageQuery.Address("/what-if", text.Length == 0 || Values(text) is not { } values ? [] : values);

    /// <summary>What the campaign with the changes is drawn from.</summary>
    public CampaignInput Changed()
    {
        var changes = Changes.ToDictionary(field => field.Name, StringComparer.Ordinal);
        ScenarioValue Of(string name, ScenarioValue value) => !changes.TryGetValue(name, out var field) ? value : value with { Quantity = field.Chosen, Origin = Origin(field) };
        var (scenario, supplies) = (Offer.Input.Scenario, WhatIfOffer.Supplies(Offer.Input.Scenario).ToArray());
        var changed = Offer.Input with
        {
            Scenario = scenario with
            {
                Id = $"{scenario.Id}@{Text}",
                Stocks = [.. scenario.Stocks.Select(stock => stock.Rounds is { } rounds ? stock with { Rounds = Of("stock:" + stock.Item, rounds) } : stock)],
                Resupplies = [.. scenario.Resupplies.Select(supply => supply with { Rate = Of(supplies.First(one => ReferenceEquals(one.Supply, supply)).Name, supply.Rate) })],
            },
            Deliveries = Offer.Input.Deliveries with { Deliveries = [.. Offer.Input.Deliveries.Deliveries.Select(delivery => Moved(delivery, changes))] },
        };
        return Tempo == TempoPart.Whole ? changed : RaidTempo.Under(changed, Tempo, Origins[^1]);
    }

    /// <summary>The origins of an outlook with those of the changes: a figure that rests on a delivery which was changed rests on the change, and every one on the part of the tempo.</summary>
    public IReadOnlyList<Origin> With(IEnumerable<Origin> origins)
    {
        var moved = Changes.Where(field => field.Kind is WhatIfKind.Delivery or WhatIfKind.Months).ToArray();
        string[] always = Tempo == TempoPart.Whole ? [] : [TempoOrigin];
        return
        [
            .. origins.Select(origin => origin is not Computation figure ? origin : figure with { Inputs = [.. figure.Inputs.Concat(moved.Where(field => figure.Inputs.Contains(field.Origin, StringComparer.Ordinal)).Select(OriginOf)).Concat(always).Distinct(StringComparer.Ordinal)] }).Where(origin => Origins.All(own => own.Id != origin.Id)),
            .. Origins,
        ];
    }

    private static Assumption Origin(WhatIfField field) => new(OriginOf(field), $"a what-if question: {field.ChosenShown} {field.Words}, within {field.WholeShown}", null, 0);

    private static Delivery Moved(Delivery delivery, Dictionary<string, WhatIfField> changes)
    {
        var key = WhatIfOffer.Key(delivery);
        if (changes.TryGetValue("delivery:" + key, out var number)) delivery = delivery with { Quantity = number.Chosen };
        if (changes.TryGetValue("when:" + key, out var months)) delivery = delivery with { Earliest = WhatIfField.MonthOf(months.Chosen.Low!.Value), Latest = WhatIfField.MonthOf(months.Chosen.High!.Value) };
        return delivery;
    }
}
