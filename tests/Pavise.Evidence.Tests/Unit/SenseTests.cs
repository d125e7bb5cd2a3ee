namespace Pavise.Evidence.Tests.Unit;

/// <summary>Words with two senses: a sentence in which a rule holds beside one like it in which it does not.</summary>
public class SenseTests
{
    [Theory]
    [InlineData("Germany pledged two Patriot systems to Ukraine. Berlin later ruled out the transfer.", "DEU")]
    [InlineData("Germany will send Ukraine a Patriot system. Spain rejected such a transfer.", "ESP")]
    [InlineData("Germany will send Ukraine a Patriot system. Such a transfer was rejected by Spain.", "ESP")]
    [InlineData("Germany will send Ukraine a Patriot system. Spain ruled out any such donation because it has few.", "ESP")]
    public void A_hand_over_just_told_is_refused_by_its_giver_or_as_such_a_one(string text, string from) =>
        Assert.Contains($"Pledge Denied patriot-system - {from}>UKR", Texts.Claims(text));

    [Theory]
    [InlineData("Germany pledged two Patriot systems to Ukraine. Berlin denied the delivery had been delayed.")]
    [InlineData("Germany pledged two Patriot systems to Ukraine. Hungary opposed the transfer.")]
    [InlineData("Germany pledged two Patriot systems to Ukraine. The transfer was rejected by Spain.")]
    [InlineData("Germany pledged two Patriot systems to Ukraine. Spain denied such a delivery had been planned.")]
    [InlineData("Germany pledged two Patriot systems to Ukraine. Berlin denied that deliveries of Patriot missiles had been halted.")]
    [InlineData("Germany pledged two Patriot systems to Ukraine. Berlin rejected that the delivery was late.")]
    public void Who_speaks_against_a_hand_over_of_another_refuses_none_of_its_own(string text) =>
        Assert.Equal(["Pledge Pledged patriot-system [2, 2] system DEU>UKR"], Texts.Claims(text));

    [Theory]
    [InlineData("Germany announced the delivery of two Patriot systems to Ukraine after Russian attacks doubled.", "[2, 2] system")]
    [InlineData("Germany announced the delivery of two Patriot systems to Ukraine as prices rose.", "[2, 2] system")]
    [InlineData("Germany said its delivery of Patriot systems to Ukraine will boost the defence of Kyiv.", "-")]
    [InlineData("Germany announced the delivery of Patriot systems to Ukraine, whose needs have risen.", "-")]
    public void What_grows_in_another_clause_measures_no_deliveries(string text, string count) =>
        Assert.Contains(Texts.Claims(text), claim => claim.Contains("patriot-system " + count + " ", StringComparison.Ordinal) && claim.EndsWith("DEU>UKR", StringComparison.Ordinal));

    [Theory]
    [InlineData("Deliveries of Patriot missiles to Ukraine have dropped by half.")]
    [InlineData("Germany said deliveries of Patriot missiles to Ukraine have doubled.")]
    [InlineData("Deliveries of Patriot missiles to Ukraine have quadrupled.")]
    [InlineData("Deliveries of Patriot missiles to Ukraine were stepped up.")]
    [InlineData("Deliveries of Patriot missiles to Ukraine plummeted.")]
    public void Deliveries_that_are_measured_tell_of_none(string text) => Assert.Empty(Texts.Claims(text));

    [Theory]
    [InlineData("Ukraine has repeated demands for Patriot missiles.")]
    [InlineData("Ukraine has repeated the demands for Patriot missiles.")]
    [InlineData("Ukraine has made a new demand for Patriot missiles.")]
    [InlineData("Officials of Ukraine have now loudly repeated their demands for Patriot missiles.")]
    [InlineData("Ukrainian officials renewed their demands for Patriot missiles.")]
    [InlineData("Ukraine's demand for Patriot missiles is old.")]
    public void The_receivers_demands_are_requests(string text) =>
        Assert.Contains("Request Requested patriot-interceptor - >UKR", Texts.Claims(text));

    [Theory]
    [InlineData("Ukraine is at war. Demand for Patriot missiles has grown.")]
    [InlineData("Ukraine cannot meet the demand for Patriot missiles.")]
    [InlineData("Ukraine says that the demand for Patriot missiles has grown.")]
    [InlineData("Ukraine is at war. Customers repeated their demands for Patriot missiles.")]
    public void The_demand_of_a_market_is_no_request(string text) => Assert.Empty(Texts.Claims(text));

    [Theory]
    [InlineData("Germany spoke first. The NATO member will give Ukraine five Patriot systems.", "DEU")]
    [InlineData("Germany spoke first. Then Belarus spoke. The NATO member will give Ukraine five Patriot systems.", "DEU")]
    [InlineData("Germany spoke first. The EU member countries agreed to give Ukraine five Patriot systems.", "EU")]
    [InlineData("Germany spoke first. The NATO member Norway will give Ukraine five Patriot systems.", "NOR")]
    public void A_member_is_the_country_spoken_of_and_members_are_all(string text, string from) =>
        Assert.Equal([$"Pledge Pledged patriot-system [5, 5] system {from}>UKR"], Texts.Claims(text));

    [Theory]
    [InlineData("20 Oreshnik missiles were launched at Kyiv overnight, and Russia was silent.", "missile [20, 20] missile")]
    [InlineData("Ukraine shot down 20 Oreshnik missiles, and Russia was silent.", "missile [20, 20] missile")]
    public void A_raid_is_told_by_the_verb_that_fires_whatever_the_missiles_are_called(string text, string told) =>
        Assert.Contains($"Attack Reported {told} RUS>UKR", Texts.Claims(text));

    [Theory]
    [InlineData("Ukraine got 100 Hellfire missiles after attacks by Russia.")]
    [InlineData("100 American Hellfire missiles were fired at Russia from Ukraine.")]
    [InlineData("Attacks by Russia on Ukraine went on, and 100 Hellfire missiles are in store.")]
    public void Missiles_of_another_name_that_nobody_fired_are_no_raid(string text) =>
        Assert.DoesNotContain(Texts.Claims(text), claim => claim.StartsWith("Attack", StringComparison.Ordinal));

    [Fact]
    public void A_king_without_a_name_speaks_as_other_offices_do()
    {
        Assert.Equal("Dutch King", Assert.Single(Texts.Read("Germany will deliver two Patriot systems to Ukraine, the Dutch King said.").Assertions).Speaker);
        Assert.Equal("Dutch minister", Assert.Single(Texts.Read("Germany will deliver two Patriot systems to Ukraine, the Dutch minister said.").Assertions).Speaker);
    }
}
