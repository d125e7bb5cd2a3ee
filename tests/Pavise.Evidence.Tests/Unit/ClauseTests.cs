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

    [Fact]
    public void Joined_subjects_are_each_handed_over() =>
        Assert.Equal(
            ["Delivery Delivered iris-t-system [3, 3] system DEU>UKR", "Delivery Delivered nasams-system [2, 2] system DEU>UKR"],
            Texts.Claims("Three IRIS-T systems and two NASAMS systems were handed over to Ukraine by Germany."));

    [Fact]
    public void A_raid_is_counted_in_missiles_though_a_battery_was_named_before() =>
        Assert.Contains("Attack Reported missile [9, 9] missile RUS>UKR", Texts.Claims("Russia fired 40 drones at Ukraine. Germany holds Patriot batteries. Russia fired nine missiles at Odesa."));
}
