using System.Text;
using Pavise.Core;

namespace Pavise.Evidence.Tests;

/// <summary>A small catalogue of its own and invented sentences, so that unit tests depend on no file.</summary>
internal static class Texts
{
    private const string Actors = """
        actors:
          - {code: UKR, name: Ukraine, kind: country, demonyms: [Ukrainian, Ukrainians], metonyms: [Kyiv]}
          - {code: RUS, name: Russia, kind: country, demonyms: [Russian, Russians], metonyms: [Moscow]}
          - {code: USA, name: United States, kind: country, aliases: [US, U.S., the United States], demonyms: [American], metonyms: [Washington]}
          - {code: DEU, name: Germany, kind: country, demonyms: [German], metonyms: [Berlin]}
          - {code: NLD, name: Netherlands, kind: country, aliases: [the Netherlands], demonyms: [Dutch]}
          - {code: NOR, name: Norway, kind: country, demonyms: [Norwegian], metonyms: [Oslo]}
          - {code: SVK, name: Slovakia, kind: country, demonyms: [Slovak]}
          - {code: HUN, name: Hungary, kind: country, demonyms: [Hungarian]}
          - {code: ESP, name: Spain, kind: country, demonyms: [Spanish]}
          - {code: BLR, name: Belarus, kind: country, demonyms: [Belarusian]}
          - {code: EU, name: European Union, kind: organisation, aliases: [EU]}
          - {code: NATO, name: NATO, kind: organisation}
          - {code: ALLIES, name: Allies, kind: group, aliases: [allies, partners]}
          - {code: RTX, name: RTX, kind: maker, aliases: [Raytheon]}
        """;

    private const string Items = """
        items:
          - {id: air-defence, name: Air defence, kind: group}
          - {id: air-defence-system, name: Systems, kind: group, parent: air-defence, unit: system}
          - {id: air-defence-component, name: Parts, kind: group, parent: air-defence}
          - {id: interceptor, name: Rounds, kind: group, parent: air-defence, unit: missile}
          - {id: air-defence-unspecified, name: Air defence not specified, kind: other, parent: air-defence, unit: system, aliases: [air defence, air defense, air defence systems, air defense systems]}
          - {id: interceptor-unspecified, name: Interceptor not specified, kind: interceptor, parent: interceptor, unit: missile, aliases: [interceptors, interceptor missiles, air defence missiles, air defense missiles]}
          - {id: patriot-system, name: Patriot, kind: system, parent: air-defence-system, unit: system, aliases: [Patriot, Patriots]}
          - {id: patriot-interceptor, name: Patriot missile, kind: group, parent: interceptor, unit: missile, used-by: [patriot-system], aliases: [Patriot missiles, Patriot interceptors]}
          - {id: pac-3-mse, name: PAC-3 MSE, kind: interceptor, parent: patriot-interceptor, unit: missile, used-by: [patriot-system], aliases: [PAC-3 MSE]}
          - {id: nasams-system, name: NASAMS, kind: system, parent: air-defence-system, unit: system, aliases: [NASAMS, NASAM]}
          - {id: nasams-interceptor, name: NASAMS missile, kind: group, parent: interceptor, unit: missile, used-by: [nasams-system], aliases: [NASAMS missiles]}
          - {id: iris-t-system, name: IRIS-T, kind: system, parent: air-defence-system, unit: system, aliases: [IRIS-T]}
          - {id: iris-t-slm, name: IRIS-T SLM, kind: system, parent: iris-t-system, unit: system, aliases: [IRIS-T SLM]}
          - {id: weapons-unspecified, name: Weapons, kind: other, aliases: [weapons, military aid, security assistance]}
          - {id: money, name: Money, kind: money, unit: usd}
          - {id: raid-threat, name: Raid threats, kind: group}
          - {id: missile, name: Missile, kind: other, parent: raid-threat, unit: missile, aliases: [missile, missiles]}
          - {id: drone, name: Drone, kind: other, parent: raid-threat, unit: drone}
        """;

    private const string Threats = """
        threats:
          - {class: drone, name: Drone, adversary: true, item: drone, aliases: [drone, drones, attack drones]}
        """;

    private const string Holders = """
        office-holders:
          - {person: Volodymyr Zelenskyy, spellings: [Volodymyr Zelensky, Zelenskyy, Zelensky], office: President, title-words: [Ukrainian President], actor: UKR, from: 2019-05-20, source: test, confidence: H}
          - {person: Angela Merkel, office: Chancellor, title-words: [German Chancellor, Chancellor], actor: DEU, from: 2005-11-22, to: 2021-12-08, source: test, confidence: H}
          - {person: Olaf Scholz, office: Chancellor, title-words: [German Chancellor, Chancellor], actor: DEU, from: 2021-12-08, to: 2025-05-06, source: test, confidence: H}
          - {person: Anders Holm, misspellings: [Anders Hollum], office: Prime Minister, title-words: [Norwegian Prime Minister], actor: NOR, from: 2020-01-01, source: test, confidence: H}
          - {person: Carl Old, office: Secretary General, title-words: [NATO Secretary-General], actor: NATO, from: 2014-10-01, to: 2020-10-01, source: test, confidence: H}
          - {person: Lena Alt, office: Minister of Defence, title-words: [German Defence Minister], actor: DEU, from: 2019-12-08, to: 2021-01-19, source: test, confidence: H}
          - {person: Dmytro Kuleba, office: Foreign Minister, title-words: [Foreign Minister], actor: UKR, from: 2020-03-04, to: 2024-09-05, source: test, confidence: H}
        """;

    private const string Outlets = """
        outlets:
          - {name: Reuters, kind: agency, domain: reuters.com}
          - {name: Ministry of Testing, kind: official, country: USA}
        """;

    public static Catalogue Catalogue { get; } = CatalogueReader.Read(
    [
        new YamlSource("actors.yaml", Actors), new YamlSource("items.yaml", Items), new YamlSource("threats.yaml", Threats),
        new YamlSource("office-holders.yaml", Holders), new YamlSource("outlets.yaml", Outlets),
    ]);

    public static Extractor Extractor { get; } = new(Catalogue);

    public static Document Document(string text, string? published = "2024-06-20", string? outlet = "Reuters", string? title = null) => new(
        "doc", "doc.txt", text, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))), title, outlet, null,
        published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "en", "own");

    public static Article Read(string text, string? published = "2024-06-20", string? outlet = "Reuters") => Extractor.Extract(Document(text, published, outlet));

    /// <summary>Each claim in one line: kind, status, item, quantity, from to.</summary>
    public static string[] Claims(string text, string? outlet = "Reuters") =>
    [
        .. Read(text, outlet: outlet).Assertions.Select(claim =>
            $"{claim.Kind} {claim.Status} {claim.Item} {claim.Quantity?.ToString() ?? "-"} {string.Join('+', claim.From)}>{string.Join('+', claim.To)}"),
    ];

    public static string QuoteOf(Article article, Assertion claim) => article.Origins.OfType<DocumentSpan>().Single(span => span.Id == claim.Origin).Quote;
}
