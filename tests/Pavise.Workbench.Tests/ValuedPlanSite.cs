namespace Pavise.Workbench.Tests;

/// <summary>The same example with a small plan whose deliveries an invented campaign values: one round that kills nobody knows how often, and one that always does.</summary>
public sealed class ValuedPlanSite : Site
{
    protected override bool HasPlan => true;

    protected override void Prepare()
    {
        File.WriteAllText(Path.Combine(Workspace.Scenarios, "zz-campaign.yaml"), Campaign);
        File.WriteAllText(Directory.GetFiles(Workspace.Plans, "*.yaml").Single(), Plan);
    }

    private const string Plan = """
        name: valued
        start: 2026-03
        months: 3
        lines:
          - {id: line, maker: RTX, items: [gem-t, pac-3-mse], capacity-per-month: [{amount: {best: 10, unit: missile, assumption: Ten.}}, {from: 2026-04, amount: {best: 0, unit: missile, assumption: No more.}}]}
        holders:
          - actor: UKR
            needs:
              - {item: gem-t, class: 1, per-month: {best: 50, unit: missile, assumption: Whatever comes.}}
              - {item: pac-3-mse, class: 1, per-month: {best: 50, unit: missile, assumption: Whatever comes.}}
        orders:
          - {id: a, customer: UKR, item: gem-t, quantity: {best: 10, unit: missile, assumption: Ten.}, due: 2026-03, class: 1, optional: true}
          - {id: b, customer: UKR, item: pac-3-mse, quantity: {best: 10, unit: missile, assumption: Ten.}, due: 2026-03, class: 1, optional: true}
        protection:
          scenario: ../scenarios/zz-campaign.yaml
          receiver: UKR
          up-to:
            - {item: gem-t, amount: {best: 10, unit: missile, assumption: Ten.}}
            - {item: pac-3-mse, amount: {best: 10, unit: missile, assumption: Ten.}}
          span-months: 3
          slices: 1
          replications: 100
          assumption: Rounds are worth what they stop.
        """;

    private const string Campaign = """
        name: Invented
        place: {name: Elsewhere, real: false}
        start: 2026-03
        horizon-days: 90
        layers:
          - {item: gem-t, salvo: 1, looks: 1, engages: [{class: ballistic, kill-probability: {low: 0, best: 0.9, high: 1, unit: probability, assumption: Not known.}}]}
          - {item: pac-3-mse, salvo: 2, looks: 1, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Always.}}]}
        magazines:
          - {item: gem-t, fire-units: {best: 1, unit: battery, assumption: One.}, ready-rounds: {best: 8, unit: missile, assumption: Eight.}, reload-per-day: {best: 8, unit: missile-per-day, assumption: All.}}
          - {item: pac-3-mse, fire-units: {best: 1, unit: battery, assumption: One.}, ready-rounds: {best: 8, unit: missile, assumption: Eight.}, reload-per-day: {best: 8, unit: missile-per-day, assumption: All.}}
        stock:
          - {item: gem-t, rounds: {best: 0, unit: missile, assumption: None.}}
          - {item: pac-3-mse, rounds: {best: 0, unit: missile, assumption: None.}}
        threats:
          - {class: ballistic, adversary: true, raids: {source: script, every-day: 3}}
          - {class: cruise, adversary: true, raids: {source: script, every-day: 3}}
        """;
}
