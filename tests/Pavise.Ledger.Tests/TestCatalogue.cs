using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>A small catalogue with invented proportions: just enough of the item tree for the rules.</summary>
internal static class TestCatalogue
{
    public static Catalogue Small { get; } = CatalogueReader.Read(
    [
        new YamlSource("items.yaml", """
            items:
              - { id: interceptor, name: Any interceptor, kind: group, unit: missile }
              - { id: interceptor-unspecified, name: Interceptor not specified, kind: interceptor, parent: interceptor, unit: missile }
              - { id: patriot-interceptor, name: Patriot interceptor, kind: group, parent: interceptor, unit: missile }
              - { id: gem-t, name: GEM-T, kind: interceptor, parent: patriot-interceptor, unit: missile }
              - { id: amraam, name: AMRAAM, kind: interceptor, parent: interceptor, unit: missile }
              - { id: patriot-system, name: Patriot fire unit, kind: system, unit: system }
              - { id: money, name: Money, kind: money, unit: usd }
            """),
        new YamlSource("actors.yaml", """
            actors:
              - { code: UKR, name: Ukraine, kind: country }
              - { code: USA, name: United States, kind: country }
              - { code: DEU, name: Germany, kind: country }
              - { code: CHE, name: Switzerland, kind: country }
              - { code: RTX, name: RTX, kind: maker }
            """),
    ]);
}
