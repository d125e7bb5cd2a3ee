namespace Pavise.Planning.Tests;

/// <summary>A small plan with every section: a line that is full, an order that is diverted, an exempt customer, a donor with a floor.</summary>
internal static class Example
{
    private static readonly Lazy<Task<Plan>> Once = new(() => Planner.SolveAsync(Names.Read(Yaml), RealSolver.Instance, null, CancellationToken.None));

    /// <summary>The plan as solved, once for all tests that only look at it.</summary>
    public static Task<Plan> Solved => Once.Value;

    public const string Yaml = """
        name: spring
        start: 2025-01
        months: 12
        values:
          line-rate: { low: 8, best: 10, high: 12, unit: missile, source: Ministry of Aland, date: 2024-11, confidence: M }
        lines:
          - id: arrow-line
            maker: MKR
            items: [arrow]
            capacity-per-month:
              - { amount: { value: line-rate } }
              - { from: 2025-07, amount: { best: 14, unit: missile, assumption: the second shift starts in summer } }
            lead-months: { best: 1, unit: month, assumption: one month from start to finished }
            under-way:
              - { item: arrow, month: 2025-01, amount: { best: 10, unit: missile, assumption: started in December } }
        holders:
          - actor: AAA
            needs:
              - { item: arrow, class: 1, per-month: { low: 5, high: 7, unit: missile, assumption: use as in the last quarter } }
            transport-months: { best: 0, unit: month, assumption: by air }
          - actor: BBB
            opening-stock:
              - { item: arrow, amount: { best: 30, unit: missile, source: Parliament of Borland, date: 2024-10, confidence: H } }
            floors:
              - { item: arrow, amount: { best: 20, unit: missile, assumption: two thirds of the stock } }
          - actor: DDD
            exempt-from-diversion: { source: Government of Aland, date: 2024-06-20, confidence: H }
        orders:
          - { id: corland-1, customer: CCC, item: arrow, quantity: { best: 40, unit: missile, source: Ministry of Corland, date: 2024-02, confidence: H }, due: 2025-04, class: 2, divertible-share: { best: 1, unit: share, assumption: the maker may redirect all of it } }
          - { id: dorland-1, customer: DDD, item: arrow, quantity: { best: 30, unit: missile, source: Ministry of Dorland, date: 2024-02, confidence: H }, due: 2025-06, class: 3, divertible-share: { best: 1, unit: share, assumption: as the others } }
        transfers:
          - { from: BBB, to: AAA, items: [arrow], at-most: { best: 12, unit: missile, assumption: no more was offered }, source: Government of Borland, date: 2025-01-10, confidence: H }
        diversions:
          - { to: AAA, items: [arrow], pay-back-months: { best: 9, unit: month, assumption: paid back within nine months }, source: Government of Aland, date: 2024-06-20, confidence: H }
        unit-costs:
          - { item: arrow, amount: { best: 4, unit: million-usd, assumption: as in the last contract } }
        """;
}
