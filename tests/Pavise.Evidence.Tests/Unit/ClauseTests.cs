namespace Pavise.Evidence.Tests.Unit;

public class ClauseTests
{
    [Theory]
    [InlineData("Norway has delivered two NASAMS systems to Ukraine, and Raytheon was asked to build more.", "Delivery Delivered nasams-system [2, 2] system NOR>UKR")]
    [InlineData("Germany has sent Ukraine four of its own NASAMS systems.", "Delivery Delivered nasams-system [4, 4] system DEU>UKR")]
    [InlineData("Some IRIS-T systems are being shipped from Germany to Ukraine.", "Delivery InTransit iris-t-system - DEU>UKR")]
    [InlineData("The NASAMS launchers are to be handed over to Ukraine by Norway.", "Pledge Pledged nasams-system - NOR>UKR")]
    [InlineData("Two NASAMS systems have not yet been delivered to Ukraine by Norway.", "Delivery Delayed nasams-system [2, 2] system NOR>UKR")]
    [InlineData("Raytheon delivered 40 Patriot missiles last year.", "Production Delivered patriot-interceptor [40, 40] missile RTX>")]
    public void A_clause_has_its_own_doer_and_receiver(string text, string expected) =>
        Assert.Equal([expected], Texts.Claims(text));

    [Theory]
    [InlineData("Norway declined to say whether it would send more NASAMS systems to Ukraine.", "Pledge Denied nasams-system - NOR>UKR")]
    [InlineData("Norway stopped short of giving Ukraine another NASAMS system.", "Pledge Denied nasams-system [1, 1] system NOR>UKR")]
    [InlineData("Germany has nothing to announce on another Patriot battery for Ukraine.", "Pledge Denied patriot-system [1, 1] battery DEU>UKR")]
    public void A_question_left_unanswered_counts_as_denied(string text, string expected) =>
        Assert.Equal([expected], Texts.Claims(text));

    [Theory]
    [InlineData("Germany has given Ukraine three Patriot systems. The other two will be delivered next year.", "Delivery Pledged patriot-system [2, 2] system DEU>UKR")]
    [InlineData("Germany has given Ukraine three Patriot systems. It could give no more from its own stocks.", "Pledge Denied patriot-system - DEU>UKR")]
    [InlineData("Ukraine has Patriot systems. Germany agreed to hand one over.", "Pledge Pledged patriot-system [1, 1] system DEU>UKR")]
    [InlineData("Norway ordered seven Patriot systems in 2018, of which four have arrived so far. Ukraine wants one.", "Delivery Delivered patriot-system [4, 4] system >NOR")]
    [InlineData("Ukraine needs Patriot systems, and we need missiles for them.", "Request Requested patriot-interceptor - >UKR")]
    [InlineData("Two NASAMS have been in use in Ukraine since November. Six more are on order.", "Order Contracted nasams-system [6, 6] system >UKR")]
    [InlineData("The first of four IRIS-T systems from Germany is now in Ukraine.", "Delivery Delivered iris-t-system [1, 1] system DEU>UKR")]
    [InlineData("Ukraine has asked for 10 to 12 Patriot systems.", "Request Requested patriot-system [10, 12] system >UKR")]
    [InlineData("Germany, together with Norway, will send Ukraine two IRIS-T systems.", "Pledge Pledged iris-t-system [2, 2] system DEU+NOR>UKR")]
    public void A_number_or_refusal_that_points_back_is_of_what_was_named(string text, string expected) =>
        Assert.Contains(expected, Texts.Claims(text));

    [Fact]
    public void What_the_defended_side_flies_is_no_raid_on_it() =>
        Assert.DoesNotContain(Texts.Claims("Russia said that 110 Ukrainian drones were destroyed overnight over Russian regions."), claim => claim.StartsWith("Attack", StringComparison.Ordinal));

    [Fact]
    public void What_stays_its_owners_is_no_gift() =>
        Assert.Empty(Texts.Claims("Germany deployed its Patriot systems to Slovakia, and Ukraine welcomed it."));

    [Fact]
    public void More_than_were_launched_of_one_threat_are_of_all() =>
        Assert.Contains("Attack Reported missile-and-drone [141, *] missile-and-drone RUS>UKR", Texts.Claims("Russia launched 120 missiles and 90 drones at Ukraine. Ukrainian air defenses destroyed more than 140 of them."));

    [Fact]
    public void Joined_subjects_are_each_handed_over() =>
        Assert.Equal(
            ["Delivery Delivered iris-t-system [3, 3] system DEU>UKR", "Delivery Delivered nasams-system [2, 2] system DEU>UKR"],
            Texts.Claims("Three IRIS-T systems and two NASAMS systems were handed over to Ukraine by Germany."));

    [Fact]
    public void A_raid_is_counted_in_missiles_though_a_battery_was_named_before() =>
        Assert.Contains("Attack Reported missile [9, 9] missile RUS>UKR", Texts.Claims("Russia fired 40 drones at Ukraine. Germany holds Patriot batteries. Russia fired nine missiles at Odesa."));

