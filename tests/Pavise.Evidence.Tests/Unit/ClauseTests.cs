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
}
