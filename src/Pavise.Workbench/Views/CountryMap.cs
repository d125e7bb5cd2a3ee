using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workbench.Views;

/// <summary>The map of who promised, delivered or waits for an item.</summary>
internal static class CountryMap
{
    /// <summary>The map; null when nobody has anything of what it would show. It draws the unit that most parties count in.</summary>
    public static Chart? Of(IReadOnlyList<PartyLine> lines, Naming naming, Catalogue catalogue, string item, string receiver, CountryShow show)
    {
        var told = lines.Where(line => Origin(line, show.Measure) is not null).ToArray();
        var unit = told.GroupBy(line => line.Unit).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Symbol, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var drawn = told.Where(line => line.Unit == unit).OrderByDescending(line => Least(Value(line, show.Measure)) ?? 0).ThenBy(line => line.Party, StringComparer.Ordinal).ToArray();
        if (drawn.Length == 0) return null;
        var counts = $"{Phrases.Capital(naming.Items(item).Text)} {Words(show.Measure)}, in {unit!.Value.Words(plural: true)}";
        var spec = Spec(drawn, naming, catalogue, receiver, show, counts);
        var origin = Origin(drawn[0], show.Measure)!;
        var summary = new SentenceBuilder().SayFigures(Phrases.Capital(naming.Items(item).Text), naming.Items(item).Origin ?? origin)
            .Say(show.Measure == "waiting" ? ", and all that belongs to it: what is owed to each country and has not arrived." : $", and all that belongs to it, {Words(show.Measure)} to {naming.Actor(receiver)}, by giver.").Build();
        var data = new Table("By country, as drawn", ["Country or other party", Phrases.Capital(Words(show.Measure))],
            [.. drawn.Select(line => (IReadOnlyList<Sentence>)[Cell.Of(naming.Actor(line.Party), Origin(line, show.Measure)).Words, Cell.Of(Value(line, show.Measure), Origin(line, show.Measure)).Words])]);
        return new Chart("chart-countries", "By country", summary, spec, data, origin);
    }

    private static JsonObject Spec(PartyLine[] drawn, Naming naming, Catalogue catalogue, string receiver, CountryShow show, string counts)
    {
        var single = drawn.Where(line => Country(line.Party, catalogue) is not null).ToDictionary(line => line.Party, StringComparer.Ordinal);
        // A number that several share is nobody's own: each of them is marked, and the number stands apart.
        var shared = drawn.Where(line => line.Party.Contains('+', StringComparison.Ordinal)).SelectMany(line => line.Party.Split('+'))
            .Distinct(StringComparer.Ordinal).Where(code => !single.ContainsKey(code)).Select(code => Country(code, catalogue)).OfType<Actor>();
        var areas = single.Values.Select(line => Place(Country(line.Party, catalogue)!, Area(line, naming, show.Measure)))
            .Concat(shared.Select(actor => Place(actor, new JsonObject { ["name"] = naming.Actor(actor.Code), ["value"] = null, ["label"] = "with others, not split", ["without"] = "shared" })));
        var outlined = show.Measure != "waiting" && Country(receiver, catalogue) is { } to ? new JsonArray(new JsonObject { ["country"] = to.Code, ["name"] = to.Name, ["label"] = "the receiver" }) : [];
        return new JsonObject
        {
            ["kind"] = "map",
            ["id"] = "chart-countries",
            ["title"] = $"By country: {Words(show.Measure)}",
            ["description"] = "A map of countries, each filled by its number, which is printed on it; whoever is outside the map or no country stands under it. Crimea and Sevastopol are drawn in Ukraine (General Assembly resolution 68/262).",
            ["width"] = 860,
            ["view"] = show.View,
            ["counts"] = counts,
            ["areas"] = new JsonArray([.. areas]),
            ["outlined"] = outlined,
            ["apart"] = new JsonArray([.. drawn.Where(line => Country(line.Party, catalogue) is null).Select(line => (JsonNode)Area(line, naming, show.Measure))]),
        };
    }

    private static JsonObject Area(PartyLine line, Naming naming, string measure)
    {
        var value = Value(line, measure);
        return new JsonObject
        {
            ["name"] = naming.Actor(line.Party),
            ["value"] = Least(value),
            ["label"] = Least(value) is null ? "number not stated" : Formatter.Count(value!.Value),
        };
    }

    private static JsonObject Place(Actor actor, JsonObject area)
    {
        (area["country"], area["short"]) = (actor.Code, actor.Iso2 ?? actor.Code);
        return area;
    }

    private static Actor? Country(string code, Catalogue catalogue) => catalogue.Actor(code) is { Kind: ActorKind.Country } actor ? actor : null;

    /// <summary>The number that fills an area: the best told, else the least; null when none is stated.</summary>
    private static decimal? Least(Quantity? value) => value is null or { High: null, Low: null or <= 1 } ? null : value.Value.Best ?? value.Value.Low ?? value.Value.High;

    private static Quantity? Value(PartyLine line, string measure) => measure switch { "delivered" => line.Delivered, "waiting" => line.Waiting, _ => line.Promised };

    private static string? Origin(PartyLine line, string measure) => measure switch { "delivered" => line.DeliveredOrigin, "waiting" => line.WaitingOrigin, _ => line.PromisedOrigin };

    private static string Words(string measure) => measure switch { "delivered" => "delivered", "waiting" => "waited for", _ => "promised or sold" };
}
