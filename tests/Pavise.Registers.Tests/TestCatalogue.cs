using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tests;

/// <summary>A small catalogue, and files made from text.</summary>
internal static class TestCatalogue
{
    public static Catalogue Value { get; } = CatalogueReader.Read([new YamlSource("catalogue.yaml", """
        actors:
          - { code: UKR, name: Ukraine, kind: country }
          - { code: USA, name: United States, kind: country }
          - { code: DEU, name: Germany, kind: country, aliases: [Federal Republic of Germany] }
          - { code: EU, name: European Union, kind: organisation }
        items:
          - { id: patriot-system, name: Patriot, kind: system, unit: system }
          - { id: patriot-interceptor, name: Patriot interceptors, kind: group, unit: missile }
          - { id: gem-t, name: GEM-T, kind: interceptor, parent: patriot-interceptor, unit: missile, aliases: [GEM-T missile] }
          - { id: money, name: Money, kind: money, unit: usd }
        threats:
          - { class: ballistic, name: Ballistic missile, adversary: true }
          - { class: aeroballistic, name: Aeroballistic missile, adversary: true }
          - { class: cruise, name: Cruise missile, adversary: true }
          - { class: drone, name: One-way drone, adversary: true }
        """)]);

    public static RegisterFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<string> Codes(Func<RegisterImport> read) => [.. Assert.Throws<PaviseException>(() => read().ReadAll()).Diagnostics.Select(one => $"{one.Code} {one.Place.Line}:{one.Place.Column}")];

    /// <summary>Figures in short: measure, item and number.</summary>
    public static IReadOnlyList<string> Figures(ImportedRow row) =>
        [.. row.Figures.Select(figure => $"{figure.Measure} {figure.Assertion.Item} {figure.Assertion.Quantity?.ToString() ?? "some"}")];
}
