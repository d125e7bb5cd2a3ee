using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>What-if questions about deliveries of the book and about the raids' tempo, put to the example's scenario with promises of this test.</summary>
public sealed class WhatIfDeliveryTests(Site site) : IClassFixture<Site>
{
    private const string Promise = "run:ledger/test-promise";
    private static readonly AssessOptions Options = new(Method.Campaign, 400);

    [Fact]
    public void The_number_and_the_months_of_a_promise_are_narrowed_within_their_intervals_and_nothing_else()
    {
        var offer = Offer();
        var fields = Ask(offer).Fields;
        Assert.Equal(["100 to 900 missiles", "March 2026 to August 2026"], fields.Where(field => field.Kind is WhatIfKind.Delivery or WhatIfKind.Months).Select(field => field.WholeShown));
        Assert.DoesNotContain(fields, field => field.Item == "gem-t");
        Assert.Equal("PAV9106", Refused(() => Ask(offer, ("delivery:" + Key(offer) + ".low", "99"))));
        Assert.Equal("PAV9106", Refused(() => Ask(offer, ("when:" + Key(offer) + ".high", "2026-09"))));
        Assert.Equal("PAV9106", Refused(() => Ask(offer, ("when:" + Key(offer) + ".high", "soon"))));
        var question = Ask(offer, ("delivery:" + Key(offer) + ".low", "800"), ("when:" + Key(offer) + ".high", "2026-04"));
        var moved = question.Changed().Deliveries.Deliveries.Single(delivery => delivery.Origin == Promise);
        Assert.Equal((800m, 900m, new Month(2026, 3), new Month(2026, 4)), (moved.Quantity.Low, moved.Quantity.High, moved.Earliest, moved.Latest));
        Assert.Equal(question.Text, Ask(offer, [.. WhatIfQuestion.Values(question.Text)!.Select(pair => (pair.Key, pair.Value))]).Text);
    }

