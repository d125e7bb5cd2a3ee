using System.Globalization;

namespace Pavise.Workbench.Tests;

/// <summary>Two invented registers of gifts: one of many rows with windows, diversions, debts and arrivals, and a short one that contradicts it.</summary>
internal static class InventedGifts
{
    /// <summary>Pledges of one launcher each, one in every month from January 2024 on, each with the month two later as its window.</summary>
    public const int Pledges = 60;

    /// <summary>The mapping of both.</summary>
    public static string Mapping(string register) => $$"""
        register: {{register}}
        release: "1"
        published: 2026-01-31
        credit: An invented club, {{register}}
        licence: CC0-1.0
        key: [no]
        figures:
          - { measure: promised, kind: pledge, status: pledged, item: thing, number: pieces, from: giver, to: taker, when: day, due: due, where: { sort: pledge } }
          - { measure: delivered, kind: delivery, status: delivered, item: thing, number: pieces, from: giver, to: taker, when: day, where: { sort: delivery } }
          - { measure: diverted, kind: diversion, status: contracted, item: thing, number: pieces, from: giver, to: taker, when: day, due: due, where: { sort: diversion } }
          - { measure: waits, kind: diversion, status: delayed, item: thing, number: pieces, from: giver, to: taker, when: day, due: due, where: { sort: waits } }
          - { measure: held, kind: stock, status: reported, item: thing, number: pieces, to: taker, when: day, where: { sort: stock } }
          - { measure: replaced, kind: backfill, status: pledged, item: thing, number: pieces, from: giver, to: taker, when: day, due: due, where: { sort: backfill } }
        """;

    /// <summary>Patriot fire units of Germany: six given in it, one in the other; windows, debts and days known, uncertain and unknown.</summary>
    public static string Many() => Head + string.Concat(Enumerable.Range(0, Pledges).Select(i => Line($"p{i}", "pledge", "nasams", "1", "NOR", "UKR", $"{new DateOnly(2024, 1, 5).AddMonths(i):yyyy-MM-dd}", $"{new DateOnly(2024, 3, 1).AddMonths(i):yyyy-MM}")))
        + Line("a", "delivery", "patriot-system", "6", "DEU", "UKR", "2025-03-04", "")
        + Line("h", "stock", "patriot-system", "9", "", "UKR", "2025-06-01", "")
        + Line("b", "pledge", "patriot-system", "8", "DEU", "UKR", "2024-06", "2025-12")
        + Line("c", "diversion", "gem-t", "20", "USA", "UKR", "2024-06-20", "2026-06")
        + Line("d", "waits", "gem-t", "5", "USA", "CHE", "2024-06", "2026-01")
        + Line("e", "backfill", "patriot-system", "1", "USA", "DEU", "2024-08-01", "2026-09")
        + Line("f", "pledge", "iris-t-slm", "2", "DEU", "UKR", "", "")
        + Line("g", "pledge", "iris-t-slm", "3", "DEU", "UKR", "2025-02", "until 12/31/2025");

    /// <summary>What contradicts it.</summary>
    public static string Few() => Head + Line("a", "delivery", "patriot-system", "1", "DEU", "UKR", "2025-03-04", "");

    private const string Head = "no,sort,thing,pieces,giver,taker,day,due\n";

    private static string Line(params string[] cells) => string.Join(',', cells) + "\n";
}
