using Pavise.Core;

namespace Pavise.Judgement.Tests;

/// <summary>Assertions and sources for one test, with a small catalogue.</summary>
internal sealed class Case
{
    public static readonly DateOnly Day = new(2024, 6, 20);
    private readonly List<Assertion> assertions = [];
    private readonly Dictionary<string, SourceProfile> sources = new(StringComparer.Ordinal);

    public static Catalogue Catalogue { get; } = CatalogueReader.Read(
    [
        new YamlSource("items.yaml", """
            items:
              - { id: air-defence, name: Air defence, kind: group }
              - { id: air-defence-unspecified, name: Air defence not specified, kind: other, parent: air-defence, unit: system }
              - { id: interceptor, name: Any interceptor, kind: group, parent: air-defence, unit: missile }
              - { id: interceptor-unspecified, name: Interceptor not specified, kind: interceptor, parent: interceptor, unit: missile }
              - { id: patriot-interceptor, name: Patriot interceptor, kind: group, parent: interceptor, unit: missile }
              - { id: gem-t, name: GEM-T, kind: interceptor, parent: patriot-interceptor, unit: missile }
              - { id: nasams-interceptor, name: NASAMS interceptor, kind: group, parent: interceptor, unit: missile }
              - { id: patriot-system, name: Patriot fire unit, kind: system, parent: air-defence, unit: system }
              - { id: loner, name: Item without a group, kind: other, unit: missile }
              - { id: money, name: Money, kind: money, unit: usd }
            """),
        new YamlSource("actors.yaml", """
            actors:
              - { code: UKR, name: Ukraine, kind: country }
              - { code: USA, name: United States, kind: country, member-of: [NATO] }
              - { code: DEU, name: Germany, kind: country, member-of: [NATO] }
              - { code: ROU, name: Romania, kind: country, member-of: [NATO] }
              - { code: NATO, name: NATO, kind: organisation }
              - { code: EUROPE, name: European countries unnamed, kind: group }
              - { code: RTX, name: RTX, kind: maker }
            """),
        new YamlSource("outlets.yaml", """
            outlets:
              - { name: Wire One, aliases: [W1], kind: agency }
            """),
    ]);

    public IReadOnlyList<Assertion> Assertions => assertions;

    public IReadOnlyList<SourceProfile> Sources => [.. sources.Values];

    public Case Source(string id, OutletKind kind = OutletKind.Newsroom, string? outlet = null, DateInterval? published = null, params ulong[] shingles)
    {
        sources[id] = new SourceProfile(id, id, outlet ?? "Outlet " + id, kind, published, id, shingles);
        return this;
    }

    public Case Says(
        string id, ClaimKind kind, string item, Quantity? quantity, string from = "USA", string to = "UKR", string source = "a",
        ClaimStatus? status = null, DateInterval? when = null, string? speaker = null, string? via = null, params string[] joint)
    {
        if (!sources.ContainsKey(source)) Source(source);
        assertions.Add(new Assertion
        {
            Id = id,
            Kind = kind,
            Status = status ?? Usual(kind),
            Item = item,
            Quantity = quantity,
            Joint = joint,
            From = Codes(from),
            To = Codes(to),
            When = when,
            Published = sources[source].Published,
            Speaker = speaker,
            Via = via,
            Source = source,
            Origin = $"quote:{source}@{id}",
        });
        return this;
    }

    public Verdict Weigh() => Judge.Weigh(assertions, Sources, Catalogue);

    public Fact Fact(string id) => Weigh().Facts.Single(fact => fact.Id == id);

    public static Quantity Missiles(decimal number) => Quantity.Exactly(number, Unit.Missile);

    public static Quantity Systems(decimal number) => Quantity.Exactly(number, Unit.System);

    private static string[] Codes(string codes) => codes.Length == 0 ? [] : codes.Split('+');

    private static ClaimStatus Usual(ClaimKind kind) => kind switch
    {
        ClaimKind.Delivery => ClaimStatus.Delivered,
        ClaimKind.Order => ClaimStatus.Contracted,
        ClaimKind.Stock or ClaimKind.Attack or ClaimKind.Loss or ClaimKind.Coordination => ClaimStatus.Reported,
        _ => ClaimStatus.Pledged,
    };
}