    [Fact]
    public void More_and_earlier_rounds_let_fewer_through_and_late_ones_more_and_the_figures_rest_on_the_change()
    {
        var offer = Offer();
        var (key, name) = (Key(offer), "delivery:" + Key(offer));
        var more = Ask(offer, (name + ".low", "850"), ($"when:{key}.high", "2026-03"));
        var outlook = Draw(more);
        Assert.True(Leakers(outlook) < 0);
        Assert.True(Leakers(Draw(Ask(offer, (name + ".high", "150"), ($"when:{key}.low", "2026-08")))) > 0);
        var figures = more.With(outlook.Origins).OfType<Computation>().Where(figure => figure.Inputs.Contains(Promise)).ToArray();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.All(more.Origins, change => Assert.Contains(change.Id, figure.Inputs)));
        var graph = new TraceGraph(more.With(outlook.Origins));
        Assert.All(more.Origins, change => Assert.Contains("what-if question", graph.Find(change.Id)!.Describe(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_parts_of_the_tempo_are_thirds_of_the_record_that_keep_every_other_row_and_no_value_can_be_set()
    {
        var offer = Offer();
        var recorded = offer.Input.Raids.Where(raid => raid.Window.End < offer.Input.Scenario.FirstDay).ToArray();
        int Months(TempoPart part) => Under(offer, part).Where(raid => raid.Window.End < offer.Input.Scenario.FirstDay).Select(raid => raid.Window).Distinct().Count();
        Assert.Equal([4, 4, 4], new[] { TempoPart.Lower, TempoPart.Middle, TempoPart.Upper }.Select(Months));
        double Launched(TempoPart part, string name) => Under(offer, part).Where(raid => raid.ThreatClass == name && raid.Window.End < offer.Input.Scenario.FirstDay).Sum(raid => raid.Launched!.Value);
        Assert.True(Launched(TempoPart.Lower, "drone") < Launched(TempoPart.Upper, "drone"));
        Assert.Equal(recorded.Length, Under(offer, TempoPart.Whole).Count(raid => raid.Window.End < offer.Input.Scenario.FirstDay));
        Assert.All(Ask(offer, ("tempo", "upper")).Changed().Scenario.Threats.SelectMany(threat => threat.Raids is RecordedMonthRaids raids ? new[] { raids.Shape, raids.Regimes.MassedShare, raids.Regimes.MassedFactor } : []), value => Assert.True(value.Adversary && !value.Quantity.IsExact));
    }

    [Fact]
    public void The_parts_of_a_rate_are_thirds_of_its_interval_and_what_is_known_or_open_is_left_as_it_is()
    {
        var offer = Offer();
        ScenarioValue Rate(decimal? low, decimal? high) => new("test/rate", Quantity.Between(low, high, new Unit("missile")), new Assumption("assumption:test/rate", "test", null, 0), true, new Place("test.yaml"));
        CampaignInput With(ScenarioValue rate) => offer.Input with { Scenario = offer.Input.Scenario with { Threats = [.. offer.Input.Scenario.Threats.Select(threat => threat with { Raids = new RateRaids(rate, null, null) })] } };
        Quantity Narrowed(ScenarioValue rate, TempoPart part) => ((RateRaids)RaidTempo.Under(With(rate), part, new Assumption("assumption:what-if/test", "test", null, 0)).Scenario.Threats[0].Raids).Rate.Quantity;
        Assert.Equal([(30m, 50m), (50m, 70m), (70m, 90m), (30m, 90m)], new[] { TempoPart.Lower, TempoPart.Middle, TempoPart.Upper, TempoPart.Whole }.Select(part => Narrowed(Rate(30, 90), part)).Select(found => (found.Low!.Value, found.High!.Value)));
        Assert.Equal((40m, 40m), (Narrowed(Rate(40, 40), TempoPart.Upper).Low!.Value, Narrowed(Rate(40, 40), TempoPart.Upper).High!.Value));
        Assert.Null(Narrowed(Rate(30, null), TempoPart.Upper).High);
        Assert.True(RaidTempo.IsOffered(With(Rate(30, 90)).Scenario, []));
        Assert.False(RaidTempo.IsOffered(With(Rate(40, 40)).Scenario, []));
        var upper = RaidTempo.Under(With(Rate(30, 90)), TempoPart.Upper, new Assumption("assumption:what-if/test", "test", null, 0));
        Assert.All(upper.Scenario.Threats, threat => Assert.Equal("assumption:what-if/test", ((RateRaids)threat.Raids).Rate.Origin.Id));
    }

    private static IReadOnlyList<RaidTotal> Under(WhatIfOffer offer, TempoPart part) => RaidTempo.Under(offer.Input, part, new Assumption("assumption:what-if/test", "test", null, 0)).Raids;

    private static Outlook Draw(WhatIfQuestion question) => Assessment.Compare(question.Changed(), question.Offer.Input, Options, null, TestContext.Current.CancellationToken);

    private static double Leakers(Outlook outlook) => outlook.Difference!.Results.First(one => one.Result.Kind == PairedKind.Leakers).Difference.Mean;

    private static string Key(WhatIfOffer offer) => offer.Counted.Single(one => one.Delivery.Origin == Promise).Key;

    private static string Refused(Action act) => Assert.Throws<PaviseException>(act).Diagnostics[0].Code;

    private WhatIfQuestion Ask(WhatIfOffer offer, params (string Name, string Value)[] chosen) =>
        offer.Ask(new Naming(Run().Catalogue), name => chosen.Where(one => one.Name == name).Select(one => one.Value).FirstOrDefault());

    private LastRun Run() => LastRun.Read(site.Workspace, Site.Parts)!;

    /// <summary>The example with one promise that its scenario counts, and one far beyond its horizon.</summary>
    private WhatIfOffer Offer()
    {
        var run = Run();
        var path = site.Workspace.Inputs(site.Workspace.Scenarios, ".yaml")[0];
        var scenario = ScenarioFile.Read(InputFile.Read(site.Workspace, path).AsYaml(), path, run.Catalogue).Scenario;
        Delivery[] promises =
        [
            new("patriot-interceptor", Quantity.Between(100, 900, Unit.Missile), "DEU", "UKR", new Month(2026, 3), new Month(2026, 8), false, Promise),
            new("gem-t", Quantity.Between(10, 20, Unit.Missile), "DEU", "UKR", new Month(2030, 1), new Month(2030, 8), false, "run:ledger/too-late"),
        ];
        return WhatIfOffer.Of(new CampaignInput(scenario, new DeliverySchedule("UKR", promises), run.Raids));
    }
}
