using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>A small catalogue: one country, a group of two interceptors, one that stands apart, four classes.</summary>
internal static class TestCatalogue
{
    public static Catalogue Value { get; } = CatalogueReader.Read([new YamlSource("catalogue.yaml", """
        actors:
          - {code: UKR, name: Ukraine, kind: country, iso2: UA}
          - {code: DEU, name: Germany, kind: country, iso2: DE}
        items:
          - {id: interceptor, name: Any interceptor, kind: group, unit: missile}
          - {id: shield, name: Shield fire unit, kind: system, unit: system}
          - {id: shield-interceptor, name: Shield interceptors, kind: group, parent: interceptor, unit: missile}
          - id: shield-1
            name: Shield One
            kind: interceptor
            parent: shield-interceptor
            unit: missile
            used-by: [old-shield]
            values:
              - {property: kill-probability-ballistic, low: 0.3, high: 0.9, unit: probability, assumption: a wide guess}
              - {property: ready-rounds, best: 16, unit: missile, source: A paper, date: 2024, confidence: M}
          - {id: shield-2, name: Shield Two, kind: interceptor, parent: shield-interceptor, unit: missile}
          - {id: shield-2b, name: Shield Two b, kind: interceptor, parent: shield-2, unit: missile}
          - {id: any-system, name: Any fire unit, kind: group, unit: system}
          - {id: lance-system, name: Lance fire unit, kind: system, parent: any-system, unit: system}
          - {id: lance-system-2, name: Newer Lance fire unit, kind: system, parent: lance-system, unit: system}
          - {id: old-shield, name: Older shield fire unit, kind: system, parent: any-system, unit: system}
          - {id: lance, name: Lance, kind: interceptor, parent: interceptor, unit: missile, used-by: [lance-system]}
        threats:
          - class: ballistic
            name: Ballistic missile
            adversary: true
            values:
              - {property: launched-per-month, low: 20, high: 60, unit: missile-per-month, source: A register, date: 2025, confidence: M, adversary: true}
          - {class: aeroballistic, name: Aeroballistic missile, adversary: true}
          - {class: cruise, name: Cruise missile, adversary: true}
          - {class: drone, name: One-way drone, adversary: true}
        """)]);
}
