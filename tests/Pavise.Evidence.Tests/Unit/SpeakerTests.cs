namespace Pavise.Evidence.Tests.Unit;

public class SpeakerTests
{
    [Theory]
    [InlineData("Germany will deliver two Patriot systems to Ukraine, Reuters reported.", null, "Reuters")]
    [InlineData("Germany will deliver two Patriot systems to Ukraine, according to Reuters.", null, "Reuters")]
    [InlineData("The United States will delay the delivery of five Patriot systems to Norway, the Norwegian defence ministry said.", "Norwegian defence ministry", null)]
    [InlineData("In a joint statement, the United States, Germany and Norway said that they would provide Ukraine with additional Patriot batteries.", "United States; Germany; Norway", null)]
    [InlineData("Norway is sending two NASAMS systems to Ukraine, a senior administration official said.", "senior administration official", null)]
    [InlineData("Norway will send two NASAMS systems to Ukraine, said President Volodymyr Zelensky.", "Volodymyr Zelenskyy", null)]
    [InlineData("Volodymyr Zelensky has asked for four Patriot systems for Ukraine.", "Volodymyr Zelenskyy", null)]
    [InlineData("Germany will deliver two Patriot systems to Ukraine, reports said.", null, null)]
    [InlineData("Germany will deliver two Patriot systems to Ukraine. That's according to Defense Minister Boris Pistorius.", "Boris Pistorius", null)]
    [InlineData("Germany will deliver two Patriot systems to Ukraine. This was announced by Defense Minister Boris Pistorius.", "Boris Pistorius", null)]
    [InlineData("Germany will deliver two Patriot systems to Ukraine. President Volodymyr Zelensky said this on Telegram.", "Volodymyr Zelenskyy", null)]
    [InlineData("Germany will deliver two Patriot systems to Ukraine. That was a surprise to Boris Pistorius.", null, null)]
    public void A_speaker_is_the_subject_of_saying_and_an_outlet_never_is(string text, string? speaker, string? via)
    {
        var claim = Assert.Single(Texts.Read(text).Assertions);
        Assert.Equal(speaker, claim.Speaker);
        Assert.Equal(via, claim.Via);
    }

    [Theory]
    [InlineData("Norway delivered two NASAMS systems to Ukraine on 17 May 2024.", "2024-05-17", "2024-05-17")]
    [InlineData("Norway delivered two NASAMS systems to Ukraine on the 17th of May 2024.", "2024-05-17", "2024-05-17")]
    [InlineData("Norway delivered two NASAMS systems to Ukraine on May 17, 2024.", "2024-05-17", "2024-05-17")]
    [InlineData("Norway delivered two NASAMS systems to Ukraine on Monday.", "2024-06-17", "2024-06-17")]
    [InlineData("Norway delivered two NASAMS systems to Ukraine last month.", "2024-05-01", "2024-05-31")]
    [InlineData("Norway delivered two NASAMS systems to Ukraine in 2022.", "2022-01-01", "2022-12-31")]
    public void The_day_of_a_deed_is_as_exact_as_the_sentence(string text, string start, string end)
    {
        var when = Assert.Single(Texts.Read(text).Assertions).When;
        Assert.Equal((start, end), ($"{when?.Start:yyyy-MM-dd}", $"{when?.End:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Norway will deliver two NASAMS systems to Ukraine before the end of the summer.", "", "2024-09-22")]
    [InlineData("Norway will deliver two NASAMS systems to Ukraine by the end of the year.", "", "2024-12-31")]
    [InlineData("Norway will deliver two NASAMS systems to Ukraine by March.", "", "2025-03-31")]
    [InlineData("Norway will deliver two NASAMS systems to Ukraine over the next year.", "2024-06-20", "2025-06-20")]
    [InlineData("Norway will deliver two NASAMS systems to Ukraine in the coming weeks.", "", "")]
    public void A_promise_keeps_the_window_it_names(string text, string start, string end)
    {
        var due = Assert.Single(Texts.Read(text).Assertions).Due;
        Assert.Equal((start, end), ($"{due?.Start:yyyy-MM-dd}", $"{due?.End:yyyy-MM-dd}"));
    }
}
