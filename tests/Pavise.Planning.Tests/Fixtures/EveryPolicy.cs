namespace Pavise.Planning.Tests;

/// <summary>A plan with every section of policy, all units divisible: slots, an optional purchase, backfill, budgets, training, an expansion bound to no whole, fairness, a requirement.</summary>
internal static class EveryPolicy
{
    public const string Yaml = """
        name: policy
        start: 2025-01
        months: 10
        lines:
          - id: arrow-line
            maker: MKR
            exporting-state: AAA
            items: [arrow]
            capacity-per-month: [{ amount: { best: 6, unit: missile, assumption: as now } }]
            ramp-per-month: { best: 2, unit: missile, assumption: slow }
            lead-months: { best: 1, unit: month, assumption: a month }
        holders:
          - actor: CCC
            needs: [{ item: arrow, class: 1, per-month: { best: 4, unit: missile, assumption: use } }]
            transport-months: { best: 1, unit: month, assumption: by ship }
            training-months: [{ item: arrow, amount: { best: 1, unit: month, assumption: a course } }]
          - actor: DDD
            needs: [{ item: arrow, class: 1, per-month: { best: 2, unit: missile, assumption: use } }]
          - actor: BBB
            opening-stock: [{ item: arrow, amount: { best: 20, unit: missile, assumption: stock } }]
            receipts: [{ item: arrow, month: 2025-03, amount: { best: 2, unit: missile, assumption: sure } }]
            floors: [{ item: arrow, amount: { best: 16, unit: missile, assumption: floor } }]
        orders:
          - id: bor
            customer: BBB
            item: arrow
            slots:
              - { month: 2025-03, amount: { best: 4, unit: missile, assumption: first slot } }
              - { month: 2025-06, amount: { best: 6, unit: missile, assumption: second slot } }
            class: 2
            divertible-share: { best: 0.5, unit: share, assumption: half }
          - { id: buy, customer: DDD, item: arrow, optional: true, quantity: { best: 9, unit: missile, assumption: on offer } }
        transfers:
          - { from: BBB, to: CCC, items: [arrow], transport-months: { best: 0, unit: month, assumption: near }, at-most: { best: 9, unit: missile, assumption: offer }, backfill-months: { best: 5, unit: month, assumption: given back }, consent: [AAA], assumption: offered }
          - { from: BBB, to: DDD, items: [arrow], assumption: offered }
        forbidden-transfers:
          - { from: BBB, to: DDD, item: bolt, assumption: kept }
        diversions:
          - { to: CCC, items: [arrow], pay-back-months: { best: 4, unit: month, assumption: window }, assumption: permitted }
        unit-costs:
          - { item: arrow, amount: { best: 4, unit: million-usd, assumption: price } }
        budgets:
          - { id: purse, pays: [buy, BBB], until: 2025-06, amount: { best: 30, unit: million-usd, assumption: voted } }
        fairness:
          - { id: fair, item: arrow, members: [CCC, DDD], assumption: even }
        requirements:
          - { id: some, holder: CCC, item: arrow, at-most: { best: 30, unit: missile, assumption: at least some }, assumption: demanded }
        tiers: [shortage-class-1, fairness]
        """;
}
