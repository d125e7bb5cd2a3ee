namespace Pavise.Workspace.Tests;

/// <summary>A small plan whose deliveries an invented campaign values, with answers known by hand: one round that kills nobody knows how often, and one that always does.</summary>
internal static class ValuedCase
{
    /// <summary>Ten rounds can be made of either, in the first month alone.</summary>
    public const string Plan = """
        name: inputs
        start: 2025-01
        months: 3
        lines:
          - {id: line, maker: RTX, items: [gem-t, pac-3-mse], capacity-per-month: [{amount: {best: 10, unit: missile, assumption: Ten.}}, {from: 2025-02, amount: {best: 0, unit: missile, assumption: No more.}}]}
        holders:
          - actor: UKR
            needs:
              - {item: gem-t, class: 1, per-month: {best: 50, unit: missile, assumption: Whatever comes.}}
              - {item: pac-3-mse, class: 1, per-month: {best: 50, unit: missile, assumption: Whatever comes.}}
        orders:
          - {id: a, customer: UKR, item: gem-t, quantity: {best: 10, unit: missile, assumption: Ten.}, due: 2025-01, class: 1, optional: true}
          - {id: b, customer: UKR, item: pac-3-mse, quantity: {best: 10, unit: missile, assumption: Ten.}, due: 2025-01, class: 1, optional: true}
        protection:
          scenario: campaign.yaml
          receiver: UKR
          up-to:
            - {item: gem-t, amount: {best: 10, unit: missile, assumption: Ten.}}
            - {item: pac-3-mse, amount: {best: 10, unit: missile, assumption: Ten.}}
          span-months: 3
          slices: 1
          replications: 100
          assumption: Rounds are worth what they stop.
        """;

    /// <summary>Three threats of each class on every day of three months, and no rounds but those that arrive.</summary>
    public static string Scenario(string kill) => $$$"""
        name: Inputs
        place: {name: Elsewhere, real: false}
        start: 2025-01
        horizon-days: 90
        layers:
          - {item: gem-t, salvo: 1, looks: 1, engages: [{class: ballistic, kill-probability: {{{{kill}}}, unit: probability, assumption: Not known.}}]}
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