    [Theory]
    [InlineData("Germany is weighing sending a Patriot system to Ukraine. Norway ruled out such a transfer in May.", "Pledge Considered patriot-system [1, 1] system DEU>UKR", "Pledge Denied patriot-system - NOR>UKR")]
    [InlineData("Germany has sent two Patriot systems to Ukraine and Norway three.", "Delivery Delivered patriot-system [2, 2] system DEU>UKR", "Delivery Delivered patriot-system [3, 3] system NOR>UKR")]
    [InlineData("Norway will pay for two Patriot systems for Ukraine jointly with Germany.", "Funding Pledged patriot-system [2, 2] system NOR+DEU>UKR")]
    public void What_points_back_or_is_shared_is_told_of_each(string text, params string[] expected) =>
        Assert.Equal(expected, Texts.Claims(text));

    [Theory]
    [InlineData("The ministry of Ukraine changed the order in which Patriot systems are delivered.")]
    [InlineData("The deputy called it the first Patriot system in Ukraine.")]
    [InlineData("Demand around the world for Patriot missiles grows, says a paper in Kyiv.")]
    [InlineData("Raytheon cut the time needed for a Patriot system, a paper in Ukraine writes.")]
    [InlineData("Russian factories turn out between 60 and 70 missiles a month, which are hard to hit over Ukraine.")]
    [InlineData("Russia has taken note that the list for Ukraine has more than 100 Hellfire missiles, which hit tanks.")]
    [InlineData("A new radar adds to NATO's inventory and keeps Patriot batteries in Ukraine ready.")]
    [InlineData("The list for Ukraine has 250 guided missiles known as Gimlets that hit tanks, says a paper in Russia.")]
    [InlineData("Russian missiles launched at Ukraine on Monday might stray into Norway.")]
    [InlineData("The port in Ukraine lay under a “heavy missile and drone” attack of Russia, a clerk wrote.")]
    [InlineData("Deliveries of Patriot missiles to Ukraine have dropped by half.")]
    [InlineData("Shots wasted against an oncoming missile are missed in Ukraine, which Russia attacks.")]
    [InlineData("Russia hit Ukraine again for the price of a missile.")]
    [InlineData("In Ukraine papers write of the growing demand for Patriot missiles elsewhere.")]
    public void What_names_measures_or_makes_a_thing_is_no_event(string text) =>
        Assert.Empty(Texts.Claims(text));

    [Fact]
    public void The_member_of_an_alliance_is_the_country_spoken_of() =>
        Assert.Equal(["Stock Reported patriot-system [1, 1] battery >SVK"], Texts.Claims("Slovakia wants to help Ukraine. The NATO member has one Patriot battery."));

    [Theory]
    [InlineData("Ukraine told of its need for more NASAMS systems from Norway.", "Request Requested nasams-system - NOR>UKR")]
    [InlineData("Norway will begin shipping NASAMS systems to Ukraine after the holidays.", "Delivery Pledged nasams-system - NOR>UKR")]
    [InlineData("Russia hit Kyiv in Ukraine when a missile struck a market on Monday.", "Attack Reported missile [1, 1] missile RUS>UKR")]
    [InlineData("Germany announced a pause in deliveries of NASAMS missiles to Ukraine.", "Delivery Delayed nasams-interceptor - DEU>UKR")]
    [InlineData("The order for up to 20 NASAMS systems from Raytheon was placed by Germany and Norway.", "Order Contracted nasams-system [*, 20] system RTX>DEU+NOR")]
    [InlineData("Ukraine hopes that Germany and Norway will hand over NASAMS systems.", "Request Requested nasams-system - DEU+NOR>UKR")]
    [InlineData("Ukraine says Russia launched 12 strike and decoy drones", "Attack Reported drone [12, 12] drone RUS>UKR")]
    [InlineData("Russia sent 37 strike and decoy drones against ports of Ukraine.", "Attack Reported drone [37, 37] drone RUS>UKR")]
    public void What_is_asked_begun_or_struck_is_told(string text, string expected) =>
        Assert.Equal([expected], Texts.Claims(text));

    [Fact]
    public void A_raid_told_by_a_participle_is_of_the_day_of_its_clause() =>
        Assert.All(Texts.Read("Russia attacked ports of Ukraine on Sunday, launching 44 missiles and 31 drones, a harbour master told the paper.").Assertions, claim => Assert.Equal(new DateOnly(2024, 6, 16), claim.When?.Start));

    [Fact]
    public void Dollars_are_those_of_the_country_named_with_them() =>
        Assert.Equal("[7000000000, 7000000000] usd", new AmountReader(new NameIndex(Texts.Catalogue, Lexicon.English).Read("7 billion U.S. dollars"), Lexicon.English.Numbers).At(0, 4)!.In(new Core.Unit("usd")).ToString());
}
