using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace.Tests;

/// <summary>What a simulation fires and loses comes back as entries a person can post.</summary>
public class ProposedPostingTests
{
    private const string Text = """
        name: A month of losses
        place: {name: Ukraine, real: true, country: UKR}
        start: 2024-11
        horizon-days: 30
        layers:
          - {item: patriot-interceptor, salvo: 2, engages: [{class: ballistic, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}
        magazines:
          - {item: patriot-interceptor, fire-units: {best: 3, unit: system, assumption: Fixed.}, ready-rounds: {best: 40, unit: missile, assumption: Fixed.}, reload-per-day: {best: 4, unit: missile-per-day, assumption: Fixed.}}
        stock: [{item: patriot-interceptor, rounds: {best: 200, unit: missile, assumption: Fixed.}}]
        threats:
          - class: ballistic
            adversary: true
            aimed-at-fire-units: {best: 0.5, unit: probability, adversary: true, assumption: Fixed.}
            hit-probability: {best: 0.2, unit: probability, adversary: true, assumption: Fixed.}
            destroyed-share: {best: 1, unit: probability, adversary: true, assumption: Fixed.}
            raids: {source: script, every-day: 3}
        """;

    [Fact]
    public void A_proposal_reads_back_as_entries_with_the_intervals_of_the_outlook()
    {
        var outlook = Assess(Text);

        var entries = HandForm.ReadFile(new YamlSource("proposal.yaml", ProposedPosting.Of(outlook, SharedData.Catalogue)), "A", "simulated", new DateOnly(2024, 12, 1), SharedData.Catalogue).Select(entry => entry.Claim).ToArray();

        Assert.Equal([(ClaimKind.Expenditure, "patriot-interceptor"), (ClaimKind.Loss, "patriot-interceptor"), (ClaimKind.Loss, "patriot-system")], entries.Select(entry => (entry.Kind, entry.Item)));
        var row = outlook.Items[0];
        foreach (var (entry, estimate) in entries.Zip([row.Shots, row.RoundsLost!, row.FireUnitsLost!]))
        {
            Assert.Equal(((decimal)estimate.At(0.1), (decimal)estimate.At(0.9)), (entry.Quantity!.Value.Low!.Value, entry.Quantity.Value.High!.Value));
            Assert.Equal(["UKR"], entry.To);
            Assert.Equal((new DateOnly(2024, 11, 1), new DateOnly(2024, 11, 30)), (entry.When!.Value.Start!.Value, entry.When.Value.End!.Value));
        }
    }

    [Fact]
    public void What_cannot_be_lost_is_not_proposed_and_an_invented_land_is_refused()
    {
        var quiet = Assess(string.Join('\n', Text.Split('\n').Where(line => !line.Contains("aimed-at", StringComparison.Ordinal) && !line.Contains("hit-prob", StringComparison.Ordinal) && !line.Contains("destroyed", StringComparison.Ordinal))));
        Assert.DoesNotContain("loss", ProposedPosting.Of(quiet, SharedData.Catalogue).Split("entries:")[1], StringComparison.Ordinal);
        var invented = quiet with { Place = new ScenarioPlace("Testland", false, null) };
        Assert.Equal("PAV5209", Assert.Throws<PaviseException>(() => ProposedPosting.Of(invented, SharedData.Catalogue)).Diagnostics[0].Code);
    }

    private static Outlook Assess(string text) => Assessment.Assess(
        ScenarioReader.Read(new YamlSource("losses.yaml", text), SharedData.Catalogue), new AssessOptions(Method.Campaign, 400), DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);
}
