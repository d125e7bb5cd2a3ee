using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A catalogue of invented countries and makers.</summary>
internal static class Names
{
    public const string Yaml = """
        actors:
          - { code: AAA, name: Aland, kind: country }
          - { code: BBB, name: Borland, kind: country }
          - { code: CCC, name: Corland, kind: country }
          - { code: DDD, name: Dorland, kind: country }
          - { code: MKR, name: Maker, kind: maker }
        items:
          - id: arrow
            name: Arrow
            kind: interceptor
            unit: missile
            values:
              - { property: production-per-year, low: 96, best: 120, high: 144, unit: missile-per-year, source: Ministry of Aland, date: 2024-01, confidence: H }
          - { id: bolt, name: Bolt, kind: interceptor, unit: missile }
          - { id: tower, name: Tower, kind: system, unit: system }
        threats:
          - class: drone
            name: drone
            adversary: true
            values:
              - { property: launched, best: 5, unit: missile, adversary: true, assumption: a threat }
        """;

    public static Catalogue Catalogue { get; } = CatalogueReader.Read([new YamlSource("names.yaml", Yaml)]);

    public static PlanModel Read(string yaml, Func<string, (Quantity, string)?>? ledger = null) =>
        PlanReader.Read(new YamlSource("plans/test.yaml", yaml), Catalogue, ledger ?? (_ => null));
}
