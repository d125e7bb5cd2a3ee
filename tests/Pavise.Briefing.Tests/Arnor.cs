using Pavise.Core;

namespace Pavise.Briefing.Tests;

/// <summary>A small catalogue of invented names, and facts about them.</summary>
internal static class Arnor
{
    public static Catalogue Catalogue { get; } = CatalogueReader.Read([new YamlSource("arnor.yaml", """
        actors:
          - {code: ARN, name: Arnor, kind: country, iso2: AR}
          - {code: GON, name: Gondor, kind: country, iso2: GO}
          - {code: NEX, name: LIG Nex1, kind: maker}
        items:
          - {id: sling-system, name: "Sling fire unit, any type", kind: system, unit: system}
          - {id: bolt-7, name: Bolt-7, kind: interceptor, unit: missile}
          - {id: stone, name: "Stone interceptor", kind: interceptor, unit: missile}
          - {id: money, name: Money, kind: money, unit: usd}
        """)]);

    public static Fact Fact(
        string id, ClaimKind kind, ClaimStatus status, string item, Quantity? quantity, string[] from, string[] to,
        FactDecision decision = FactDecision.Posted, string[]? joint = null, string? speaker = null) => new(
        new Assertion
        {
            Id = id, Kind = kind, Status = status, Item = item, Quantity = quantity, From = from, To = to, Joint = joint ?? [], Speaker = speaker, Source = "doc", Origin = "quote:" + id,
        },
        quantity, decision, "because", ["doc"], [], null);

    public static BriefInput Input(params Fact[] facts) => new()
    {
        Name = "Arnor", AsOf = (new DateOnly(2025, 1, 2), "assumption:as-of"), Receiver = "ARN", Catalogue = Catalogue,
        Sources = [new SourceProfile("doc", "A text", "The Herald", OutletKind.Newsroom, null, "00", [])],
        Facts = facts, Conflicts = [], Positions = [], Anomalies = [], Donors = [], Debts = [],
        Origins =
        [
            new Assumption("assumption:as-of", "the day", "pavise.yaml", 3), new Computation(RunIds.Evidence, "read", ["source:doc"]),
            new Computation(RunIds.Judgement, "weighed", ["source:doc"]), new Computation(RunIds.Donors, "donors", ["source:doc"]),
            new DocumentSpan("source:doc", "doc", "00", 0, 0, "A text", new Attribution("The Herald", "")),
            .. facts.Select(fact => new DocumentSpan(fact.Assertion.Origin, "doc", "00", 0, 1, "q", new Attribution("The Herald", ""))),
        ],
    };
}
