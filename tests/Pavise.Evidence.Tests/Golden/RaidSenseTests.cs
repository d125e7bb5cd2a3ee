namespace Pavise.Evidence.Tests.Golden;

/// <summary>Whose loss, which raid and which day: raids and losses by the grammar of their sentence.</summary>
public class RaidSenseTests
{
    [Theory]
    [InlineData("Ukraine hit a Russian S-300 system near Belgorod.")]
    [InlineData("A Ukrainian drone attack destroyed two Russian S-300 launchers in Crimea.")]
    [InlineData("Ukraine has knocked out two of Russia's S-300 launchers.")]
    [InlineData("Ukraine destroyed a Russian S-400 battery in Crimea.")]
    [InlineData("Two Russian S-300 launchers were destroyed by Ukraine.")]
    [InlineData("Ukraine has received 50 drones from Germany to attack Russia.")]
    [InlineData("Ukraine said 15 Russian drones had crossed into Romania on Monday.")]
    [InlineData("On Monday 15 Russian drones entered Polish airspace, Ukraine said.")]
    [InlineData("Russia launched an average of 170 drones a night against Ukraine this month.")]
    [InlineData("Russia now launches 500 drones a day at Ukraine.")]
    [InlineData("Russia fires up to 300 drones at Ukraine every night.")]
    [InlineData("Ukraine failed to shoot down the 10 missiles over Kharkiv, and Russia said nothing.")]
    [InlineData("Ukraine did not intercept the two missiles over Kharkiv, and Russia said nothing.")]
    public void What_the_attacker_loses_rates_and_raids_elsewhere_are_no_claims(string text) => Assert.Equal("", Told.In(text));

    [Theory]
    [InlineData("Russia destroyed two Patriot systems in Ukraine.", "loss reported patriot-system 2..2 system RUS>UKR")]
    [InlineData("Russia destroyed a Ukrainian NASAMS launcher.", "loss reported nasams-system 1..1 system RUS>UKR")]
    [InlineData("Ukraine has lost two Patriot launchers to Russia.", "loss reported patriot-component 2..2 system RUS>UKR")]
    [InlineData("Russia hit a Ukrainian S-300 system on Tuesday.", "loss reported s-300 1..1 system RUS>UKR 2025-06-10..2025-06-10")]
    [InlineData("A Ukrainian Patriot launcher was destroyed by a Russian Iskander missile in March 2024.", "loss reported patriot-component 1..1 system RUS>UKR 2024-03-01..2024-03-31; attack reported ballistic-missile 1..1 missile RUS>UKR 2024-03-01..2024-03-31 launched")]
    [InlineData("Ukraine shot down 60 percent of the 100 drones that Russia launched on Sunday.", "attack reported drone 60..60 percent RUS>UKR 2025-06-08..2025-06-08 intercepted; attack reported drone 100..100 drone RUS>UKR 2025-06-08..2025-06-08 launched")]
    [InlineData("Ukraine shot down 41 of 50 drones launched by Russia overnight.", "attack reported drone 41..41 drone RUS>UKR 2025-06-10..2025-06-11 intercepted; attack reported drone 50..50 drone RUS>UKR 2025-06-10..2025-06-11 launched")]
    [InlineData("Drones launched by Russia hit Odesa, Ukraine, on Monday.", "attack reported drone - RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Ukraine downed 20 of the 30 drones that Russia launched on Monday.", "attack reported drone 20..20 drone RUS>UKR 2025-06-09..2025-06-09 intercepted; attack reported drone 30..30 drone RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Ukraine shot down 12 missiles Russia fired on Saturday.", "attack reported missile 12..12 missile RUS>UKR 2025-06-07..2025-06-07 intercepted")]
    [InlineData("Russia launched 479 drones overnight, and Ukrainian forces downed 277 drones.", "attack reported drone 479..479 drone RUS>UKR 2025-06-10..2025-06-11 launched; attack reported drone 277..277 drone RUS>UKR 2025-06-10..2025-06-11 intercepted")]
    [InlineData("Only two of 11 ballistic missiles were intercepted in Tuesday's attack on Kyiv, Ukraine's air force said.", "attack reported ballistic-missile 2..2 missile RUS>UKR 2025-06-10..2025-06-10 intercepted; attack reported ballistic-missile 11..11 missile RUS>UKR 2025-06-10..2025-06-10 launched")]
    [InlineData("Russia launched 50 drones at Ukraine from Belarus on Monday.", "attack reported drone 50..50 drone RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Russia launched 50 drones at Ukraine in a day.", "attack reported drone 50..50 drone RUS>UKR launched")]
    [InlineData("Ukraine shot down 50 drones that Russia sent a day ago.", "attack reported drone 50..50 drone RUS>UKR 2025-06-10..2025-06-10 intercepted")]
    public void Losses_and_raids_have_their_owner_number_and_day(string text, string expected) => Assert.Equal(expected, Told.In(text));

    [Theory]
    [InlineData("Ukraine did not shoot down the five Iskander missiles that Russia fired.", "attack reported ballistic-missile 5..5 missile RUS>UKR launched")]
    [InlineData("Ukraine failed to shoot down any of the 10 missiles Russia launched.", "attack reported missile 10..10 missile RUS>UKR launched")]
    [InlineData("Ukraine could not intercept the two Kinzhal missiles Russia fired on Monday.", "attack reported hypersonic-missile 2..2 missile RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Russia said it had not launched any missiles at Ukraine on Monday.", "attack denied missile - RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Russia launched no missiles at Ukraine on Monday.", "attack denied missile - RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Russia did not fire 20 missiles at Ukraine on Monday.", "attack denied missile 20..20 missile RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Ukraine's air defences did not manage to intercept the six ballistic missiles that Russia fired.", "attack reported ballistic-missile 6..6 missile RUS>UKR launched")]
    [InlineData("Ukraine was unable to shoot down two Iskander missiles that Russia fired at Kharkiv on Sunday.", "attack reported ballistic-missile 2..2 missile RUS>UKR 2025-06-08..2025-06-08 launched")]
    [InlineData("Ukraine managed to shoot down just five of the 20 missiles fired by Russia on Saturday.", "attack reported missile 5..5 missile RUS>UKR 2025-06-07..2025-06-07 intercepted; attack reported missile 20..20 missile RUS>UKR 2025-06-07..2025-06-07 launched")]
    [InlineData("Russia denied that it had launched 20 missiles at Kyiv on Monday, Ukraine said.", "attack denied missile 20..20 missile RUS>UKR 2025-06-09..2025-06-09 launched")]
    [InlineData("Ukraine shot down 50 drones, while five missiles hit Kyiv on Tuesday.", "attack reported drone 50..50 drone RUS>UKR 2025-06-10..2025-06-10 intercepted; attack reported missile 5..5 missile RUS>UKR 2025-06-10..2025-06-10 launched")]
    [InlineData("Ukraine shot down 50 drones with 20 interceptor missiles on Monday, Russia said.", "attack reported drone 50..50 drone RUS>UKR 2025-06-09..2025-06-09 intercepted")]
    [InlineData("Ukraine did not wait and shot down five missiles that Russia fired.", "attack reported missile 5..5 missile RUS>UKR intercepted")]
    public void What_was_not_brought_down_is_not_intercepted_and_what_was_not_launched_is_denied(string text, string expected) => Assert.Equal(expected, Told.In(text));
}
