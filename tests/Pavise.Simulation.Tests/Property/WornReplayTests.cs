using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Which word decides a hit on a fire unit, its failure and its repair: the keyed path worked by hand against replay and campaign.</summary>
public class WornReplayTests
{
    private static readonly Scenario Worn = Cases.Read(HandWornCampaign.Scenario, "worn.yaml");

    [Fact]
    public void The_hand_written_generator_gives_the_published_words()
    {
        Assert.Equal([0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u], Enumerable.Range(0, 4).Select(word => HandPhilox.Word(word, 0, 0, 0, 0, 0, 0)));
        Assert.Equal([0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u], Enumerable.Range(0, 4).Select(word => HandPhilox.Word(word, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0)));
    }

    [Theory]
    [InlineData(1u, 0u)]
    [InlineData(1u, 4711u)]
    [InlineData(77u, 3u)]
    public void A_replayed_day_hits_the_fire_units_that_the_documented_words_say(uint seed, uint replication)
    {
        var byHand = new HandWornCampaign(seed, replication);
        var hits = 0;
        for (var day = 1; day <= Worn.HorizonDays; day++)
        {
            var expected = byHand.Day((uint)(day - 1));
            var threats = Replay.Day(Worn, seed, (int)replication, day, DeliverySchedule.Empty(""), []);
            Assert.Equal(48, threats.Count);
            Assert.Equal(expected, threats.Where(threat => threat.Hit is not null).Select(threat => (threat.ThreatClass, threat.Number, threat.Area, threat.Hit!.Item, threat.Hit.Destroyed)));
            Assert.All(threats.Where(threat => threat.Hit is not null), threat => Assert.True(threat.Leaks, "a threat that was shot down hits a fire unit"));
            hits += expected.Count;
        }

        Assert.True(hits > 10, "the case has too few hits to tell anything");
    }

    // The campaign draws the same words in registers: its fire units in service are those counted by hand, day after day.
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void A_campaign_keeps_the_fire_units_in_service_that_the_documented_words_say(int width)
    {
        var model = ScenarioCompiler.Compile(Worn, DeliverySchedule.Empty(""), []);
        var layout = model.Layout(true);
        var outcome = new long[layout.Length];
        var run = new CampaignRun(model, layout, 5, width);
        for (var replication = 0u; replication < 40; replication++)
        {
            run.Run(Luck.Of(replication), outcome);
            var byHand = new HandWornCampaign(5, replication);
            for (var day = 0; day < Worn.HorizonDays; day++)
            {
                byHand.Day((uint)day);
                Assert.Equal(byHand.InService, new[] { 0, 1 }.Select(item => (int)outcome[layout.UnitsOn(item, day)]));
            }
        }
    }
}
